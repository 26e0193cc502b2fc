/**
 * Votes of a workshop while rounds are open: rows, strictly durable, never in a document and never in the projector's
 * window. Votes of this window show immediately; rows follow one write at a time, and other windows watch the table.
 */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Turnout } from '../../domain/workshop/ballot.ts';
import type { TallyCell } from '../../domain/workshop/suppress-small-cells.ts';
import { addTallies, emptyTally, type Tally, type Vote, votersIn, withVote } from '../../domain/workshop/tally.ts';
import type { VotingMethod } from '../../domain/workshop/workshop.ts';
import type { GroupId, UnitId, VoterId, WorkshopId } from '../../lib/ids.ts';
import { storageProblem } from '../storage/classify-storage-error.ts';
import type { SaveStatusStore } from '../storage/save-status.ts';
import type { VoteRow } from '../storage/schema.ts';
import type { Reader, Storage, StorageKey, Writer } from '../storage/storage.ts';

/** Unit and round that a vote belongs to. */
export interface VotingRound {
  readonly unit: UnitId;
  readonly round: number;
}

/** One person's answers, from a phone or from a laptop that was passed round. */
export interface CastBallot {
  readonly voter: VoterId;
  readonly group: GroupId;
  readonly way: Exclude<VotingMethod, 'hands'>;
  readonly answers: readonly (VotingRound & { readonly tally: Tally })[];
}

export interface Votes {
  /** All rows of this workshop by key, with votes of this window that are not committed yet. */
  readonly rows: StoreApi<ReadonlyMap<string, VoteRow>>;
  /** Adds one hand (1) or removes one (-1), counted by the facilitator. */
  tap(votingRound: VotingRound, group: GroupId, vote: Vote, by: 1 | -1): void;
  /** Replaces the count of a group by a typed one. */
  type(votingRound: VotingRound, group: GroupId, tally: Tally): void;
  cast(person: CastBallot): void;
  /** Resolves when all votes so far are committed, or a write has failed (the status has the problem). */
  settled(): Promise<void>;
  close(): void;
}

type VoteChange = (before: VoteRow | undefined) => VoteRow;
interface PendingVotes {
  readonly key: string;
  readonly change: VoteChange;
}

const RETRY_MS = 1_000;

export const voteKey = ({ unit, round, voter }: Pick<VoteRow, 'unit' | 'round' | 'voter'>): string =>
  `${unit} ${round} ${voter}`;

/** Hands of one group are one row, even when several windows count them: each change is applied to the stored row. */
export const handVoter = (group: GroupId): VoterId => `hand ${group}`;

/** @param levels number of levels of the scale */
export function openVotes(storage: Storage, workshop: WorkshopId, levels: number, status: SaveStatusStore): Votes {
  const rows = createStore<ReadonlyMap<string, VoteRow>>()(() => new Map());
  let waiting: PendingVotes[] = [];
  let inFlight: PendingVotes[] = [];
  let running: Promise<void> | null = null;
  let stored: ReadonlyMap<string, VoteRow> = new Map();

  const stop = storage.watch(
    (reader) => reader.list('votes', { index: 'workshop', equals: workshop }),
    (found) => {
      stored = new Map(found.map((row) => [voteKey(row), row]));
      show();
    },
    (problem) => status.setState({ problem }),
  );

  /** Shows the stored rows with the changes of this window applied. */
  function show(): void {
    const shown = new Map(stored);
    for (const { key, change } of [...inFlight, ...waiting]) shown.set(key, change(shown.get(key)));
    rows.setState(shown, true);
  }

  function add(changes: readonly PendingVotes[]): void {
    waiting.push(...changes);
    show();
    start();
  }

  function start(): void {
    running ??= run().finally(() => {
      running = null;
    });
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      inFlight = waiting;
      waiting = [];
      try {
        const written = await storage.write(['votes'], (tx) => apply(tx, workshop, inFlight));
        stored = new Map([...stored, ...written.map((row) => [voteKey(row), row] as const)]);
        inFlight = [];
        show();
        status.setState({ savedAt: Date.now(), problem: null });
      } catch (error) {
        waiting = [...inFlight, ...waiting];
        inFlight = [];
        status.setState({ problem: storageProblem(error) });
        setTimeout(start, RETRY_MS);
        return;
      }
    }
  }

  const place = (
    { unit, round }: VotingRound,
    voter: string,
    group: string,
    way: VotingMethod,
    tally: (before: Tally) => Tally,
  ): PendingVotes => ({
    key: voteKey({ unit, round, voter }),
    change: (before) => ({
      workshop,
      unit,
      round,
      voter,
      group,
      way,
      tally: tally(before?.tally ?? emptyTally(levels)),
      at: Date.now(),
    }),
  });

  return {
    rows,
    tap: (at, group, vote, by) =>
      add([place(at, handVoter(group), group, 'hands', (before) => withVote(before, vote, by))]),
    type: (at, group, tally) => add([place(at, handVoter(group), group, 'hands', () => tally)]),
    cast: ({ voter, group, way, answers }) =>
      add(answers.map((answer) => place(answer, voter, group, way, () => answer.tally))),
    settled: async () => {
      while (running) await running;
    },
    close: stop,
  };
}

