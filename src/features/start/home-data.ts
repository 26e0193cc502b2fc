/** Contents of the start page: organisations with their rounds, the archive, workshops under way, and what is in the Bin. */
import type { AssessmentRow, OrganisationRow, WorkshopRow } from '../../data/storage/schema.ts';
import type { Reader } from '../../data/storage/storage.ts';
import { text } from './text.ts';

/** Assessment with the rounds before it, newest first. */
export interface RoundChain {
  readonly latest: AssessmentRow;
  readonly earlier: readonly AssessmentRow[];
}

export interface HomeOrganisation {
  readonly id: string;
  readonly name: string;
  /** Newest first; several where an organisation assesses several services. */
  readonly chains: readonly RoundChain[];
}

export interface WorkshopUnderWay {
  readonly workshop: WorkshopRow;
  readonly organisation: string;
}

export interface ArchivedRound {
  readonly row: AssessmentRow;
  readonly organisation: string;
}

export interface HomeData {
  /** A to Z; only those with a round that is not in the archive. */
  readonly organisations: readonly HomeOrganisation[];
  readonly archived: readonly ArchivedRound[];
  readonly underWay: readonly WorkshopUnderWay[];
  /** Number of assessments in the Bin. */
  readonly binned: number;
}

/** Reads every row once and opens no document. What is drawn is limited, so that many organisations delay the start little. */
export async function readHome(reader: Reader): Promise<HomeData> {
  const organisations = await reader.list('organisations');
  const assessments = await reader.list('assessments');
  const workshops = await reader.list('workshops');
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const nameOf = (row: AssessmentRow | undefined): string => names.get(row?.organisation ?? '') ?? '';
  const byId = new Map(assessments.map((row) => [row.id, row]));
  return {
    organisations: groupByOrganisation(organisations, assessments),
    archived: assessments
      .filter(isArchived)
      .toSorted(newestFirst)
      .map((row) => ({ row, organisation: nameOf(row) })),
    // Workshops of an assessment in the Bin stay with it.
    underWay: workshops
      .filter(({ startedAt, endedAt, assessment }) => startedAt !== null && endedAt === null && byId.has(assessment))
      .toSorted((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0))
      .map((workshop) => ({ workshop, organisation: nameOf(byId.get(workshop.assessment)) })),
    binned: await reader.count('bin'),
  };
}

const isArchived = (row: AssessmentRow): boolean => row.archived === true;
const newestFirst = (a: AssessmentRow, b: AssessmentRow): number => b.createdAt - a.createdAt;

/** Returns the organisations that have current rounds, A to Z. */
function groupByOrganisation(
  organisations: readonly OrganisationRow[],
  assessments: readonly AssessmentRow[],
): readonly HomeOrganisation[] {
  const rounds = new Map<string, AssessmentRow[]>();
  for (const row of assessments) {
    const list = rounds.get(row.organisation);
    if (list) list.push(row);
    else rounds.set(row.organisation, [row]);
  }
  const { compare } = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  return organisations
    .map(({ id, name }) => ({ id, name, chains: chainsOf(rounds.get(id) ?? []) }))
    .filter(({ chains }) => chains.length > 0)
    .toSorted((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** Groups the rounds of one organisation: each starts a chain, or precedes a later one in it. */
function chainsOf(rows: readonly AssessmentRow[]): readonly RoundChain[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const placed = new Set<string>();
  const chains: RoundChain[] = [];
  for (const latest of rows.toSorted(newestFirst)) {
    if (isArchived(latest) || placed.has(latest.id)) continue;
    placed.add(latest.id);
    const earlier: AssessmentRow[] = [];
    let before = byId.get(latest.previous ?? '');
    while (before && !placed.has(before.id)) {
      placed.add(before.id);
      // A round in the archive still links the rounds around it.
      if (!isArchived(before)) earlier.push(before);
      before = byId.get(before.previous ?? '');
    }
    chains.push({ latest, earlier });
  }
  return chains;
}

/** Returns 'Youth service, Autumn 2026', or that no period was given. */
export const roundTitle = ({ scope, period }: AssessmentRow): string =>
  [scope, period].filter((part) => part !== '').join(', ') || text.noPeriod;
