import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate } from '../../../src/domain/workshop/display/paginate.ts';
import { quoteRefusal, sortByDots } from '../../../src/domain/workshop/entry.ts';
import { rankedWords, similarPairs } from '../../../src/domain/workshop/five-words.ts';
import { sampleTally } from '../../../src/domain/workshop/sample-votes.ts';
import { ratedIn, votersIn } from '../../../src/domain/workshop/tally.ts';
import { pauseOrResume, plusMinute, secondsLeft, startTimer } from '../../../src/domain/workshop/timer.ts';
import { anEntry } from '../../support/display-state.ts';

const word = (id: string, words: string, mergedInto: string | null = null) =>
  anEntry('word', id, words, { mergedInto });
const ranked = (...entries: ReturnType<typeof word>[]) =>
  rankedWords(entries).map(({ words, count }) => `${count} ${words}`);

describe('five words', () => {
  test('that differ in capitals, marks and spaces are one', () =>
    expect(ranked(word('1', 'Trust!'), word('2', ' trust'))).toEqual(['2 Trust!']));
  test('most said come first', () =>
    expect(ranked(word('1', 'hope'), word('2', 'trust'), word('3', 'trust'))).toEqual(['2 trust', '1 hope']));
  test('that somebody put together are counted as the one they were put to, however long the way', () =>
    expect(ranked(word('1', 'confidence'), word('2', 'gaining confidence', '1'), word('3', 'confident', '2'))).toEqual([
      '3 confidence',
    ]));
  test('that two laptops put into each other are both kept', () =>
    expect(ranked(word('1', 'hope', '2'), word('2', 'trust', '1'))).toEqual(['1 hope', '1 trust']));
  test.each([
    ['confidence', 'gaining confidence', true],
    ['numbers', 'number', true],
    ['trust', 'trusting', true],
    ['hope', 'home', false],
    ['fun', 'funding', false],
  ])('“%s” and “%s” may say the same: %s', (a, b, near) =>
    expect(similarPairs(rankedWords([word('1', a), word('2', b)])).length > 0).toBe(near),
  );
  test('none is ever lost or counted twice', () => {
    const anyWords = fc.array(fc.record({ words: fc.constantFrom('a', 'b', 'B', 'c!'), into: fc.option(fc.nat(5)) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(anyWords, (all) => {
        const entries = all.map(({ words, into }, i) => word(String(i), words, into === null ? null : String(into)));
        return rankedWords(entries).reduce((sum, { count }) => sum + count, 0) === entries.length;
      }),
    );
  });
});

describe('a quote', () => {
  const quote = anEntry('quote', 'q', 'It changed my week.', { consent: ['partners'], exposureChecked: true });
  test.each([
    ['team', null],
    ['partners', null],
    ['public', 'no-consent'],
  ] as const)('with a yes for partners, to the %s: %s', (audience, withheld) =>
    expect(quoteRefusal(quote, audience, '2026-11-22')).toBe(withheld),
  );
  test('is withheld from everybody when its consent has run out', () =>
    expect(quoteRefusal({ ...quote, until: '2026-11-21' }, 'team', '2026-11-22')).toBe('run-out'));
  test('stays in the team until somebody has looked at what a stranger could tell', () => {
    expect(quoteRefusal({ ...quote, exposureChecked: false }, 'team', '2026-11-22')).toBeNull();
    expect(quoteRefusal({ ...quote, exposureChecked: false }, 'partners', '2026-11-22')).toBe('not-checked');
  });
});

test('ideas with the most dots come first, equals as they were said', () => {
  const idea = (id: string, dots: number, madeAt: number) => anEntry('idea', id, id, { dots, madeAt });
  expect(sortByDots([idea('b', 2, 2), idea('a', 2, 1), idea('c', 9, 3)]).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

describe('pages', () => {
  const cut = (_: string, text: string) => text;
  test('keep every word in order, however long a line is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 90 }), { maxLength: 8 }),
        (lines) => {
          const pages = paginate(lines, (line) => line, cut, { perLine: 10, lines: 3 });
          const words = (texts: readonly string[]) => texts.join(' ').replaceAll(/\s+/g, '');
          return words(pages.flat()) === words(lines);
        },
      ),
    );
  });
  test('of nothing are one empty page', () =>
    expect(paginate([], (line: string) => line, cut, { perLine: 10, lines: 3 })).toEqual([[]]));
});

describe('the clock', () => {
  const minute = 60_000;
  test('counts from facts, and stands while it is stopped', () => {
    const started = startTimer(2, 0);
    expect(secondsLeft(started, 30_000)).toBe(90);
    const stopped = pauseOrResume(started, 30_000);
    expect(secondsLeft(stopped, 10 * minute)).toBe(90);
    expect(secondsLeft(pauseOrResume(stopped, 10 * minute), 10 * minute)).toBe(90);
  });
  test('a minute more is a minute, also when the time was up', () => {
    expect(secondsLeft(plusMinute(startTimer(2, 0), 0), 0)).toBe(180);
    expect(secondsLeft(plusMinute(startTimer(2, 0), 9 * minute), 9 * minute)).toBe(60);
  });
});

describe('invented people', () => {
  const anyRoom = [
    fc.string({ maxLength: 8 }),
    fc.nat(7),
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 2, max: 9 }),
  ] as const;
  test('all vote, once each, on the scale, and always the same', () => {
    fc.assert(
      fc.property(...anyRoom, (seed, group, people, levels) => {
        const tally = sampleTally(seed, group, people, levels);
        expect(votersIn(tally)).toBe(people);
        expect(tally.levels).toHaveLength(levels);
        expect(sampleTally(seed, group, people, levels)).toEqual(tally);
      }),
    );
  });
  test('do not all say one thing', () => {
    const seen = Array.from({ length: 12 }, (_, i) => sampleTally(`s-${i}`, 0, 12, 5));
    expect(seen.some((tally) => tally.levels.filter((n) => n > 0).length > 2)).toBe(true);
    expect(seen.every((tally) => ratedIn(tally) > 6)).toBe(true);
  });
});
