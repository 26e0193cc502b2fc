import { createStore } from 'zustand/vanilla';

/** A file that was chosen or dropped and waits to be looked at. Of this window only, so it is not stored. */
export const fileToImport = createStore<{ readonly file: File | null }>()(() => ({ file: null }));
