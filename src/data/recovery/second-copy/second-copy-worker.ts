/**
 * The second copy's own thread. One window's worker at a time mirrors (a Web Lock says whose); each may divert, and each
 * answers its window's questions.
 */
import type { Announcement, Copy } from '../../documents/update-log.ts';
import type { TableName } from '../../storage/schema.ts';
import type { CopyFiles } from './copy-files.ts';
import type { UpdateRecord } from './copy-record.ts';
import { databaseSource } from './database-source.ts';
import { HEALTHY_MARKER } from './inspect-copy.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { opfsFiles } from './opfs-files.ts';
import {
  COPIED_TABLES,
  type CopiedUpdates,
  type SecondCopyRequest,
  type SecondCopyRequests,
  type SecondCopyResponse,
  type SecondCopyStart,
} from './second-copy-messages.ts';
import { claimWindowNumber, openSpillFiles, type SpillFiles, type SpillRecord } from './spill-files.ts';

/** Nothing that is durable in the database is missing here for longer than this, ms (the promise is 2 s). */
const FLUSH_AFTER_MS = 500;
/** The first page of a visit is not to wait for this. */
const CATCH_UP_AFTER_MS = 1_000;

let started: Promise<{ files: CopyFiles; mirror: Mirror; diverted: SpillFiles }> | null = null;

addEventListener('message', ({ data }: MessageEvent<SecondCopyStart | SecondCopyRequest>) => {
  if ('name' in data) started = start(data);
  else void answer(data);
});

async function start({ name, location }: SecondCopyStart) {
  const files = await opfsFiles(`${name}-shadow`);
  const mirror = createMirror(files, databaseSource(location));
  void navigator.locks.request(`${name} mirror`, () => keepMirroring(name, mirror));
  const lockOf = (window: number): string => `${name} window ${window}`;
  const claim = (window: number): Promise<(() => void) | null> =>
    new Promise((resolve) => {
      void navigator.locks.request(lockOf(window), { ifAvailable: true }, (lock) => {
        if (lock) return new Promise<void>((release) => resolve(release));
        resolve(null);
        return null;
      });
    });
  const isOpen = async (window: number): Promise<boolean> =>
    ((await navigator.locks.query()).held ?? []).some((lock) => lock.name === lockOf(window));
  const mine = await claimWindowNumber(files, claim);
  const diverted = openSpillFiles(files, mine, isOpen);
  // At once: what waits may find no room any more.
  void alone(async () => {
    await diverted.reserve();
    if (!(await files.has(HEALTHY_MARKER))) await files.replace(HEALTHY_MARKER, Uint8Array.of(1));
  }).catch(() => undefined);
  return { files, mirror, diverted };
}

/** Never resolves: the lock goes with the window. */
function keepMirroring(name: string, mirror: Mirror): Promise<never> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const soon = (): void => {
    if (timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      void alone(() => mirror.flush());
    }, FLUSH_AFTER_MS);
  };
  new BroadcastChannel(`${name} documents`).addEventListener('message', ({ data }: MessageEvent<Announcement>) => {
    mirror.note(data);
    soon();
  });
  new BroadcastChannel(`${name} tables`).addEventListener('message', ({ data }: MessageEvent<TableName>) => {
    if (!COPIED_TABLES.some((table) => table === data)) return;
    mirror.noteTable(data);
    soon();
  });
  setTimeout(() => void alone(() => mirror.catchUp(COPIED_TABLES)), CATCH_UP_AFTER_MS);
  return new Promise(() => undefined);
}

let last: Promise<unknown> = Promise.resolve();
/** One thing after another: files allow one handle at a time, and slots one writer. A failure is not the next one's. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work);
  last = next.catch(() => undefined);
  return next;
}

async function answer(question: SecondCopyRequest): Promise<void> {
  let said: SecondCopyResponse;
  try {
    const value = await alone(() => reply(question));
    said = { number: question.number, ok: true, value };
  } catch (error) {
    said = { number: question.number, ok: false, why: String(error) };
  }
  postMessage(said);
}

async function reply({
  what,
  ask,
}: SecondCopyRequest): Promise<SecondCopyRequests[keyof SecondCopyRequests]['answer']> {
  if (!started) throw new Error('not started');
  const { files, mirror, diverted } = await started;
  switch (what) {
    case 'divert':
      await diverted.write(ask.map(recordOf));
      return null;
    case 'undivert':
      await diverted.clear();
      return null;
    case 'failed':
      await files.replace(HEALTHY_MARKER, new Uint8Array());
      return null;
    case 'flush':
      await mirror.flush();
      return null;
    case 'inventory':
      return mirror.inventory();
    case 'ahead':
      return mirror.ahead();
    case 'take':
      return Promise.all(ask.map(async (id) => taken(id, await mirror.take(id)))).then((all) => all.flat());
    case 'table':
      return mirror.takeTable(ask);
    case 'left': {
      const left = await diverted.left();
      const records = left.flatMap((each) => each.records);
      const ids = [...new Set(records.map(({ head }) => head.document))];
      return {
        files: left.map(({ file }) => file),
        documents: ids.flatMap((id) =>
          taken(
            id,
            records.filter(({ head }) => head.document === id),
          ),
        ),
      };
    }
    case 'emptyFiles':
      await diverted.empty(ask);
      return null;
    case 'forget':
      for (const id of ask) await mirror.forget(id);
      return null;
    case 'raw':
      // Another window keeps its own files to itself.
      return Promise.all(
        (await files.names()).map((name) =>
          files.read(name).then(
            (bytes) => ({ name, bytes }),
            (error: unknown) => ({ name, unreadable: String(error) }),
          ),
        ),
      );
  }
}

const recordOf = ({ id, kind, state }: Copy): SpillRecord => ({
  head: { document: id, kind, revision: 0, at: Date.now() },
  body: state,
});

function taken(id: string, records: readonly UpdateRecord[]): CopiedUpdates[] {
  const [first] = records;
  const revision = records.reduce((most, { head }) => Math.max(most, head.revision), 0);
  return first ? [{ id, kind: first.head.kind, revision, updates: records.map(({ body }) => body) }] : [];
}
