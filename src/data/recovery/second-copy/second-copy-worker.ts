/** Worker of the second copy. One window's worker at a time keeps the copy (a Web Lock decides); each spills and answers for its own window. */
import * as v from 'valibot';
import { onChannelMessage } from '../../../lib/browser/outside-value.ts';
import { ignored } from '../../../lib/ignored-errors.ts';
import { ANNOUNCEMENT, type Copy } from '../../documents/update-log.ts';
import type { CopyFiles } from './copy-files.ts';
import { type UpdateRecord, updatesByDocument } from './copy-record.ts';
import { databaseSource } from './database-source.ts';
import { HEALTHY_MARKER } from './inspect-copy.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { opfsFiles } from './opfs-files.ts';
import {
  COPIED_TABLES,
  type SecondCopyRequest,
  type SecondCopyRequests,
  type SecondCopyResponse,
  type SecondCopyStart,
} from './second-copy-messages.ts';
import { claimWindowNumber, openSpillFiles, type SpillFiles } from './spill-files.ts';

/** Distance between two flushes while changes arrive, ms. A committed change is promised in the copy within 2 s. */
const FLUSH_AFTER_MS = 500;
/** Catching up begins after the first page of a visit has loaded, ms. */
const CATCH_UP_AFTER_MS = 1_000;

interface Started {
  readonly files: CopyFiles;
  readonly mirror: Mirror;
  readonly spill: SpillFiles;
}
let started: Promise<Started> | null = null;

addEventListener('message', ({ data }: MessageEvent<SecondCopyStart | SecondCopyRequest>) => {
  if ('number' in data) void respond(data);
  else {
    started = start(data);
    // Each request rejects with the same error.
    started.catch((error) => ignored(error, 'start the second copy'));
  }
});

async function start({ name, location }: SecondCopyStart): Promise<Started> {
  const files = await opfsFiles(`${name}-shadow`);
  const mirror = createMirror(files, databaseSource(location));
  void navigator.locks.request(`${name} mirror`, () => keepCopy(name, mirror));
  const own = await claimWindowNumber(files, (window) => claimLock(windowLock(name, window)));
  const spill = openSpillFiles(files, own, (window) => isLockHeld(windowLock(name, window)));
  // At once: later there may be no space.
  void inTurn(() => reserve(files, spill)).catch((error) => ignored(error, 'reserve spill files'));
  return { files, mirror, spill };
}

const windowLock = (name: string, window: number): string => `${name} window ${window}`;

/** Resolves to a function that releases the lock; `null` where another window holds it. */
const claimLock = (lockName: string): Promise<(() => void) | null> =>
  new Promise((resolve) => {
    void navigator.locks.request(lockName, { ifAvailable: true }, (lock) => {
      if (lock) return new Promise<void>((release) => resolve(release));
      resolve(null);
      return null;
    });
  });

const isLockHeld = async (lockName: string): Promise<boolean> =>
  ((await navigator.locks.query()).held ?? []).some((lock) => lock.name === lockName);

async function reserve(files: CopyFiles, spill: SpillFiles): Promise<void> {
  await spill.reserve();
  if (!(await files.has(HEALTHY_MARKER))) await files.replace(HEALTHY_MARKER, Uint8Array.of(1));
}

/** Never resolves: the lock is released with the window. */
function keepCopy(name: string, mirror: Mirror): Promise<never> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flushSoon = (): void => {
    if (timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      void inTurn(() => mirror.flush()).catch((error) => ignored(error, 'flush the second copy'));
    }, FLUSH_AFTER_MS);
  };
  onChannelMessage(new BroadcastChannel(`${name} documents`), ANNOUNCEMENT, (data) => {
    mirror.note(data);
    flushSoon();
  });
  onChannelMessage(new BroadcastChannel(`${name} tables`), v.picklist(COPIED_TABLES), (data) => {
    mirror.noteTable(data);
    flushSoon();
  });
  const catchUp = (): Promise<void> => inTurn(() => mirror.catchUp(COPIED_TABLES));
  setTimeout(() => void catchUp().catch((error) => ignored(error, 'catch up the second copy')), CATCH_UP_AFTER_MS);
  return new Promise(() => undefined);
}

let last: Promise<unknown> = Promise.resolve();
/** Runs one task after another: a file allows one handle, and slots one writer. The next task runs after a failed one too. */
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const next = last.then(task);
  last = next.then(
    () => undefined,
    () => undefined,
  );
  return next;
}

async function respond(request: SecondCopyRequest): Promise<void> {
  const { number } = request;
  const response = await inTurn(() => resultOf(request)).then(
    (value): SecondCopyResponse => ({ number, ok: true, value }),
    (error): SecondCopyResponse => ({ number, ok: false, message: String(error) }),
  );
  postMessage(response);
}

type AnyResult = SecondCopyRequests[keyof SecondCopyRequests]['result'];

async function resultOf({ type, input }: SecondCopyRequest): Promise<AnyResult> {
  if (!started) throw new Error('not started');
  const { files, mirror, spill } = await started;
  switch (type) {
    case 'spill':
      return done(spill.write(input.map(recordOf)));
    case 'clearSpill':
      return done(spill.clear());
    case 'readSpilled':
      return readSpilled(spill);
    case 'emptyFiles':
      return done(spill.empty(input));
    case 'noteFailure':
      return done(files.replace(HEALTHY_MARKER, new Uint8Array()));
    case 'inventory':
      return mirror.inventory();
    case 'ahead':
      return mirror.ahead();
    case 'take':
      return updatesByDocument((await Promise.all(input.map((id) => mirror.take(id)))).flat());
    case 'takeTable':
      return mirror.takeTable(input);
    case 'forget':
      return forgetAll(mirror, input);
    case 'raw':
      return Promise.all((await files.names()).map((name) => rawFile(files, name)));
  }
}

const done = (work: Promise<void>): Promise<null> => work.then(() => null);

async function forgetAll(mirror: Mirror, ids: readonly string[]): Promise<null> {
  for (const id of ids) await mirror.forget(id);
  return null;
}

async function readSpilled(spill: SpillFiles): Promise<SecondCopyRequests['readSpilled']['result']> {
  const left = await spill.left();
  return {
    files: left.map(({ file }) => file),
    documents: updatesByDocument(left.flatMap(({ records }) => records)),
  };
}

/** A file that another window holds open is reported as unreadable. */
const rawFile = (files: CopyFiles, name: string) =>
  files.read(name).then(
    (bytes) => ({ name, bytes }),
    (error: unknown) => ({ name, unreadable: String(error) }),
  );

const recordOf = ({ id, kind, state }: Copy): UpdateRecord => ({
  head: { document: id, kind, revision: 0, at: Date.now() },
  body: state,
});
