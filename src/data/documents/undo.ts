/**
 * Undo and redo over the documents of one assessment, in the order of the changes. Only changes of this window are undone
 * or restored, never those of another person.
 */
import * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** Origin of changes made in this window. */
export const LOCAL_ORIGIN = 'here';
/** Origin of changes made in a workshop's facilitator view: they are undone there, not on the assessment's pages. */
export const WORKSHOP_ORIGIN = 'in the room';

export interface UndoState {
  /** Label of the step that would be undone, or `null`. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** Label of a large step (an action removed, a plan reordered) whose undo is offered next to it. */
  readonly offered: string | null;
}

interface UndoStep {
  readonly manager: Y.UndoManager;
  readonly label: string;
  /** Steps with the same number are undone together: one act may change two documents. */
  readonly act: number;
}

export interface Undo {
  readonly state: StoreApi<UndoState>;
  /** Runs one step. `offer` keeps its undo on screen until the next change. */
  act(label: string, change: () => void, options?: { readonly offer?: boolean }): void;
  /** Runs a piece of typing: pieces within half a second of each other are one step. */
  type(label: string, change: () => void): void;
  /** Marks the present, for `join`. */
  mark(): number;
  /** Makes one step of all steps since a mark and offers its undo: typing that turned out to be a removal. */
  join(since: number, label: string): void;
  undo(): void;
  redo(): void;
  /** Stops offering the undo of the last step; it can still be undone. */
  dismiss(): void;
}

export function createUndo(docs: readonly Y.Doc[], origin: string = LOCAL_ORIGIN): Undo {
  const state = createStore<UndoState>()(() => ({ undo: null, redo: null, offered: null }));
  const done: UndoStep[] = [];
  const undone: UndoStep[] = [];
  let act = 0;
  let label = '';
  let typing = false;
  let keyed = false;
  let moving: UndoStep | null = null;

  const managers = docs.map((doc) => {
    const manager = new Y.UndoManager(doc, {
      trackedOrigins: new Set([origin]),
      captureTimeout: 500,
      // A step runs in a transaction on every document; one that it did not change has nothing to undo.
      captureTransaction: (transaction) => transaction.changed.size > 0,
    });
    manager.on('stack-item-added', ({ type }: { type: 'undo' | 'redo' }) => {
      // A pause in typing begins a new step, although the focus is still in the same box.
      if (!moving && typing && keyed) act++;
      keyed = false;
      const step = moving ?? { manager, label, act };
      (type === 'undo' ? done : undone).push(step);
      if (!moving) undone.length = 0;
      show();
    });
    return manager;
  });

  function show(offered: string | null = null): void {
    state.setState({ undo: done.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null, offered });
  }

  function separate(): void {
    for (const manager of managers) manager.stopCapturing();
  }

  function move(from: UndoStep[], way: 'undo' | 'redo'): void {
    let changed = false;
    // A step that a newer change of another person has emptied changes nothing: continue with the one before.
    while (!changed && from.length > 0) {
      const last = from.at(-1)?.act;
      while (from.length > 0 && from.at(-1)?.act === last) {
        const step = from.pop() ?? null;
        moving = step;
        changed = step?.manager[way]() != null || changed;
        moving = null;
      }
    }
    separate();
    show();
  }

  return {
    state,
    act(name, change, { offer = false } = {}) {
      separate();
      act++;
      label = name;
      typing = false;
      transactAll(docs, origin, change);
      separate();
      show(offer ? name : null);
    },
    type(name, change) {
      if (!typing || label !== name) separate();
      label = name;
      typing = true;
      keyed = true;
      transactAll(docs, origin, change);
      if (state.getState().offered !== null) show();
    },
    mark: () => {
      separate();
      typing = false;
      return ++act;
    },
    join(since, name) {
      const first = done.findIndex((step) => step.act > since);
      if (first < 0) return;
      act++;
      for (const [i, step] of done.entries()) if (i >= first) done[i] = { ...step, label: name, act };
      separate();
      typing = false;
      show(name);
    },
    undo: () => move(done, 'undo'),
    redo: () => move(undone, 'redo'),
    dismiss: () => show(),
  };
}

/** Runs one transaction over several documents, so that their changes are written and announced together. */
function transactAll(docs: readonly Y.Doc[], origin: string, change: () => void): void {
  const [first, ...rest] = docs;
  if (first) first.transact(() => transactAll(rest, origin, change), origin);
  else change();
}
