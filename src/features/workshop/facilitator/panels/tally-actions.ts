/** Counts votes, with an undo of its own: votes are database rows, which the documents' undo does not cover. */
import { type OpenWorkshop, reveal } from '../../../../data/workshops/live/open-workshop.ts';
import { cellsOf, handVoter, type VotingRound, voteKey } from '../../../../data/workshops/votes.ts';
import { levelCount } from '../../../../domain/rubric/rubric.ts';
import { emptyTally, type Tally, type Vote, voteCount, withVote } from '../../../../domain/workshop/tally.ts';
import { isVotingOpen, unitState } from '../../../../domain/workshop/workshop.ts';
import { text } from '../shared/text.ts';

/** Largest number of counting steps that can be undone. */
const MOST_STEPS = 500;
/** Undo steps by round of voting, so that undo never changes a statement that is not on the screen. */
const steps = new WeakMap<OpenWorkshop, Map<string, (() => void)[]>>();

const votingRoundOf = ({ workshop }: OpenWorkshop, unit: string): VotingRound => ({
  unit,
  round: unitState(workshop.getState(), unit).round,
});

/** Returns a group's tally in the current round, over all voting methods. */
export function tallyOf(workshop: OpenWorkshop, unit: string, group: string): Tally {
  const [cell] = cellsOf(workshop.votes.rows.getState(), votingRoundOf(workshop, unit), [group]).filter(
    ({ groups }) => groups[0] === group,
  );
  return cell?.tally ?? emptyTally(levelCount(workshop.rubric));
}

/** Adds or removes one vote. If the round is revealed already, the display shows the correction at once. */
export function tapTally(workshop: OpenWorkshop, unit: string, group: string, vote: Vote, change: 1 | -1): void {
  const votingRound = votingRoundOf(workshop, unit);
  perform(
    workshop,
    unit,
    () => workshop.votes.tap(votingRound, group, vote, change),
    () => workshop.votes.tap(votingRound, group, vote, change === 1 ? -1 : 1),
  );
}

/** Sets how many people of a group gave one answer. */
export function typeTally(workshop: OpenWorkshop, unit: string, group: string, vote: Vote, n: number): void {
  const votingRound = votingRoundOf(workshop, unit);
  // The typed number includes votes from phones; only the votes counted by hand can change.
  const hand = workshop.votes.rows.getState().get(voteKey({ ...votingRound, voter: handVoter(group) }));
  const before = hand?.tally ?? emptyTally(levelCount(workshop.rubric));
  const tally = withVote(before, vote, n - voteCount(tallyOf(workshop, unit, group), vote));
  perform(
    workshop,
    unit,
    () => workshop.votes.type(votingRound, group, tally),
    () => workshop.votes.type(votingRound, group, before),
  );
}

function perform(workshop: OpenWorkshop, unit: string, change: () => void, undo: () => void): void {
  const corrected = (count: () => void) => (): void => {
    count();
    if (!isVotingOpen(unitState(workshop.workshop.getState(), unit))) reveal(workshop, unit);
  };
  corrected(change)();
  const known = steps.get(workshop) ?? new Map<string, (() => void)[]>();
  const round = roundKey(workshop, unit);
  known.set(round, [...(known.get(round) ?? []), corrected(undo)].slice(-MOST_STEPS));
  steps.set(workshop, known);
}

/** Returns the name of an answer, for example '4 Established'. @param labels names of the levels, lowest first */
export function voteName(vote: Vote, labels: readonly string[]): string {
  if (vote.type === 'level') return `${vote.level} ${labels[vote.level - 1] ?? ''}`;
  return vote.type === 'dont-know' ? text.dontKnow : text.notApplicable;
}

function roundKey(workshop: OpenWorkshop, unit: string): string {
  const { round } = votingRoundOf(workshop, unit);
  return `${unit} ${round}`;
}

const stepsOf = (workshop: OpenWorkshop, unit: string): (() => void)[] =>
  steps.get(workshop)?.get(roundKey(workshop, unit)) ?? [];

export const canUndoTally = (workshop: OpenWorkshop, unit: string): boolean => stepsOf(workshop, unit).length > 0;

/** Undoes the last counting step of the current round. */
export const undoTally = (workshop: OpenWorkshop, unit: string): void => stepsOf(workshop, unit).pop()?.();
