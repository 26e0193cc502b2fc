/**
 * Two to six laptops whose clocks are up to ten years wrong, that work apart and hand each other files: new ones, old ones,
 * the same one twice, in any order. 20,000 of their stories in `npm test`, a million by `npm run converge`.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { TextPath } from '../../../src/data/documents/document-layout.ts';
import { type MultiValueRegisters, registersOf } from '../../../src/data/documents/multi-value-register.ts';
import { readText, replaceText } from '../../../src/data/documents/text-binding.ts';

const STORIES = typeof process === 'undefined' ? 1_000 : Number(process.env.SEQUENCES ?? 20_000);
const TEN_YEARS = 315_360_000_000;
const PATHS = ['statement/plan-1/answer', 'stage/plan/agreed', 'action/a/status'] as const;
const TEXTS = ['stage/plan/now', 'action/a/words'] as const;

/** One step of a laptop. Numbers select a laptop, a path or a file. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('decide' as const), who: fc.nat(5), path: fc.nat(2), value: fc.nat(3) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('write' as const),
      who: fc.nat(5),
      text: fc.nat(1),
      at: fc.nat(20),
      remove: fc.nat(2),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('save' as const), who: fc.nat(5) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('open' as const), who: fc.nat(5), file: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('restart' as const), who: fc.nat(5) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('wait' as const),
      who: fc.nat(5),
      minutes: fc.integer({ min: -9, max: 9 }),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Laptop {
  doc: Y.Doc;
  registers: MultiValueRegisters;
  clock: number;
  /** Numbers of the deeds that have reached this laptop, known to the record only. */
  readonly seen: Set<number>;
}
interface File {
  readonly state: Uint8Array;
  readonly seen: ReadonlySet<number>;
}
/** Record of a story: decisions with those known to their author, letters, and letters that were deleted. */
interface Story {
  readonly laptops: readonly Laptop[];
  readonly files: File[];
  readonly decisions: Map<
    number,
    { readonly path: string; readonly value: number; readonly supersedes: ReadonlySet<number> }
  >;
  readonly letters: Map<string, string>;
  readonly struck: Set<string>;
  deeds: number;
}

function open(laptop: Pick<Laptop, 'clock'>, state?: Uint8Array): Pick<Laptop, 'doc' | 'registers'> {
  // A document's own name takes five calls of the system's random source, takes no part in a merge, and is a third of the time.
  const doc = new Y.Doc({ guid: 'a story' });
  if (state) Y.applyUpdate(doc, state);
  return { doc, registers: registersOf(doc.getMap('decisions'), () => laptop.clock) };
}

function begin(count: number): Story {
  const laptops = Array.from({ length: count }, (_, i) => {
    const laptop = { clock: Math.round(((i / (count - 1)) * 2 - 1) * TEN_YEARS), seen: new Set<number>() };
    return Object.assign(laptop, open(laptop));
  });
  return { laptops, files: [], decisions: new Map(), letters: new Map(), struck: new Set(), deeds: 0 };
}

function tell(story: Story, each: Step): void {
  const laptop = story.laptops[each.who % story.laptops.length];
  if (!laptop) return;
  laptop.clock += 1_000;
  if (each.type === 'decide') decide(story, laptop, PATHS[each.path] ?? PATHS[0], each.value);
  else if (each.type === 'write') write(story, laptop, TEXTS[each.text] ?? TEXTS[0], each.at, each.remove);
  else if (each.type === 'save')
    story.files.push({ state: Y.encodeStateAsUpdate(laptop.doc), seen: new Set(laptop.seen) });
  else if (each.type === 'restart') Object.assign(laptop, open(laptop, Y.encodeStateAsUpdate(laptop.doc)));
  else if (each.type === 'wait') laptop.clock += each.minutes * 60_000;
  else {
    const file = story.files[each.file % Math.max(1, story.files.length)];
    if (!file) return;
    Y.applyUpdate(laptop.doc, file.state);
    for (const deed of file.seen) laptop.seen.add(deed);
  }
}

function decide(story: Story, laptop: Laptop, path: string, value: number): void {
  const heads = laptop.registers.heads(path);
  if (heads.length === 1 && heads[0]?.value === value) return;
  laptop.registers.decide(path, value);
  const supersedes = new Set([...laptop.seen].filter((deed) => story.decisions.get(deed)?.path === path));
  story.decisions.set(story.deeds, { path, value, supersedes });
  laptop.seen.add(story.deeds++);
}

