import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type MultiValueRegisters, registersOf } from '../../../src/data/documents/multi-value-register.ts';

const PATH = 'statement/plan-1/answer';

/** A device: a copy of one document with a clock of its own. */
function aDevice(clock: () => number = Date.now): { doc: Y.Doc; registers: MultiValueRegisters } {
  const doc = new Y.Doc();
  return { doc, registers: registersOf(doc.getMap('decisions'), clock) };
}

function sync(...devices: readonly { doc: Y.Doc }[]): void {
  for (const from of devices) for (const to of devices) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc));
}

const values = (registers: MultiValueRegisters): unknown[] => registers.heads(PATH).map((head) => head.value);

describe('a register', () => {
  test('has no head until somebody decides', () => expect(values(aDevice().registers)).toEqual([]));

  test('holds the last decision of one person', () => {
    const { registers } = aDevice();
    registers.decide(PATH, 2);
    registers.decide(PATH, 3);
    expect(values(registers)).toEqual([3]);
  });

  test('keeps both when two people decide differently while apart, and asks', () => {
    const [ana, ben] = [aDevice(), aDevice()];
    ana.registers.decide(PATH, 2);
    ben.registers.decide(PATH, 3);
    sync(ana, ben);
    expect(values(ana.registers).toSorted()).toEqual([2, 3]);
    expect(values(ben.registers).toSorted()).toEqual([2, 3]);
  });

  test('is settled when somebody chooses, on both sides', () => {
    const [ana, ben] = [aDevice(), aDevice()];
    ana.registers.decide(PATH, 2);
    ben.registers.decide(PATH, 3);
    sync(ana, ben);
    ana.registers.decide(PATH, 3);
    sync(ana, ben);
    expect(values(ana.registers)).toEqual([3]);
    expect(values(ben.registers)).toEqual([3]);
  });

  test('is not decided by a clock that is ten years ahead', () => {
    const [ahead, right] = [aDevice(() => Date.now() + 3.2e11), aDevice()];
    ahead.registers.decide(PATH, 2);
    sync(ahead, right);
    right.registers.decide(PATH, 4);
    sync(ahead, right);
    expect(values(ahead.registers)).toEqual([4]);
  });

  test('writes nothing when the decision stands already', () => {
    const { doc, registers } = aDevice();
    registers.decide(PATH, { type: 'level', level: 2 });
    const before = Y.encodeStateAsUpdate(doc);
    registers.decide(PATH, { type: 'level', level: 2 });
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  test('keeps a second thought in place of the first one, and an old decision as history', () => {
    let now = 0;
    const { doc, registers } = aDevice(() => now);
    registers.decide(PATH, 1);
    now += 1_000;
    registers.decide(PATH, 2);
    expect(doc.getMap('decisions').size).toBe(1);
    now += 120_000;
    registers.decide(PATH, 3);
    expect(doc.getMap('decisions').size).toBe(2);
    expect(values(registers)).toEqual([3]);
  });

  test('a second thought that another device has already superseded shows both', () => {
    const [ana, ben] = [aDevice(), aDevice()];
    ana.registers.decide(PATH, 1);
    sync(ana, ben);
    ben.registers.decide(PATH, 5);
    ana.registers.decide(PATH, 2);
    sync(ana, ben);
    expect(values(ana.registers).toSorted()).toEqual([2, 5]);
    expect(values(ben.registers).toSorted()).toEqual([2, 5]);
  });

  test('reads past entries that are none', () => {
    const { doc, registers } = aDevice();
    doc.getMap('decisions').set(`${PATH}|x`, 'nonsense');
    doc.getMap('decisions').set(`${PATH}|y`, { v: 1 });
    registers.decide(PATH, 2);
    expect(values(registers)).toEqual([2]);
  });

  test('lists the paths of one thing and the things of one kind', () => {
    const { registers } = aDevice();
    registers.decide('action/a1/made', 1);
    registers.decide('action/a1/status', 'done');
    registers.decide('action/b2/made', 2);
    expect(registers.pathsOf('action/a1').toSorted()).toEqual(['action/a1/made', 'action/a1/status']);
    expect(registers.owners('action').toSorted()).toEqual(['action/a1', 'action/b2']);
  });
});

/** What a set of devices may do: decide something, or hand everything they have to another. */
const step = fc.oneof(
  fc.record({ type: fc.constant('decide' as const), device: fc.nat(5), value: fc.nat(4) }),
  fc.record({ type: fc.constant('send' as const), device: fc.nat(5), to: fc.nat(5) }),
);

test('any 2 to 6 devices with clocks ten years apart end alike, and no decision that nobody superseded is lost', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.array(step, { maxLength: 40 }), (count, steps) => {
      const devices = Array.from({ length: count }, (_, i) => aDevice(() => (i - 3) * 3.2e11));
      /** What each device has seen, and which decisions were known to whoever made a later one: the truth to compare with. */
      const seen = devices.map(() => new Set<number>());
      const made: { value: number; supersedes: ReadonlySet<number> }[] = [];
      for (const each of steps) {
        const from = each.device % count;
        const device = devices[from];
        if (!device) continue;
        if (each.type === 'decide') {
          const heads = device.registers.heads(PATH);
          if (heads.length === 1 && heads[0]?.value === each.value) continue;
          device.registers.decide(PATH, each.value);
          made.push({ value: each.value, supersedes: new Set(seen[from]) });
          seen[from]?.add(made.length - 1);
        } else {
          const to = each.to % count;
          const target = devices[to];
          if (!target) continue;
          Y.applyUpdate(target.doc, Y.encodeStateAsUpdate(device.doc));
          for (const one of seen[from] ?? []) seen[to]?.add(one);
        }
      }
      sync(...devices, ...devices);
      const superseded = new Set(made.flatMap((decision) => [...decision.supersedes]));
      const expected = made.flatMap((decision, i) => (superseded.has(i) ? [] : [decision.value]));
      for (const { registers } of devices)
        expect(
          registers
            .heads(PATH)
            .map((head) => head.value)
            .toSorted(),
        ).toEqual(expected.toSorted());
    }),
    { numRuns: 400 },
  );
});
