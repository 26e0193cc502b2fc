/** The papers of a workshop: what each is, and how many to print for the groups that were counted. */
import { groupsIn, peopleIn, type Setup } from './workshop.ts';

export const PRINTOUTS = ['worksheet', 'large-print', 'tally', 'cards', 'posters', 'scale', 'consent'] as const;
export type Printout = (typeof PRINTOUTS)[number];

export const parsePrintout = (word: string | undefined): Printout | null =>
  PRINTOUTS.find((paper) => paper === word) ?? null;

/** Sizes that papers are made for. Posters are read by a group that stands in front of them. */
export const paperSize = (paper: Printout): 'A4' | 'A3' => (paper === 'posters' || paper === 'scale' ? 'A3' : 'A4');

/** Spare sheets for those who come unannounced: one in ten, one at least. */
const withSpare = (people: number): number => people + Math.max(1, Math.ceil(people / 10));

/**
 * How many copies a room needs. `null` where nobody has counted heads: nobody knows.
 * Posters: one of each where groups stick their dots on the same one; large print is asked for, so two to have at hand.
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