/** Types a letter that occurs once in the story, so that it can be followed. */
function write(story: Story, laptop: Laptop, text: TextPath, at: number, remove: number): void {
  const before = readText(laptop.doc, text);
  const place = before === '' ? 0 : at % (before.length + 1);
  const letter = String.fromCharCode(0x4e00 + story.letters.size);
  for (const gone of before.slice(place, place + remove)) story.struck.add(gone);
  story.letters.set(letter, text);
  replaceText(laptop.doc, text, before.slice(0, place) + letter + before.slice(place + remove));
}

/** Content of a document: texts, and the values of each choice. */
const says = (doc: Y.Doc, registers: MultiValueRegisters): string =>
  JSON.stringify([TEXTS.map((text) => readText(doc, text)), PATHS.map((path) => valuesOf(registers, path))]);

const valuesOf = (registers: MultiValueRegisters, path: string): readonly unknown[] =>
  registers
    .heads(path)
    .map(({ value }) => value)
    .toSorted();

/** Expected end by the record: decisions that no author who knew them superseded, letters that were not deleted. */
function expected(story: Story): {
  readonly values: readonly (readonly number[])[];
  readonly letters: readonly string[];
} {
  const superseded = new Set([...story.decisions.values()].flatMap((decision) => [...decision.supersedes]));
  const standing = [...story.decisions].filter(([deed]) => !superseded.has(deed)).map(([, decision]) => decision);
  return {
    values: PATHS.map((path) =>
      standing
        .filter((decision) => decision.path === path)
        .map(({ value }) => value)
        .toSorted(),
    ),
    letters: TEXTS.map((text) =>
      [...story.letters]
        .filter(([letter, where]) => where === text && !story.struck.has(letter))
        .map(([letter]) => letter)
        .toSorted()
        .join(''),
    ),
  };
}

function joined(states: readonly Uint8Array[]): Pick<Laptop, 'doc' | 'registers'> {
  const all = open({ clock: 0 });
  for (const state of states) Y.applyUpdate(all.doc, state);
  return all;
}

function check(story: Story): void {
  const states = story.laptops.map(({ doc }) => Y.encodeStateAsUpdate(doc));
  // Commutative: files opened in another order read the same.
  const [forth, back] = [joined(states), joined(states.toReversed())];
  const whole = says(forth.doc, forth.registers);
  if (says(back.doc, back.registers) !== whole) throw new Error('the order of the files matters');
  // Idempotent: everything again, and every old file, changes nothing.
  forth.doc.on('update', () => {
    throw new Error('a file that was opened already changes something');
  });
  for (const state of [...states, ...story.files.map((file) => file.state)]) Y.applyUpdate(forth.doc, state);
  // Convergent: every laptop that has opened everything reads the same.
  for (const laptop of story.laptops) {
    for (const state of states) Y.applyUpdate(laptop.doc, state);
    if (says(laptop.doc, laptop.registers) !== whole)
      throw new Error('two laptops that have everything read differently');
  }
  // Nothing lost, nothing that was settled comes back, both sides of a conflict kept.
  const { values, letters } = expected(story);
  const found = [
    PATHS.map((path) => valuesOf(forth.registers, path)),
    TEXTS.map((text) => [...readText(forth.doc, text)].toSorted().join('')),
  ];
  if (JSON.stringify(found) !== JSON.stringify([values, letters])) expect(found).toEqual([values, letters]);
}

/** Number of stories with a conflict: stories without one prove nothing. */
const met = { conflicts: 0, openings: 0, bothWrote: 0 };

test(`${STORIES} stories of laptops apart: all end alike, in any order, however often a file is opened, with nothing lost`, {
  timeout: 3_600_000,
}, () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }),
      fc.array(step, { minLength: 2, maxLength: 24, size: 'max' }),
      (count, steps) => {
        const story = begin(count);
        for (const each of steps) tell(story, each);
        check(story);
        const { values } = expected(story);
        if (values.some((each) => each.length > 1)) met.conflicts++;
        if (steps.some(({ type }) => type === 'open') && story.files.length > 0) met.openings++;
        if (story.letters.size > 1) met.bothWrote++;
      },
    ),
    { numRuns: STORIES },
  );
  for (const often of Object.values(met)) expect(often).toBeGreaterThan(STORIES / 10);
});
