/** Printouts of a workshop: kinds, paper sizes and number of copies. */
import { groupsIn, peopleIn, type Setup } from './workshop.ts';

export const PRINTOUTS = ['worksheet', 'large-print', 'tally', 'cards', 'posters', 'scale', 'consent'] as const;
export type Printout = (typeof PRINTOUTS)[number];

/** Returns the printout that an address names, or `null` if it names none. */
export const parsePrintout = (word: string | undefined): Printout | null =>
  PRINTOUTS.find((paper) => paper === word) ?? null;

/** Posters and the scale are read from a distance by a whole group. */
export const paperSize = (paper: Printout): 'A4' | 'A3' => (paper === 'posters' || paper === 'scale' ? 'A3' : 'A4');

/** Adds one spare in ten for unexpected guests, at least one. */
const withSpare = (people: number): number => people + Math.max(1, Math.ceil(people / 10));

/**
 * Returns the number of copies, or `null` if it depends on people who were not counted. Large print is on request:
 * two copies. Groups share one copy of each poster.
 */
export function copiesOf(paper: Printout, setup: Pick<Setup, 'groups' | 'scheme'>): number | null {
  const people = peopleIn(groupsIn(setup, setup.scheme));
  switch (paper) {
    case 'worksheet':
    case 'consent':
      return people === null ? null : withSpare(people);
    case 'large-print':
      return 2;
    default:
      return 1;
  }
}
