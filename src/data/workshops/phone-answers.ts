/**
 * Answers of the person who holds this device, for one workshop: on this device only, until they are shown as a code. In no
 * document and no backup, and deleted on the person's word.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Vote } from '../../domain/workshop/tally.ts';
import { ignored } from '../../lib/ignored-errors.ts';
import type { Storage } from '../storage/storage.ts';

export interface PhoneAnswers {
  /** 12 hexadecimal digits drawn for this workshop, so that a code that is read twice counts once. */
  readonly voter: string;
  readonly group: string | null;
  readonly votes: ReadonlyMap<string, Vote>;
  /** The device refuses to store them: they last as long as the page is open. */
  readonly unkept: boolean;
}

export interface PhoneAnswersPort {
  readonly answers: StoreApi<PhoneAnswers>;
  choose(group: string): void;
  vote(unit: string, vote: Vote): void;
  /** Deletes them and draws a new number. */
  forget(): void;
}

interface StoredPhoneAnswers {
  readonly voter: string;
  readonly group: string | null;
  readonly votes: readonly (readonly [string, Vote])[];
}

/** Draws a number for one person in one workshop, 48 bits. */
const newVoter = (): string =>
  [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const fresh = (): PhoneAnswers => ({ voter: newVoter(), group: null, votes: new Map(), unkept: false });

/** @param name id of the workshop, or of one turn with a device that is passed round */
export async function openPhoneAnswers(storage: Storage, name: string): Promise<PhoneAnswersPort> {
  const key = `own answers ${name}`;
  const answers = createStore<PhoneAnswers>()(fresh);
  try {
    const kept = asKept((await storage.read(['kept'], (tx) => tx.get('kept', key)))?.value);
    if (kept) answers.setState({ ...kept, votes: new Map(kept.votes) });
  } catch (error) {
    ignored(error, 'phone answers: read');
    answers.setState({ unkept: true });
  }
  let writing: Promise<unknown> = Promise.resolve();

  /** Writes one state after another, each the newest one at its start. */
  function keep(): void {
    writing = writing.then(async () => {
      const { voter, group, votes } = answers.getState();
      const value: StoredPhoneAnswers = { voter, group, votes: [...votes] };
      try {
        await storage.write(['kept'], (tx) => tx.put('kept', [{ key, value }]));
        if (answers.getState().unkept) answers.setState({ unkept: false });
      } catch (error) {
        ignored(error, 'phone answers: write');
        answers.setState({ unkept: true });
      }
    });
  }

  function change(next: Partial<PhoneAnswers>): void {
    answers.setState(next);
    keep();
  }

  return {
    answers,
    choose: (group) => change({ group }),
    vote: (unit, vote) => change({ votes: new Map([...answers.getState().votes, [unit, vote]]) }),
    forget: () => change(fresh()),
  };
}

/** Reads stored answers; `null` for anything else, and the person starts with none. */
function asKept(value: unknown): StoredPhoneAnswers | null {
  if (typeof value !== 'object' || value === null) return null;
  const { voter, group, votes } = value as Partial<StoredPhoneAnswers>;
  if (typeof voter !== 'string' || !/^[0-9a-f]{12}$/.test(voter) || !Array.isArray(votes)) return null;
  return { voter, group: typeof group === 'string' ? group : null, votes };
}
