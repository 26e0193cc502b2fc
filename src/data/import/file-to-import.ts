import { createStore } from 'zustand/vanilla';

/** File that was chosen or dropped and waits to be imported. It belongs to this window only, so it is not stored. */
export const fileToImport = createStore<{ readonly file: File | null }>()(() => ({ file: null }));
