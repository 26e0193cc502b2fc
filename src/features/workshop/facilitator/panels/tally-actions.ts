/** Taps as steps that can be taken back: votes are rows, and no document's undo knows of them. */
import { type OpenWorkshop, reveal } from '../../../../data/workshops/live/open-workshop.ts';
import { cellsOf, handVoter, type VotingRound, voteKey } from '../../../../data/workshops/votes.ts';
import { levelCount } from '../../../../domain/rubric/rubric.ts';
import { countOf, emptyTally, type Tally, type Vote, withVote } from '../../../../domain/workshop/tally.ts';
import { isWorkshopOpen, unitState } from '../../../../domain/workshop/workshop.ts';

/** A count that can be taken back at one press; the last of many. */
const MOST_STEPS = 500;
const steps = new WeakMap<OpenWorkshop, (() => void)[]>();

const placeOf = ({ workshop }: OpenWorkshop, unit: string): VotingRound => ({
  unit,
  round: unitState(workshop.getState(), unit).round,
});

/** How a group voted in the round that is being counted, all ways together. */
export function tallyOf(workshop: OpenWorkshop, unit: string, group: string): Tally {
  const [cell] = cellsOf(workshop.votes.rows.getState(), placeOf(workshop, unit), [group]).filter(
    ({ groups }) => groups[0] === group,
  );
  return cell?.tally ?? emptyTally(levelCount(workshop.rubric));
}

/** One hand more or fewer. Where the room has seen the round already, it sees the correction at once. */
export function tapTally(workshop: OpenWorkshop, unit: string, group: string, vote: Vote, by: 1 | -1): void {
  const votingRound = placeOf(workshop, unit);
  did(
    workshop,
    unit,
    () => workshop.votes.tap(votingRound, group, vote, by),
    () => workshop.votes.tap(votingRound, group, vote, by === 1 ? -1 : 1),
  );
}

/** How many of a group gave one answer, as it was typed. */
export function typeTally(workshop: OpenWorkshop, unit: string, group: string, vote: Vote, n: number): void {
  const votingRound = placeOf(workshop, unit);
  // What was typed is how many there are in all; only those that were counted by hand can change.
  const hand = workshop.votes.rows.getState().get(voteKey({ ...votingRound, voter: handVoter(group) }));
  const before = hand?.tally ?? emptyTally(levelCount(workshop.rubric));
  const tally = withVote(before, vote, n - countOf(tallyOf(workshop, unit, group), vote));
  did(
    workshop,
    unit,
    () => workshop.votes.type(votingRound, group, tally),
    () => workshop.votes.type(votingRound, group, before),
  );
}

function did(workshop: OpenWorkshop, unit: string, change: () => void, takeBack: () => void): void {
  const known = steps.get(workshop) ?? [];
  const corrected = (doing: () => void) => (): void => {
    doing();
    if (!isWorkshopOpen(unitState(workshop.workshop.getState(), unit))) reveal(workshop, unit);
  };
  corrected(change)();
  steps.set(workshop, [...known, corrected(takeBack)].slice(-MOST_STEPS));
}

export const canUndoTally = (workshop: OpenWorkshop): boolean => (steps.get(workshop)?.length ?? 0) > 0;

export const undoTally = (workshop: OpenWorkshop): void => steps.get(workshop)?.pop()?.();
