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
  test('has no head before the first decision', () => expect(values(aDevice().registers)).toEqual([]));

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

  test('is settled on both sides when one of the people chooses', () => {
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

/** One step of a set of devices: a decision, or a copy of everything to another device. */
const step = fc.oneof(
  fc.record({ type: fc.constant('decide' as const), device: fc.nat(5), value: fc.nat(4) }),
  fc.record({ type: fc.constant('send' as const), device: fc.nat(5), to: fc.nat(5) }),
);

type Device = ReturnType<typeof aDevice>;

/** Decisions of a run, each with the ones that its device had seen: the truth to compare the registers with. */
class DecisionRecord {
  readonly #made: { readonly value: number; readonly supersedes: ReadonlySet<number> }[] = [];
  readonly #seen = new Map<Device, Set<number>>();

  decide(device: Device, value: number): void {
    const heads = device.registers.heads(PATH);
    if (heads.length === 1 && heads[0]?.value === value) return;
    device.registers.decide(PATH, value);
    const seen = this.seenBy(device);
    this.#made.push({ value, supersedes: new Set(seen) });
    seen.add(this.#made.length - 1);
  }

  send(from: Device, to: Device): void {
    Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc));
    for (const decision of this.seenBy(from)) this.seenBy(to).add(decision);
  }

  /** Values of the decisions that no other one superseded. */
  values(): readonly number[] {
    const superseded = new Set(this.#made.flatMap(({ supersedes }) => [...supersedes]));
    return this.#made.flatMap(({ value }, i) => (superseded.has(i) ? [] : [value])).toSorted();
  }

  private seenBy(device: Device): Set<number> {
    const seen = this.#seen.get(device) ?? new Set();
    this.#seen.set(device, seen);
    return seen;
  }
}

test('2 to 6 devices with clocks ten years apart end alike, and lose no decision that was not superseded', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.array(step, { maxLength: 40 }), (count, steps) => {
      const devices = Array.from({ length: count }, (_, i) => aDevice(() => (i - 3) * 3.2e11));
      const record = new DecisionRecord();
      for (const taken of steps) {
        const device = devices[taken.device % count];
        const other = taken.type === 'send' ? devices[taken.to % count] : undefined;
        if (device && taken.type === 'decide') record.decide(device, taken.value);
        if (device && other) record.send(device, other);
      }
      sync(...devices, ...devices);
      for (const { registers } of devices) expect(values(registers).toSorted()).toEqual(record.values());
    }),
    { numRuns: 400 },
  );
});
