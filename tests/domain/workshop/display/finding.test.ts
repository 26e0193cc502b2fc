import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementFinding, namesOf, reasonTexts } from '../../../../src/domain/workshop/display/finding.ts';
import { distributionOf, REASONS, reasonFor } from '../../../../src/domain/workshop/distribution.ts';
import type { TallyCell } from '../../../../src/domain/workshop/suppress-small-cells.ts';
import { votersIn } from '../../../../src/domain/workshop/tally.ts';
import { aRubric } from '../../../support/builders.ts';
import { anyCells, cell } from '../../../support/votes.ts';
import { aGroup } from '../../../support/workshop-builders.ts';

const groups = [aGroup('members', 'Members'), aGroup('staff', 'Staff'), aGroup('senior', 'Senior staff')];
const readers = { rubric: aRubric(), established: 4, groups };

const votersOf = (cells: readonly TallyCell[]) => cells.reduce((sum, { tally }) => sum + votersIn(tally), 0);
const findingOf = (...cells: readonly TallyCell[]) =>
  agreementFinding({ spread: distributionOf(cells), voters: votersOf(cells) }, readers);
const reasonText = (...cells: readonly TallyCell[]) => {
  const distribution = distributionOf(cells);
  return reasonTexts(reasonFor(distribution, 4), distribution, readers);
};

describe('the finding below the results', () => {
  test('of a gap counts the levels and asks both groups, the lower one first', () =>
    expect(findingOf(cell('senior', [0, 0, 0, 6, 0]), cell('members', [9, 0, 0, 0, 0]))).toEqual({
      number: 3,
      label: 'levels apart',
      ask: 'Hear from Members first, then Senior staff. What does each group see?',
    }));

  test('of a gap of one level is in the singular', () =>
    expect(findingOf(cell('members', [0, 5, 0, 0, 0]), cell('staff', [0, 0, 5, 0, 0]))).toMatchObject({
      number: 1,
      label: 'level apart',
    }));

  test('of a split asks for both ends', () =>
    expect(findingOf(cell('members', [5, 0, 0, 5, 0]))).toEqual({
      number: null,
      label: 'Views are split',
      ask: 'Why might someone choose a low level? Why might someone choose a high one?',
    }));

  test('of many don’t knows counts them and asks who could tell', () =>
    expect(findingOf(cell('members', [0, 5, 0, 0, 0], 4))).toEqual({
      number: 4,
      label: 'people don’t know',
      ask: 'What would we need to find out, and who could tell us?',
    }));

  test('of mixed views asks for one view from each side', () =>
    expect(findingOf(cell('members', [7, 0, 3, 0, 0]))).toMatchObject({
      label: 'Mixed views',
      ask: 'One view from each side, please.',
    }));

  test('of high agreement asks what makes it work', () =>
    expect(findingOf(cell('members', [0, 0, 1, 8, 1]))).toMatchObject({
      label: 'We agree',
      ask: 'What makes this work? Who else could learn from it?',
    }));

  test('of lower agreement proposes the middle level', () =>
    expect(findingOf(cell('members', [0, 9, 1, 0, 0])).ask).toBe('Does 2 Emerging sound right? Then we move on.'));

  test('of votes that are too few to show asks for a discussion', () =>
    expect(agreementFinding({ spread: distributionOf([]), voters: 2 }, readers)).toEqual({
      number: null,
      label: 'Too few votes to show',
      ask: 'Let us talk instead. What would you say?',
    }));

  test('without any votes does not claim that there were some', () =>
    expect(agreementFinding({ spread: distributionOf([]), voters: 0 }, readers).label).toBe(''));

  test('always asks one question, whatever the votes', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        expect(findingOf(...cells).ask).not.toBe('');
      }),
    );
  });
});

test('groups are listed by name, and by id if they were deleted', () => {
  expect(namesOf(['members', 'senior'], groups)).toBe('Members and Senior staff');
  expect(namesOf(['gone'], groups)).toBe('gone');
});

describe('the reason for a discussion', () => {
  test.each<readonly [string, readonly TallyCell[], string]>([
    [
      'a wide gap',
      [cell('members', [9, 0, 0, 0, 0]), cell('senior', [0, 0, 0, 6, 0])],
      'Members: 1 Not yet · Senior staff: 4 Established',
    ],
    [
      'a gap',
      [cell('members', [0, 5, 0, 0, 0]), cell('staff', [0, 0, 5, 0, 0])],
      'Members: 2 Emerging · Staff: 3 Developing',
    ],
    ['a split', [cell('members', [5, 0, 0, 5, 0])], 'Views are split, from 1 Not yet to 4 Established'],
    ['one don’t know', [cell('members', [0, 3, 0, 0, 0], 1)], '1 person answered “Don’t know”'],
    ['several don’t knows', [cell('members', [0, 5, 0, 0, 0], 4)], '4 people answered “Don’t know”'],
    ['mixed views', [cell('members', [7, 0, 3, 0, 0])], 'Mixed views around 1 Not yet'],
    ['a success', [cell('members', [0, 0, 1, 8, 1])], 'High and agreed: 4 Established'],
    ['agreement', [cell('members', [0, 9, 1, 0, 0])], 'Agreed: 2 Emerging'],
  ])('in one line: %s', (_, cells, line) => expect(reasonText(...cells)).toBe(line));

  test('is one line for every reason', () => {
    fc.assert(
      fc.property(anyCells, fc.constantFrom(...REASONS), (cells, reason) => {
        expect(reasonTexts(reason, distributionOf(cells), readers)).not.toContain('\n');
      }),
    );
  });
});
