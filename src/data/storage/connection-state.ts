/** What stands between this window and the database because of another window. Of this window, so it is not stored. */
import { createStore } from 'zustand/vanilla';

/**
 * held-back: a window of an older release does not let go of the database, and this one waits for it.
 * outdated: a newer release has taken the database over; this window shows what it has and saves no more.
 */
export type ConnectionState = 'free' | 'held-back' | 'outdated';

export const connectionState = createStore<{ readonly state: ConnectionState }>()(() => ({ state: 'free' }));
