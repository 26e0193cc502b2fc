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

describe('the middle level is the lower median', () => {
  test.each([
    [[3, 3, 3, 3], 3],
    [[4, 4, 4, 0].map((n) => n + 1), 5],
    [[1, 1, 5, 5], 1],
    [[2, 3, 4], 3],
    [[1, 2], 1],
    [[5], 5],
  ])('%j → %i', (given, typical) => expect(typicalLevel(given)).toBe(typical));

  test('exists with exactly two thirds rated', () => expect(typicalLevel([3, 4, null])).toBe(3));
  test('does not exist with less than two thirds rated', () => expect(typicalLevel([3, 4, null, null])).toBeNull());
  test('does not exist without statements', () => expect(typicalLevel([])).toBeNull());
  test('does not count a missing level as a low one', () => expect(typicalLevel([4, 5, 5, null])).toBe(5));

  test('does not change with missing levels, as long as two thirds are rated', () => {
    fc.assert(
      fc.property(fc.array(anyLevel, { minLength: 1, maxLength: 12 }), (given) => {
        const gaps = Array<null>(Math.floor(given.length / 2)).fill(null);
        return (
          typicalLevel([...gaps, ...given]) === typicalLevel(given) && typicalLevel([...gaps, null, ...given]) === null
        );
      }),
    );
  });

  test('never falls when a level is raised', () => {
    const many = fc.array(anyLevel, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(many, fc.nat(), (given, at) => {
        const raised = given.map((n, i) => (i === at % given.length ? Math.min(5, n + 1) : n));
        return (typicalLevel(raised) ?? 0) >= (typicalLevel(given) ?? 0);
      }),
    );
  });

  test('leaves at most one of three or four statements below it', () => {
    const few = fc.array(anyLevel, { minLength: 3, maxLength: 4 });
    fc.assert(fc.property(few, (given) => given.filter((n) => n < (typicalLevel(given) ?? 0)).length <= 1));
  });

  test('is always one of the given levels', () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyLevel), { maxLength: 12 }), (given) =>
        [null, ...given].includes(typicalLevel(given)),
      ),
    );
  });
});

describe('the five kinds of answers', () => {
  test('are counted separately', () => {
    const reading = read(level(4), level(2), dontKnow, notApplicable, notAgreed(1, 3), unanswered, unanswered);
    expect(reading).toMatchObject({ rated: 2, dontKnow: 1, notApplicable: 1, notAgreed: 1, unanswered: 2 });
  });

  test('add up to the statements of the stage', () => {
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

  test('all count as applicable, except “not applicable”', () => {
    expect(read(level(4), dontKnow, notAgreed(1, 3), unanswered, notApplicable).applicable).toBe(4);
  });

  test('count as a level only if they are one', () => {
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

  test('are listed for every statement, in rubric order', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(read(...answers).strip).toEqual(rated(...answers));
      }),
    );
  });
});

describe('the reason for no middle level', () => {
  test('does not exist with exactly two thirds of applicable statements rated', () => {
    expect(read(level(3), level(4), dontKnow)).toMatchObject({ typical: 3, noTypical: null });
  });
  test.each([
    ['don’t know', dontKnow] as const,
    ['no answer', unanswered] as const,
    ['not agreed', notAgreed(2, 4)] as const,
  ])('is too few answers if “%s” leaves less than two thirds rated', (_, gap) =>
    expect(read(level(3), level(4), gap, gap)).toMatchObject({ typical: null, noTypical: 'not-enough-answered' }),
  );
  test('ignores statements that do not apply', () => {
    expect(read(level(3), level(4), notApplicable)).toMatchObject({ typical: 3, noTypical: null });
  });
  test('does not exist if exactly a third does not apply', () => {
    expect(read(level(3), level(4), level(5), level(5), notApplicable, notApplicable)).toMatchObject({
      typical: 4,
      noTypical: null,
    });
  });
  test('is too few applicable statements if more than a third does not apply', () => {
    expect(read(level(3), level(4), notApplicable, notApplicable)).toMatchObject({
      typical: null,
      noTypical: 'too-few-apply',
    });
  });
  test('exists exactly if there is no middle level', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        (answers) => (read(...answers).typical === null) === (read(...answers).noTypical !== null),
      ),
    );
  });
});

describe('the lowest level', () => {
  test('names its statement', () =>
    expect(summarizeStage(levels(4, 2, 3), ESTABLISHED).lowest).toEqual({ level: 2, statements: ['s-2'] }));
  test('names every statement at it', () =>
    expect(summarizeStage(levels(2, 4, 2), ESTABLISHED).lowest).toEqual({ level: 2, statements: ['s-1', 's-3'] }));
  test('is known even if too few are rated for a middle level', () => {
    expect(read(level(3), dontKnow, unanswered, unanswered)).toMatchObject({
      typical: null,
      lowest: { level: 3, statements: ['s-1'] },
    });
  });
  test('one below the middle is not uneven', () =>
    expect(summarizeStage(levels(2, 3, 3, 3), ESTABLISHED).uneven).toBe(false));
  test('two below the middle is uneven', () =>
    expect(summarizeStage(levels(1, 3, 3, 3), ESTABLISHED).uneven).toBe(true));

  test('is never above the middle level or above any rated statement', () => {
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
  test('counts statements from the scale’s Established level on', () => {
    expect(summarizeStage(levels(3, 4, 5), 4).establishedOrAbove).toBe(2);
    expect(summarizeStage(levels(3, 4, 5), 3).establishedOrAbove).toBe(3);
  });

  test.each<readonly [number, Strength, boolean]>([
    [4, 'none', true],
    [4, 'said', true],
    [4, 'shown', false],
    [5, 'backed-up', false],
    [3, 'none', false],
  ])('marks level %i with the evidence “%s” as claimed: %s', (n, strength, marked) => {
    expect(isClaimedNotShown({ statement: 's', answer: level(n), strength }, ESTABLISHED)).toBe(marked);
  });

  test('names the claimed statements of a stage', () => {
    const [first, second] = levels(5, 4);
    const statements = [first, { ...second, strength: 'shown' }, ...levels(2)] as RatedStatement[];
    expect(summarizeStage(statements, ESTABLISHED).claimedNotShown).toEqual(['s-1']);
  });

  test('marks no other kind of answer', () => {
    fc.assert(
      fc.property(
        withoutLevel,
        (answer) => !isClaimedNotShown({ statement: 's', answer, strength: 'none' }, ESTABLISHED),
      ),
    );
  });
});

test('raising one answer never lowers a result of the summary', () => {
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
