/**
 * Undo and redo over the documents of one assessment, in the order in which things were done. It takes back only what was
 * done in this window; it never takes back, and never restores, what somebody else did.
 */
import * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** The origin of changes made by the person at this window. */
export const LOCAL_ORIGIN = 'here';
/** The same, made from a workshop's console: what a room agreed is taken back there, not on the assessment's pages. */
export const WORKSHOP_ORIGIN = 'in the room';

export interface UndoState {
  /** What would be taken back, in words, or `null`. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** Something big was just done (an action removed, a plan reordered) whose undo is offered on the spot. */
  readonly offered: string | null;
}

interface UndoStep {
  readonly manager: Y.UndoManager;
  readonly label: string;
  /** Steps of one act are undone together: an act may touch two documents. */
  readonly act: number;
}

export interface Undo {
  readonly state: StoreApi<UndoState>;
  /** Runs one act. `label` says what it was; `offer` keeps its undo on screen until the next change. */
  act(label: string, change: () => void, options?: { readonly offer?: boolean }): void;
  /** Runs a bit of typing: bits within half a second of each other are taken back as one. */
  type(label: string, change: () => void): void;
  undo(): void;
  redo(): void;
  /** Stops offering the undo of the last act; it can still be taken back. */
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
      // An act runs in a transaction on every document; where it changed nothing there is nothing to take back.
      captureTransaction: (transaction) => transaction.changed.size > 0,
    });
    manager.on('stack-item-added', ({ type }: { type: 'undo' | 'redo' }) => {
      // A pause in typing begins a new step of its own, though the person is still in the same box.
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
    // A step that somebody else's newer change has emptied changes nothing: go on to the one before.
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
    undo: () => move(done, 'undo'),
    redo: () => move(undone, 'redo'),
    dismiss: () => show(),
  };
}

/** One transaction over several documents, so that what belongs together is written and announced together. */
function transactAll(docs: readonly Y.Doc[], origin: string, change: () => void): void {
  const [first, ...rest] = docs;
  if (first) first.transact(() => transactAll(rest, origin, change), origin);
  else change();
}
