/** What can be done when the house does not open: get the raw rows out, and accept what is left. Never writes to the database. */
import { toBase64 } from './base64.ts';
import { readCanary, writeCanary } from './canary.ts';
import { openIndexedDb } from './indexed-db.ts';
import type { TableName } from './rows.ts';

const TRUTH: readonly TableName[] = ['documents', 'updates', 'quarantine', 'rubrics', 'kept', 'votes'];

/** Every row of the truth that can still be read, as JSON; bytes as base64. */
export async function rawRows(): Promise<string> {
  const storage = await openIndexedDb('lanes');
  const tables: Record<string, unknown> = {};
  for (const table of TRUTH) {
    tables[table] = await storage.read([table], (tx) => tx.list(table)).catch((error: unknown) => ({ unreadable: String(error) }));
  }
  storage.close();
  return JSON.stringify({ format: 'lanes-raw-rows', writtenAt: new Date().toISOString(), tables }, bytesAsBase64, 1);
}

function bytesAsBase64(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? toBase64(value) : value;
}

/** Accepts that some of the work is gone from this device, so that the rest opens. */
export function goOnWith(found: number): void {
  // The cookie and localStorage remember the larger number: both are set to what there is.
  writeCanary({ documents: found, lastBackup: readCanary()?.lastBackup ?? null });
}
