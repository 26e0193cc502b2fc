/** Folders outside the project for what a test file writes; they go when it is through. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** @param name what its name tells whoever comes upon it */
export function aFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `lanes-${name}-`));
  made.push(folder);
  return folder;
}
