/**
 * Facilitator's end of the display channel. Of several facilitator windows on one workshop one leads: it alone sends frames
 * and obeys commands, so that nothing is done twice. Changes made in another window reach it through the documents.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DisplaySettings, Frame } from '../../domain/workshop/display/frame.ts';
import { DEFAULT_DISPLAY_SETTINGS } from '../../domain/workshop/display/frame.ts';
import { onChannelMessage } from '../../lib/browser/outside-value.ts';
import { ignored } from '../../lib/ignored-errors.ts';
import { storageProblem } from '../storage/classify-storage-error.ts';
import type { SaveStatusStore } from '../storage/save-status.ts';
import type { ScreenRow } from '../storage/schema.ts';
import type { Storage } from '../storage/storage.ts';
import {
  DISPLAY_MESSAGE,
  type DisplayMessage,
  displayChannel,
  isNewer,
  isShowing,
  type RemoteCommand,
} from './display-channel.ts';

export interface DisplaySender {
  /** Number of open displays. */
  readonly screens: StoreApi<number>;
  /** Look of the display, as chosen in any facilitator view. */
  readonly look: StoreApi<DisplaySettings>;
  setLook(look: DisplaySettings): void;
  show(frame: Omit<Frame, 'step'>): void;
  /** Called for a key pressed at the projector; in the leading window only. */
  onWish(listener: (wish: RemoteCommand) => void): void;
  close(): void;
}

export interface Sending {
  readonly storage: Storage;
  readonly databaseName: string;
  readonly workshop: string;
  readonly status: SaveStatusStore;
}

/** Interval of the question for open displays, ms; one that leaves two questions unanswered is closed. */
const ASK_MS = 2_000;

/** Opens the channel; frames are numbered on from the stored one. */
export async function openDisplaySender(sending: Sending): Promise<DisplaySender> {
  const { storage, databaseName, workshop } = sending;
  const channel = displayChannel(databaseName, workshop);
  let row: ScreenRow | null = null;
  let frame: Omit<Frame, 'step'> | null = null;
  let listener: (wish: RemoteCommand) => void = () => undefined;
  let lead: Lead | null = null;
  const look = createStore<DisplaySettings>()(() => DEFAULT_DISPLAY_SETTINGS);
  const here = createPresence(channel);
  const write = createRowWriter(sending);
  const post = (message: DisplayMessage): void => channel.postMessage(message);

  function take(other: ScreenRow): void {
    if (!isNewer(other, row)) return;
    row = other;
    look.setState(other.look, true);
  }
  function send(): void {
    const looks = look.getState();
    if (!lead?.held() || !frame || (row && isShowing(row, frame, looks))) return;
    row = { workshop, frame: { ...frame, step: (row?.frame.step ?? 0) + 1 }, look: looks };
    post({ type: 'show', row });
    write(row);
  }
  function takeLook(next: DisplaySettings): void {
    look.setState(next, true);
    send();
  }

  onChannelMessage(channel, DISPLAY_MESSAGE, (data) => {
    if (data.type === 'show') take(data.row);
    else if (data.type === 'wish' && lead?.held()) listener(data.wish);
    else if (data.type === 'look') takeLook(data.look);
  });
  const stored = await storage.read(['screens'], (tx) => tx.get('screens', workshop));
  if (stored) take(stored);
  lead = leadAmong(`${databaseName} console ${workshop}`, send);

  return {
    screens: here.screens,
    look,
    setLook(next) {
      takeLook(next);
      post({ type: 'look', look: next });
    },
    show(next) {
      frame = next;
      send();
    },
    onWish: (next) => {
      listener = next;
    },
    close() {
      here.close();
      lead?.close();
      channel.close();
    },
  };
}

/** Writes rows one after the other; of several that wait only the last is written. */
function createRowWriter({ storage, status }: Sending): (row: ScreenRow) => void {
  let waiting: ScreenRow | null = null;
  let writing = false;

  async function write(): Promise<void> {
    if (writing) return;
    writing = true;
    while (waiting) {
      const next: ScreenRow = waiting;
      waiting = null;
      try {
        await storage.write(['screens'], (tx) => tx.put('screens', [next]));
      } catch (error) {
        status.setState({ problem: storageProblem(error) });
      }
    }
    writing = false;
  }

  return (row) => {
    waiting = row;
    void write();
  };
}

function createPresence(channel: BroadcastChannel): { readonly screens: StoreApi<number>; close(): void } {
  const seen = new Map<string, number>();
  const screens = createStore<number>()(() => 0);
  const tell = (): void => screens.setState(seen.size, true);
  onChannelMessage(channel, DISPLAY_MESSAGE, (data) => {
    if (data.type === 'here') seen.set(data.window, Date.now());
    if (data.type === 'gone') seen.delete(data.window);
    if (data.type === 'here' || data.type === 'gone') tell();
  });
  function ask(): void {
    for (const [window, at] of seen) if (Date.now() - at > 2.5 * ASK_MS) seen.delete(window);
    tell();
    channel.postMessage({ type: 'who' } satisfies DisplayMessage);
  }
  ask();
  const asking = setInterval(ask, ASK_MS);
  return { screens, close: () => clearInterval(asking) };
}

interface Lead {
  held(): boolean;
  close(): void;
}

/** Of several windows that ask by one name one leads, and the next one once it closes. Without Web Locks each window leads. */
function leadAmong(name: string, onHeld: () => void): Lead {
  let held = navigator.locks === undefined;
  let release: () => void = () => undefined;
  const over = new AbortController();
  navigator.locks
    ?.request(name, { signal: over.signal }, () => {
      held = true;
      onHeld();
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    })
    // Rejects when the window closes before its turn.
    .catch((error) => ignored(error, 'display: lead lock'));
  return {
    held: () => held,
    close() {
      held = false;
      over.abort();
      release();
    },
  };
}
