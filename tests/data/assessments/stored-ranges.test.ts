/** Ranges of "not agreed" in documents that earlier releases wrote (decision record 0093). */
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { agreeLevel, answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import { assessmentDocument, readAssessment } from '../../../src/data/assessments/assessment-document.ts';
import { recordRound } from '../../../src/data/assessments/closed-rounds.ts';
import { cloneDocument, editToMatch } from '../../../src/data/assessments/diff-documents.ts';
import { registersOf } from '../../../src/data/documents/multi-value-register.ts';
import { workshopDocument } from '../../../src/data/workshops/workshop-document.ts';
import { readUnits } from '../../../src/data/workshops/workshop-session.ts';
import { NOT_AGREED } from '../../../src/domain/assessment/assessment.ts';
import { level, notAgreed } from '../../support/builders.ts';

const ANSWER = 'statement/plan-1/answer';
const AGREED = 'stage/plan/agreed';
const MINUTES = 60_000;

/** A document as the earlier release wrote it: the choice "not agreed" came with the whole scale, unmarked. */
function oldDocument() {
  const doc = new Y.Doc();
  let at = 0;
  const registers = registersOf(doc.getMap('decisions'), () => at);
  return {
    document: assessmentDocument(doc),
    /** @param minutes since the decision before; within one minute a second decision replaces the first */
    decide(path: string, value: unknown, minutes = 0): void {
      at += minutes * MINUTES;
      registers.decide(path, value);
    },
  };
}
const range = (low: number, high: number) => ({ type: 'not-agreed', low, high });
const answerIn = (document: ReturnType<typeof assessmentDocument>, levels: number | null = 5) =>
  readAssessment(document, levels).statements.get('plan-1')?.answer;
const agreedIn = (document: ReturnType<typeof assessmentDocument>) =>
  readAssessment(document, 5).stages.get('plan')?.agreed;

describe('a range over the whole scale that came with the choice', () => {
  test('is not there, for a statement and for a stage', () => {
    const { document, decide } = oldDocument();
    decide(ANSWER, range(1, 5));
    decide(AGREED, range(1, 5));
    expect(answerIn(document)).toEqual(NOT_AGREED);
    expect(agreedIn(document)).toEqual(NOT_AGREED);
  });

  test.each([3, 5, 9])('is told by the number of levels: %i', (levels) => {
    const { document, decide } = oldDocument();
    decide(ANSWER, range(1, levels));
    expect(answerIn(document, levels)).toEqual(NOT_AGREED);
  });

  test('is not there after a level was tried first', () => {
    const { document, decide } = oldDocument();
    decide(ANSWER, level(3));
    decide(ANSWER, range(1, 5), 5);
    expect(answerIn(document)).toEqual(NOT_AGREED);
  });

  test('is not there when two devices chose it while apart', () => {
    const [here, there] = [oldDocument(), oldDocument()];
    here.decide(ANSWER, range(1, 5));
    there.decide(ANSWER, range(1, 5));
    Y.applyUpdate(here.document.doc, Y.encodeStateAsUpdate(there.document.doc));
    expect(answerIn(here.document)).toEqual(NOT_AGREED);
  });

  test('does not come back with a restored version', () => {
    const { document, decide } = oldDocument();
    decide(ANSWER, range(1, 5));
    const then = assessmentDocument(cloneDocument(document.doc));
    answerStatement(document, 'plan-1', notAgreed(2, 3));
    editToMatch(document, then);
    expect(answerIn(document)).toEqual(NOT_AGREED);
  });
});

describe('a range that people gave', () => {
  test('over part of the scale stands', () => {
    const { document, decide } = oldDocument();
    decide(ANSWER, range(1, 4));
    decide(AGREED, range(2, 5));
    expect(answerIn(document)).toEqual(notAgreed(1, 4));
    expect(agreedIn(document)).toEqual(notAgreed(2, 5));
  });

  test('over the whole of a longer scale stands on a shorter part of it', () => {
    const { document, decide } = oldDocument();
    decide(ANSWER, range(1, 5));
    expect(answerIn(document, 7)).toEqual(notAgreed(1, 5));
  });

  test('over the whole scale stands where it replaced a narrower one', () => {
    const { document, decide } = oldDocument();
    decide(ANSWER, range(1, 5));
    decide(ANSWER, range(2, 5), 2);
    decide(ANSWER, range(1, 5), 2);
    expect(answerIn(document)).toEqual(notAgreed(1, 5));
  });

  test('over the whole scale stands when it is given now', () => {
    const { document, decide } = oldDocument();
    decide(ANSWER, range(1, 5));
    answerStatement(document, 'plan-1', notAgreed(1, 5));
    agreeLevel(document, 'plan', notAgreed(1, 5));
    expect(answerIn(document)).toEqual(notAgreed(1, 5));
    expect(agreedIn(document)).toEqual(notAgreed(1, 5));
  });

  test('and took back is gone', () => {
    const { document } = oldDocument();
    answerStatement(document, 'plan-1', notAgreed(1, 5));
    answerStatement(document, 'plan-1', NOT_AGREED);
    expect(answerIn(document)).toEqual(NOT_AGREED);
  });
});

describe('a range over the whole scale from a workshop', () => {
  const votes = (levels: readonly number[]) => ({
    round: 1,
    voters: 8,
    cells: [{ groups: ['a'], names: ['A'], tally: { levels, dontKnow: 0, notApplicable: 0 } }],
  });

  test.each([
    ['stands where the votes went from the lowest level to the highest', [4, 0, 0, 0, 4], notAgreed(1, 5)],
    ['is not there where they did not', [0, 4, 4, 0, 0], NOT_AGREED],
  ])('%s', (_, levels, expected) => {
    const { document, decide } = oldDocument();
    decide(ANSWER, range(1, 5));
    recordRound(document, 'w1', 'plan-1', votes(levels));
    recordRound(document, 'w1', 'plan-2', votes([1, 0, 0, 0, 1]));
    expect(answerIn(document)).toEqual(expected);
  });

  test.each([
    [true, notAgreed(1, 5)],
    [false, NOT_AGREED],
  ])('is read alike in the document of the workshop (votes: %s)', (isVoted, expected) => {
    const doc = new Y.Doc();
    registersOf(doc.getMap('decisions')).decide('unit/plan-1/agreed', range(1, 5));
    const units = readUnits(workshopDocument(doc), { levels: 5, isVoted: () => isVoted });
    expect(units.get('plan-1')?.agreed).toEqual(expected);
  });
});