/** Reads and writes in one transaction, so that two windows that count the same hands lose no vote. */
async function apply(tx: Writer, workshop: WorkshopId, changes: readonly PendingVotes[]): Promise<readonly VoteRow[]> {
  const changed = new Map<string, VoteRow>();
  for (const { key, change } of changes) {
    const { unit, round, voter } = change(undefined);
    const before = changed.get(key) ?? (await tx.get('votes', [workshop, unit, round, voter]));
    changed.set(key, change(before));
  }
  await tx.put('votes', [...changed.values()]);
  return [...changed.values()];
}

type VoteRows = ReadonlyMap<string, VoteRow>;

const votesIn = (rows: VoteRows, { unit, round }: VotingRound): readonly VoteRow[] =>
  [...rows.values()].filter((row) => row.unit === unit && row.round === round);

/** Returns how each group voted, over all methods, in the order of the groups; a group removed since comes last. */
export function cellsOf(rows: VoteRows, votingRound: VotingRound, groups: readonly GroupId[]): readonly TallyCell[] {
  const found = votesIn(rows, votingRound);
  const order = [...new Set([...groups, ...found.map((row) => row.group)])];
  return order.flatMap((group) => {
    const tallies = found.filter((row) => row.group === group).map((row) => row.tally);
    return tallies.length === 0 ? [] : [{ groups: [group], tally: tallies.reduce(addTallies) }];
  });
}

/** Returns how many of each group have voted: the only fact about an open round that may be shown. */
export function turnoutOf(rows: VoteRows, votingRound: VotingRound): readonly Turnout[] {
  const voted = new Map<string, number>();
  for (const { group, tally } of votesIn(rows, votingRound))
    voted.set(group, (voted.get(group) ?? 0) + votersIn(tally));
  return [...voted].map(([group, n]) => ({ group, voted: n }));
}

/** Deletes every vote of a workshop: after its end only histograms are left. */
export const deleteVotes = (storage: Storage, workshop: WorkshopId): Promise<void> =>
  storage.write(['votes'], (tx) => tx.removeWhere('votes', 'workshop', workshop));

/** True if `row` is newer than the stored vote of the same voter or group (last write wins). */
export async function isNewerVote(tx: Reader, row: VoteRow): Promise<boolean> {
  const here = await voteAt(tx, row);
  return !here || here.at < row.at;
}

/** Stores a vote unless a newer one is there. @returns whether it was stored */
export async function importVote(tx: Writer, row: VoteRow): Promise<boolean> {
  const later = await isNewerVote(tx, row);
  if (later) await tx.put('votes', [row]);
  return later;
}

export const voteKeyOf = ({ workshop, unit, round, voter }: VoteRow): StorageKey => [workshop, unit, round, voter];
export const voteAt = (tx: Reader, row: VoteRow): Promise<VoteRow | undefined> => tx.get('votes', voteKeyOf(row));
