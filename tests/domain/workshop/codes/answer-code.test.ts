import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ANSWER_PREFIX,
  type AnswerCodeContext,
  type Answers,
  answerCode,
  readAnswerCode,
  workshopMark,
} from '../../../../src/domain/workshop/codes/answer-code.ts';
import { fromBase45, toBase45 } from '../../../../src/domain/workshop/codes/base-n.ts';
import { checkedContent, withChecksum } from '../../../../src/domain/workshop/codes/fingerprint.ts';
import type { Vote } from '../../../../src/domain/workshop/tally.ts';

const units = Array.from({ length: 19 }, (_, i) => `plan-${i + 1}`);
const frame: AnswerCodeContext = {
  workshop: workshopMark('aWorkshopOfToday'),
  units,
  groups: ['members', 'staff', 'senior', 'mJ4kQ2xY'],
  levels: 5,
};
const level = (n: number): Vote => ({ type: 'level', level: n });
const answers = (votes: readonly (readonly [string, Vote])[], given: Partial<Answers> = {}): Answers => ({
  voter: '00a1b2c3d4ff',
  group: 'staff',
  votes: new Map(votes),
  ...given,
});
const some = answers([
  ['plan-1', level(2)],
  ['plan-7', { type: 'dont-know' }],
  ['plan-19', { type: 'not-applicable' }],
]);
const code = answerCode(some, frame);

const anyVote = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map(level),
  fc.constant<Vote>({ type: 'dont-know' }),
  fc.constant<Vote>({ type: 'not-applicable' }),
);
const anyAnswers = fc
  .tuple(
    fc.integer({ min: 0, max: 2 ** 48 - 1 }),
    fc.constantFrom(...frame.groups),
    fc.uniqueArray(fc.constantFrom(...units), { minLength: 1 }),
    fc.array(anyVote, { minLength: 19, maxLength: 19 }),
  )
  .map(([voter, group, answered, votes]) =>
    answers(
      units.filter((unit) => answered.includes(unit)).map((unit, i) => [unit, votes[i] ?? level(1)] as const),
      { voter: voter.toString(16).padStart(12, '0'), group },
    ),
  );

describe('an answer code', () => {
  test('decodes to the same answers, whatever they are', () =>
    fc.assert(
      fc.property(anyAnswers, (said) => {
        expect(readAnswerCode(answerCode(said, frame), frame)).toEqual({ ok: true, value: said });
      }),
    ));

  test('of nineteen statements fits into the third smallest QR code', () =>
    expect(code.length).toBeLessThanOrEqual(61));

  test('uses only the alphanumeric characters of QR codes', () => expect(code).toMatch(/^[0-9A-Z $%*+\-./:]+$/));

  test('is the same for the same answers', () => expect(answerCode(some, frame)).toBe(code));

  test('supports a scale of nine levels', () => {
    const nine = { ...frame, levels: 9 };
    const said = answers([['plan-2', level(9)]]);
    expect(readAnswerCode(answerCode(said, nine), nine)).toEqual({ ok: true, value: said });
  });
});

describe('a code that cannot be counted is refused:', () => {
  const faultOf = (text: string, given: Partial<AnswerCodeContext> = {}) => {
    const result = readAnswerCode(text, { ...frame, ...given });
    return result.ok ? 'counted' : result.fault;
  };
  const bytes = checkedContent(fromBase45(code.slice(ANSWER_PREFIX.length)) ?? []) ?? [];
  const changed = (place: number, to: number): string => ANSWER_PREFIX + toBase45(withChecksum(bytes.with(place, to)));

  test.each(['https://example.org/menu', '', 'WIFI:S:hall;;', 'lanes:a'])('foreign: %s', (text) =>
    expect(faultOf(text)).toBe('foreign'),
  );
  test('truncated', () => expect(faultOf(code.slice(0, -2))).toBe('damaged'));
  test('with any one character misread', () => {
    for (let i = ANSWER_PREFIX.length; i < code.length; i++) {
      const other = code[i] === 'A' ? 'B' : 'A';
      expect(['damaged', 'newer']).toContain(faultOf(code.slice(0, i) + other + code.slice(i + 1)));
    }
  });
  test('with nothing but the prefix', () => expect(faultOf(ANSWER_PREFIX)).toBe('damaged'));
  test('written by a newer release', () => expect(faultOf(changed(0, 2))).toBe('newer'));
  test('from another workshop', () =>
    expect(faultOf(code, { workshop: workshopMark('lastMonth') })).toBe('other-workshop'));
  test('with other statements', () => expect(faultOf(code, { units: units.slice(1) })).toBe('other-statements'));
  test('with a deleted group', () => expect(faultOf(code, { groups: ['members', 'senior'] })).toBe('no-group'));
  test('with a level outside the scale', () => expect(faultOf(changed(15, 0x60))).toBe('damaged'));
  test('with more answers than statements', () => {
    expect(faultOf(ANSWER_PREFIX + toBase45(withChecksum([...bytes, 0x11])))).toBe('damaged');
    expect(faultOf(ANSWER_PREFIX + toBase45(withChecksum([...bytes, ...Array(500).fill(0)])))).toBe('damaged');
  });
  test('with fewer answers than statements', () =>
    expect(faultOf(ANSWER_PREFIX + toBase45(withChecksum(bytes.slice(0, -1))))).toBe('damaged'));
  test('without answers', () => expect(faultOf(answerCode(answers([]), frame))).toBe('empty'));
});
