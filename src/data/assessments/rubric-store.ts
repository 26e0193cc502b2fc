/** The rubrics on this device: those that Lanes ships and those that people opened. An edition, once here, never changes. */

import { CORRECTED_KEY, FIRST_KEY, isSameEdition, isShippedText } from '../../domain/rubric/corrected-edition.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { parseRubric, type ReadRubric } from '../../domain/rubric/rubric-file.ts';
import { sha256 } from '../../lib/browser/sha256.ts';
import { memoizeAsync } from '../../lib/memoize-async.ts';
import { fail, ok, type Result } from '../../lib/problem/problem.ts';
import type { RubricRow } from '../storage/schema.ts';
import type { Storage } from '../storage/storage.ts';

/** Released editions; each is a file of its own in `rubric/` that never changes. */
const SHIPPED: readonly (() => Promise<{ default: string }>)[] = [
  () => import('../../../rubric/community-engagement/1.json?raw'),
];

export interface StoredRubric extends ReadRubric {
  readonly row: RubricRow;
}

export interface RubricStore {
  list(): Promise<readonly StoredRubric[]>;
  load(key: string): Promise<Result<Rubric>>;
  /** Whether Lanes ships this edition: then every device that has Lanes has it. */
  isShipped(key: string): Promise<boolean>;
  /** The rows of those that were loaded in this window. */
  loaded(): readonly RubricRow[];
  /** Puts a rubric on the shelf. The same text again changes nothing; another text under the same edition is refused. */
  add(text: string, name: string): Promise<Result<StoredRubric>>;
}

export function createRubricStore(storage: Storage): RubricStore {
  const rows = new Map<string, RubricRow>();
  const shipped = new Set<string>();
  let seeded: Promise<void> | null = null;

  async function seed(): Promise<void> {
    for (const edition of SHIPPED) {
      const added = await add((await edition()).default, 'shipped rubric');
      if (added.ok) shipped.add(added.value.row.key);
    }
  }
  const ready = (): Promise<void> => {
    seeded ??= seed().catch((error: unknown) => {
      seeded = null;
      throw error;
    });
    return seeded;
  };

  async function add(text: string, name: string): Promise<Result<StoredRubric>> {
    const read = parseRubric(text, name);
    if (!read.ok) return read;
    const { id, edition } = read.value.rubric;
    const row: RubricRow = {
      key: `${id}/${edition}/${(await sha256(text)).slice(0, 8)}`,
      id,
      edition,
      text,
      addedAt: Date.now(),
    };
    // Looked for first: a storage that takes no writes just now still has what it has.
    const here = await storage.read(['rubrics'], (tx) => tx.get('rubrics', row.key));
    if (here) return ok({ ...read.value, row: here });
    return storage.write(['rubrics'], async (tx) => {
      const same = (await tx.list('rubrics', { index: 'id', equals: id })).filter((other) => other.edition === edition);
      const known = same.find((other) => other.key === row.key);
      if (same.some((other) => !isSameEdition(other.key, row.key)))
        return fail({ type: 'rubric-differs', name, id, edition });
      if (!known) await tx.put('rubrics', [row]);
      return ok({ ...read.value, row: known ?? row });
    });
  }

  async function read(key: string): Promise<Result<Rubric>> {
    await ready();
    const row = await storage.read(
      ['rubrics'],
      async (tx) =>
        (await tx.get('rubrics', key)) ?? (isShippedText(key) ? await tx.get('rubrics', CORRECTED_KEY) : undefined),
    );
    if (!row) return fail({ type: 'no-such-rubric', id: key.split('/')[0] ?? key });
    rows.set(key, row);
    const parsed = parseRubric(row.text, row.id);
    return parsed.ok ? ok(parsed.value.rubric) : parsed;
  }

  return {
    async isShipped(key) {
      await ready();
      return shipped.has(key) || isShippedText(key);
    },
    loaded: () => [...rows.values()],
    async list() {
      await ready();
      const all = await storage.read(['rubrics'], (tx) => tx.list('rubrics'));
      // The first text stays for the assessments that were made with it; new ones get the corrected text.
      const offered = all.filter((row) => row.key !== FIRST_KEY);
      return offered.flatMap((row) => {
        const parsed = parseRubric(row.text, row.id);
        return parsed.ok ? [{ ...parsed.value, row }] : [];
      });
    },
    load: memoizeAsync(read),
    add,
  };
}
