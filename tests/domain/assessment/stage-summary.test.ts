import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/assessment/assessment.ts';
import type { Strength } from '../../../src/domain/assessment/evidence.ts';
import {
  isClaimedNotShown,
  type RatedStatement,
  summarizeStage,
  typicalLevel,
} from '../../../src/domain/assessment/stage-summary.ts';
import { dontKnow, level, notAgreed, notApplicable, unanswered } from '../../support/builders.ts';

const ESTABLISHED = 4;
const rated = (...answers: readonly Answer[]): RatedStatement[] =>
  answers.map((answer, i) => ({ statement: `s-${i + 1}`, answer, strength: 'none' }));
const levels = (...ns: readonly number[]): RatedStatement[] => rated(...ns.map(level));
const read = (...answers: readonly Answer[]) => summarizeStage(rated(...answers), ESTABLISHED);

const anyLevel = fc.integer({ min: 1, max: 5 });
const withoutLevel = fc.constantFrom<Answer>(dontKnow, notApplicable, unanswered, notAgreed(2, 4));
const anyAnswer = fc.oneof(anyLevel.map(level), withoutLevel);
const anyAnswers = fc.array(anyAnswer, { maxLength: 9 });

describe('the typical level is the lower median', () => {
  test.each([
    [[3, 3, 3, 3], 3],
    [[4, 4, 4, 0].map((n) => n + 1), 5],
    [[1, 1, 5, 5], 1],
    [[2, 3, 4], 3],
    [[1, 2], 1],
    [[5], 5],
  ])('%j → %i', (given, typical) => expect(typicalLevel(given)).toBe(typical));

  test('with exactly two thirds rated there is one', () => expect(typicalLevel([3, 4, null])).toBe(3));
  test('with less than two thirds rated there is none', () => expect(typicalLevel([3, 4, null, null])).toBeNull());
  test('of nothing there is none', () => expect(typicalLevel([])).toBeNull());
  test('a gap is no low level', () => expect(typicalLevel([4, 5, 5, null])).toBe(5));

  test('gaps change nothing, as long as there are few enough', () => {
    fc.assert(
      fc.property(fc.array(anyLevel, { minLength: 1, maxLength: 12 }), (given) => {
        const gaps = Array<null>(Math.floor(given.length / 2)).fill(null);
        return (
          typicalLevel([...gaps, ...given]) === typicalLevel(given) && typicalLevel([...gaps, null, ...given]) === null
        );
      }),
    );
  });

  test('raising any level never lowers it', () => {
    const many = fc.array(anyLevel, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(many, fc.nat(), (given, at) => {
        const raised = given.map((n, i) => (i === at % given.length ? Math.min(5, n + 1) : n));
        return (typicalLevel(raised) ?? 0) >= (typicalLevel(given) ?? 0);
      }),
    );
  });

  test('for three or four statements all but one are at this level or higher', () => {
    const few = fc.array(anyLevel, { minLength: 3, maxLength: 4 });
    fc.assert(fc.property(few, (given) => given.filter((n) => n < (typicalLevel(given) ?? 0)).length <= 1));
  });

  test('it is always a level that somebody gave', () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyLevel), { maxLength: 12 }), (given) =>
        [null, ...given].includes(typicalLevel(given)),
      ),
    );
  });
});

describe('the five kinds of answers', () => {
  test('are counted apart', () => {
    const reading = read(level(4), level(2), dontKnow, notApplicable, notAgreed(1, 3), unanswered, unanswered);
    expect(reading).toMatchObject({ rated: 2, dontKnow: 1, notApplicable: 1, notAgreed: 1, unanswered: 2 });
  });

  test('add up to the statements of the stage, whatever they are', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const {
          rated: count,
          dontKnow: unsure,
          notApplicable: not,
          notAgreed: split,
          unanswered: open,
        } = read(...answers);
        return count + unsure + not + split + open === answers.length;
      }),
    );
  });

  test('only "not applicable" leaves the count of those that apply', () => {
    expect(read(level(4), dontKnow, notAgreed(1, 3), unanswered, notApplicable).applicable).toBe(4);
  });

  test('none but a level ever counts as one', () => {
    fc.assert(
      fc.property(fc.array(withoutLevel, { maxLength: 9 }), (answers) => {
        const { rated: count, establishedOrAbove, typical, lowest, uneven, claimedNotShown } = read(...answers);
        return (
          count === 0 &&
          establishedOrAbove === 0 &&
          typical === null &&
          lowest === null &&
          !uneven &&
          claimedNotShown.length === 0
        );
      }),
    );
  });

  test('the strip keeps every statement, in the order of the rubric', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(read(...answers).strip).toEqual(rated(...answers));
      }),
    );
  });
});

