/** Temporary folders for files that tests write; deleted after the test file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** @param name part of the folder's name, to identify it if it is left over */
export function aFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `lanes-${name}-`));
  made.push(folder);
  return folder;
}
