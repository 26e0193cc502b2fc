/** State of this window's connection as far as other windows affect it. Not stored. */
import { createStore } from 'zustand/vanilla';

/**
 * held-back: a window of an older release keeps the database open, and this one waits for it.
 * outdated: a newer release has the database; this window shows its documents and saves nothing.
 */
export type ConnectionState = 'free' | 'held-back' | 'outdated';

export const connectionState = createStore<{ readonly state: ConnectionState }>()(() => ({ state: 'free' }));
