/**
 * The answers of whoever holds this device, for one workshop: here and nowhere else, until they are shown as a code. In no
 * document, in no backup, and gone when the person says so.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Vote } from '../../domain/workshop/tally.ts';
import type { Storage } from '../storage/storage.ts';

export interface PhoneAnswers {
  /** 12 hexadecimal digits drawn for this workshop: so that a code that is read twice counts once. */
  readonly voter: string;
  readonly group: string | null;
  readonly votes: ReadonlyMap<string, Vote>;
  /** This device does not keep them: they last as long as the page is open. */
  readonly unkept: boolean;
}

export interface PhoneAnswersPort {
  readonly answers: StoreApi<PhoneAnswers>;
  choose(group: string): void;
  vote(unit: string, vote: Vote): void;
  /** Forgets them here, and draws a new number. */
  forget(): void;
}

interface StoredPhoneAnswers {
  readonly voter: string;
  readonly group: string | null;
  readonly votes: readonly (readonly [string, Vote])[];
}

/** A number for one person in one workshop, 48 bits. */
const newVoter = (): string =>
  [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const fresh = (): PhoneAnswers => ({ voter: newVoter(), group: null, votes: new Map(), unkept: false });

/** @param name which workshop, or which turn of a device that is passed round */
export async function openPhoneAnswers(storage: Storage, name: string): Promise<PhoneAnswersPort> {
  const key = `own answers ${name}`;
  const answers = createStore<PhoneAnswers>()(fresh);
  try {
    const kept = asKept((await storage.read(['kept'], (tx) => tx.get('kept', key)))?.value);
    if (kept) answers.setState({ ...kept, votes: new Map(kept.votes) });
  } catch {
    answers.setState({ unkept: true });
  }
  let writing: Promise<unknown> = Promise.resolve();

  /** One write after another, each of what is said by then. */
  function keep(): void {
    writing = writing.then(async () => {
      const { voter, group, votes } = answers.getState();
      const value: StoredPhoneAnswers = { voter, group, votes: [...votes] };
      try {
        await storage.write(['kept'], (tx) => tx.put('kept', [{ key, value }]));
        if (answers.getState().unkept) answers.setState({ unkept: false });
      } catch {
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

/** What was kept, or `null` where it is none: then the person starts afresh. */
function asKept(value: unknown): StoredPhoneAnswers | null {
  if (typeof value !== 'object' || value === null) return null;
  const { voter, group, votes } = value as Partial<StoredPhoneAnswers>;
  if (typeof voter !== 'string' || !/^[0-9a-f]{12}$/.test(voter) || !Array.isArray(votes)) return null;
  return { voter, group: typeof group === 'string' ? group : null, votes };
}
