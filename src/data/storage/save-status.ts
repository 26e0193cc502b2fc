/** Save status of this window, as the header shows it. Not stored. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '../../lib/problem/problem.ts';

export interface SaveStatus {
  /** Number of changes that are not committed. */
  readonly pending: number;
  /** Time of this window's last commit, milliseconds since 1970. */
  readonly savedAt: number | null;
  /** Reason for which saving fails; `null` while it works. Stays until a write succeeds. */
  readonly problem: Problem | null;
  /** Source of updates that this window recovered when it opened, or after the browser emptied its storage. */
  readonly putBack: Recovered | null;
}

/** unsaved: a page closed before its updates were committed. behind: the database had lost its newest. emptied: the browser cleared it under this window. */
export type Recovered = 'unsaved' | 'behind' | 'emptied';

export type SaveStatusStore = StoreApi<SaveStatus>;

export const createSaveStatus = (): SaveStatusStore =>
  createStore<SaveStatus>()(() => ({ pending: 0, savedAt: null, problem: null, putBack: null }));
