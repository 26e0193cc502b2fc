/** What the header says of saving: this window only, so it is not stored. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '../../lib/problem/problem.ts';

export interface SaveStatus {
  /** Changes that are not at rest yet. */
  readonly pending: number;
  /** When this window last put something to rest, milliseconds since 1970. */
  readonly savedAt: number | null;
  /** Why saving fails just now; `null` while it does not. Stays until a write has succeeded. */
  readonly problem: Problem | null;
  /** Words that this window found kept elsewhere and put back when it opened, or after the browser emptied its storage. */
  readonly putBack: Recovered | null;
}

/** unsaved: a page went away before they were at rest. behind: the database had lost its newest. emptied: the browser cleared it under this window. */
export type Recovered = 'unsaved' | 'behind' | 'emptied';

export type SaveStatusStore = StoreApi<SaveStatus>;

export const createSaveStatus = (): SaveStatusStore =>
  createStore<SaveStatus>()(() => ({ pending: 0, savedAt: null, problem: null, putBack: null }));
