import { describe, expect, test } from 'vitest';
import { copiesOf, PRINTOUTS, paperSize, parsePrintout } from '../../../src/domain/workshop/printouts.ts';
import { aGroup } from '../../support/workshop-builders.ts';

const setup = (...people: readonly (number | null)[]) => ({
  scheme: 'roles' as const,
  groups: [
    ...people.map((count, i) => aGroup(`g${i}`, `Group ${i}`, { people: count })),
    aGroup('museum', 'City Museum', { scheme: 'partners', people: 50 }),
  ],
});

test('an address names a printout, or none', () => {
  for (const printout of PRINTOUTS) expect(parsePrintout(printout)).toBe(printout);
  expect([parsePrintout('poster'), parsePrintout(undefined)]).toEqual([null, null]);
});

test.each([
  ['posters', 'A3'],
  ['scale', 'A3'],
  ['worksheet', 'A4'],
  ['consent', 'A4'],
] as const)('%s are printed on %s', (printout, size) => expect(paperSize(printout)).toBe(size));

describe('the number of copies', () => {
  test.each([
    ['worksheet', [9, 11], 22],
    ['worksheet', [3], 4],
    ['worksheet', [9, null], 10],
    ['worksheet', [0], 1],
    ['consent', [21], 24],
    ['large-print', [9, 11], 2],
    ['posters', [9, 11], 1],
    ['tally', [9, 11], 1],
  ] as const)('of %s for groups of %j people is %i', (printout, people, copies) =>
    expect(copiesOf(printout, setup(...people))).toBe(copies),
  );

  test('is unknown for personal sheets until people are counted', () => {
    expect(copiesOf('worksheet', setup(null, null))).toBeNull();
    expect(copiesOf('scale', setup(null, null))).toBe(1);
  });
});
