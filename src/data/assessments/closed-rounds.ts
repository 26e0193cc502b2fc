/**
 * Closed rounds in an assessment's document: how each role group voted, never a single vote. Small cells are folded before
 * they come here, because a document keeps its history.
 */

import type { ClosedRound, NamedCell } from '../../domain/workshop/ballot.ts';
import { distributionOf } from '../../domain/workshop/distribution.ts';
import { parseTally } from '../../domain/workshop/tally.ts';
import type { UnitId, WorkshopId } from '../../lib/ids.ts';
import { isRecord } from '../../lib/json/read-json.ts';
import type { AssessmentDocument } from '../documents/document-handle.ts';
import type { MultiValueRegisters } from '../documents/multi-value-register.ts';
import { paths } from '../documents/paths.ts';

export const recordRound = (
  { registers }: AssessmentDocument,
  workshop: WorkshopId,
  unit: UnitId,
  round: ClosedRound,
): void => registers.decide(paths.tally(unit, workshop, round.round), round);

/** Returns the closed rounds of one workshop by unit, first round first. Values that are no rounds are left out. */
export function readRounds(
  document: AssessmentDocument,
  workshop: WorkshopId,
): ReadonlyMap<UnitId, readonly ClosedRound[]> {
  const registers: MultiValueRegisters = document.registers;
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

/** True if the votes of a closed round on a unit went from the lowest level of the scale to the highest. */
export function isVotedScale({ registers }: AssessmentDocument, unit: UnitId, levels: number | null): boolean {
  const untyped: MultiValueRegisters = registers;
  return untyped.pathsOf(`tally/${unit}`).some((path) => {
    const { range } = distributionOf(asRound(untyped.value(path))?.cells ?? []);
    return range?.low === 1 && range.high === levels;
  });
}

function asRound(value: unknown): ClosedRound | null {
  if (!isRecord(value)) return null;
  const { round, cells, voters } = value;
  if (!Number.isSafeInteger(round) || !Number.isSafeInteger(voters) || !Array.isArray(cells)) return null;
  return { round: Number(round), voters: Number(voters), cells: cells.flatMap((cell) => asCell(cell) ?? []) };
}

function asCell(value: unknown): NamedCell | null {
  if (!isRecord(value)) return null;
  const { groups, names } = value;
  const tally = parseTally(value.tally);
  if (!tally || !Array.isArray(groups)) return null;
  return { groups: groups.map(String), names: Array.isArray(names) ? names.map(String) : [], tally };
}
