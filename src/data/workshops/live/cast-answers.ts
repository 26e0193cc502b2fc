/** Counts one person's answers among the votes of a workshop, beside those that were counted by hand. */

import { levelCount } from '../../../domain/rubric/rubric.ts';
import type { Answers } from '../../../domain/workshop/codes/answer-code.ts';
import { emptyTally, votersIn, withVote } from '../../../domain/workshop/tally.ts';
import { isVotingOpen, unitState, type VotingMethod } from '../../../domain/workshop/workshop.ts';
import type { VoteRow } from '../../storage/schema.ts';
import { type CastBallot, voteKey } from '../votes.ts';
import type { OpenWorkshop } from './open-workshop.ts';

export interface Counted {
  /** new: first answers of this person. changed: counted again with other answers. same: nothing new. */
  readonly as: 'new' | 'changed' | 'same';
  /** Number of answers that are not counted, because the room has seen the result already. */
  readonly late: number;
}

/** Counts the answers to units whose round is open. Counting the same answers again changes nothing. */
export function castAnswers(
  { workshop, votes, rubric }: Pick<OpenWorkshop, 'workshop' | 'votes' | 'rubric'>,
  { voter, group, votes: said }: Answers,
  way: Exclude<VotingMethod, 'hands'>,
): Counted {
  const state = workshop.getState();
  const none = emptyTally(levelCount(rubric));
  const open = [...said].filter(([unit]) => isVotingOpen(unitState(state, unit)));
  const answers = open.map(([unit, vote]): CastBallot['answers'][number] => ({
    unit,
    round: unitState(state, unit).round,
    tally: withVote(none, vote, 1),
  }));
  const rows = votes.rows.getState();
  const before = answers.flatMap((answer) => rows.get(voteKey({ ...answer, voter })) ?? []);
  const fresh = answers.filter((answer) => {
    const row = rows.get(voteKey({ ...answer, voter }));
    return !row || row.group !== group || JSON.stringify(row.tally) !== JSON.stringify(answer.tally);
  });
  if (fresh.length > 0) votes.cast({ voter, group, way, answers: fresh });
  const late = said.size - open.length;
  if (fresh.length === 0) return { as: 'same', late };
  return { as: before.length === 0 ? 'new' : 'changed', late };
}

type Voted = Pick<VoteRow, 'voter' | 'group' | 'way'>;

/** Returns how many people of each group have been counted one by one, in the open or any earlier round. */
export function peopleBy(
  rows: ReadonlyMap<string, Voted>,
  ...ways: readonly Exclude<VotingMethod, 'hands'>[]
): ReadonlyMap<string, number> {
  const counted = [...rows.values()].filter(({ way }) => ways.some((wanted) => wanted === way));
  const groupOf = new Map(counted.map(({ voter, group }) => [voter, group]));
  const counts = new Map<string, number>();
  for (const group of groupOf.values()) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}

/**
 * Returns how many people of each group have answered anything, by any method. Hands have no names: the statement with the
 * most hands gives the number of people.
 */
export function comeOf(rows: ReadonlyMap<string, Voted & Pick<VoteRow, 'tally'>>): ReadonlyMap<string, number> {
  const hands = new Map<string, number>();
  for (const { group, way, tally } of rows.values())
    if (way === 'hands') hands.set(group, Math.max(hands.get(group) ?? 0, votersIn(tally)));
  const people = peopleBy(rows, 'phones', 'pass');
  return new Map(
    [...new Set([...hands.keys(), ...people.keys()])].map((group) => [
      group,
      (hands.get(group) ?? 0) + (people.get(group) ?? 0),
    ]),
  );
}