describe('why there is no typical level', () => {
  test('exactly two thirds of those that apply are enough', () => {
    expect(read(level(3), level(4), dontKnow)).toMatchObject({ typical: 3, noTypical: null });
  });
  test.each([
    ['don’t know', dontKnow] as const,
    ['no answer', unanswered] as const,
    ['not agreed', notAgreed(2, 4)] as const,
  ])('%s leaves a gap: under two thirds is not enough', (_, gap) =>
    expect(read(level(3), level(4), gap, gap)).toMatchObject({ typical: null, noTypical: 'not-enough-answered' }),
  );
  test('what does not apply leaves no gap', () => {
    expect(read(level(3), level(4), notApplicable)).toMatchObject({ typical: 3, noTypical: null });
  });
  test('exactly a third not applicable still says something', () => {
    expect(read(level(3), level(4), level(5), level(5), notApplicable, notApplicable)).toMatchObject({
      typical: 4,
      noTypical: null,
    });
  });
  test('more than a third not applicable is too few to say anything', () => {
    expect(read(level(3), level(4), notApplicable, notApplicable)).toMatchObject({
      typical: null,
      noTypical: 'too-few-apply',
    });
  });
  test('there is a reason exactly when there is no typical level', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        (answers) => (read(...answers).typical === null) === (read(...answers).noTypical !== null),
      ),
    );
  });
});

describe('the lowest', () => {
  test('is named', () =>
    expect(summarizeStage(levels(4, 2, 3), ESTABLISHED).lowest).toEqual({ level: 2, statements: ['s-2'] }));
  test('names all that share it', () =>
    expect(summarizeStage(levels(2, 4, 2), ESTABLISHED).lowest).toEqual({ level: 2, statements: ['s-1', 's-3'] }));
  test('is said even when too little is rated for a typical level', () => {
    expect(read(level(3), dontKnow, unanswered, unanswered)).toMatchObject({
      typical: null,
      lowest: { level: 3, statements: ['s-1'] },
    });
  });
  test('one level below typical is even', () =>
    expect(summarizeStage(levels(2, 3, 3, 3), ESTABLISHED).uneven).toBe(false));
  test('two levels below typical is uneven', () =>
    expect(summarizeStage(levels(1, 3, 3, 3), ESTABLISHED).uneven).toBe(true));

  test('is never above the typical level, and nothing rated is below it', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { typical, lowest } = read(...answers);
        const below = answers.filter((answer) => answer.type === 'level' && answer.level < (lowest?.level ?? 0));
        return below.length === 0 && (typical === null || (lowest !== null && lowest.level <= typical));
      }),
    );
  });
});

describe('Established or above', () => {
  test('counts from the level that the scale calls Established', () => {
    expect(summarizeStage(levels(3, 4, 5), 4).establishedOrAbove).toBe(2);
    expect(summarizeStage(levels(3, 4, 5), 3).establishedOrAbove).toBe(3);
  });

  test.each<readonly [number, Strength, boolean]>([
    [4, 'none', true],
    [4, 'said', true],
    [4, 'shown', false],
    [5, 'backed-up', false],
    [3, 'none', false],
  ])('level %i on evidence "%s": claimed and not shown is %s', (n, strength, marked) => {
    expect(isClaimedNotShown({ statement: 's', answer: level(n), strength }, ESTABLISHED)).toBe(marked);
  });

  test('a stage names the statements that are claimed and not shown', () => {
    const [first, second] = levels(5, 4);
    const statements = [first, { ...second, strength: 'shown' }, ...levels(2)] as RatedStatement[];
    expect(summarizeStage(statements, ESTABLISHED).claimedNotShown).toEqual(['s-1']);
  });

  test('no other answer can be claimed', () => {
    fc.assert(
      fc.property(
        withoutLevel,
        (answer) => !isClaimedNotShown({ statement: 's', answer, strength: 'none' }, ESTABLISHED),
      ),
    );
  });
});

test('raising one answer lowers nothing that a reading shows', () => {
  fc.assert(
    fc.property(fc.array(anyAnswer, { minLength: 1, maxLength: 9 }), fc.nat(), (answers, at) => {
      const raised = answers.map((a, i) =>
        i === at % answers.length && a.type === 'level' ? level(Math.min(5, a.level + 1)) : a,
      );
      const [was, is] = [read(...answers), read(...raised)];
      return (
        (is.typical ?? 0) >= (was.typical ?? 0) &&
        (is.lowest?.level ?? 0) >= (was.lowest?.level ?? 0) &&
        is.establishedOrAbove >= was.establishedOrAbove
      );
    }),
  );
});
