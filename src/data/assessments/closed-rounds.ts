/**
 * Closed rounds in an assessment's document: how each role group voted, never anybody's vote. What was too small to show in
 * the room is folded before it comes here, because a document cannot forget.
 *
 *   tally/<unit>/<workshop>/<round>   register of a ClosedRound
 */
import type { ClosedRound, NamedCell } from '../../domain/workshop/ballot.ts';
import { parseTally } from '../../domain/workshop/tally.ts';
import type { AssessmentDocument } from './assessment-document.ts';

export const recordRound = (
  { registers }: AssessmentDocument,
  workshop: string,
  unit: string,
  round: ClosedRound,
): void => registers.decide(`tally/${unit}/${workshop}/${round.round}`, round);

/** Closed rounds of one workshop by unit, first round first. What is no round is left out. */
export function readRounds(
  { registers }: AssessmentDocument,
  workshop: string,
): ReadonlyMap<string, readonly ClosedRound[]> {
  const byUnit = new Map<string, readonly ClosedRound[]>();
  for (const owner of registers.owners('tally')) {
    const rounds = registers
      .pathsOf(owner)
      .filter((path) => path.startsWith(`${owner}/${workshop}/`))
      .flatMap((path) => asRound(registers.value(path)) ?? [])
      .toSorted((a, b) => a.round - b.round);
    if (rounds.length > 0) byUnit.set(owner.slice('tally/'.length), rounds);
  }
  return byUnit;
}

function asRound(value: unknown): ClosedRound | null {
  if (typeof value !== 'object' || value === null) return null;
  const { round, cells, voters } = value as { round?: unknown; cells?: unknown; voters?: unknown };
  if (!Number.isSafeInteger(round) || !Number.isSafeInteger(voters) || !Array.isArray(cells)) return null;
  return { round: Number(round), voters: Number(voters), cells: cells.flatMap((cell) => asCell(cell) ?? []) };
}

function asCell(value: unknown): NamedCell | null {
  if (typeof value !== 'object' || value === null) return null;
  const { groups, names, tally } = value as { groups?: unknown; names?: unknown; tally?: unknown };
  const read = parseTally(tally);
  if (!read || !Array.isArray(groups)) return null;
  return { groups: groups.map(String), names: Array.isArray(names) ? names.map(String) : [], tally: read };
}
