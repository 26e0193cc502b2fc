/** The import rule and its machine: each breach is planted, and must be refused. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder } from '../support/folder.ts';

const biome = resolve('node_modules/@biomejs/biome/bin/biome');

/** A small project with our rules in it. */
function aProject(files: Readonly<Record<string, string>>): string {
  const folder = aFolder('house');
  for (const name of ['biome.json', 'tsconfig.base.json', 'tsconfig.domain.json', 'package.json']) cpSync(name, join(folder, name));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

function run(folder: string, ...command: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  return stdout + stderr;
}

const BREACHES = [
  ['src/domain/one.ts', "import { openRoom } from '../data/room.ts';", 'ground floor'],
  ['src/domain/two.ts', "import { h } from 'preact';", 'no screen, no storage'],
  ['src/data/one.ts', "import { Button } from '../ui/button.tsx';", 'Move what you need down'],
  ['src/data/two.ts', "import { h } from 'preact';", 'Data draws nothing'],
  ['src/data/three.ts', "import { create } from 'zustand';", 'zustand/vanilla'],
  ['src/ui/one.tsx', "import { readStage } from '../domain/reading.ts';", 'never heard of maturity'],
  ['src/ui/two.tsx', "import Dexie from 'dexie';", 'does not store'],
  ['src/tools/actions/one.tsx', "import { text } from '../assess/text.ts';", 'do not visit each other'],
  ['src/tools/actions/two.tsx', "import { text } from '../../app/text.ts';", 'does not know the front door'],
  ['src/tools/actions/three.tsx', "import * as Y from 'yjs';", 'first floor'],
  ['src/tools/actions/deep/one.tsx', "import { text } from '../../assess/text.ts';", 'do not visit each other'],
  ['src/tools/actions/deep/two.tsx', "import { text } from '../../../app/text.ts';", 'does not know the front door'],
  ['src/app/one.tsx', "import { text } from '../tools/assess/text.ts';", 'by its tool.ts only'],
] as const;

const ALLOWED = [
  ['src/domain/fine.ts', "import * as v from 'valibot';\nimport { ok } from './problem.ts';\nexport const x = [ok, v];\n"],
  ['src/data/fine.ts', "import * as Y from 'yjs';\nimport { ok } from '../domain/problem.ts';\nexport const x = [ok, Y];\n"],
  ['src/tools/actions/fine.ts', "import { ok } from '../../domain/problem.ts';\nimport { text } from './text.ts';\nexport const x = [ok, text];\n"],
  [
    'src/tools/actions/deep/fine.ts',
    "import { ok } from '../../../domain/problem.ts';\nimport { text } from '../other/text.ts';\nexport const x = [ok, text];\n",
  ],
  ['src/app/fine.ts', "import { actions } from '../tools/actions/tool.ts';\nexport const x = actions;\n"],
] as const;

describe('the floors', () => {
  const folder = aProject(Object.fromEntries([...BREACHES.map(([name, line]) => [name, `${line}\n`]), ...ALLOWED]));
  const lines = run(folder, biome, 'lint', '--reporter=github', '--max-diagnostics=200', 'src').split('\n');
  const saidOf = (file: string): string => lines.filter((line) => line.includes(`${file},`) && line.includes('noRestrictedImports')).join('\n');

  test.each(BREACHES)('%s may not say %s, and is told what to do', (file, _line, words) => expect(saidOf(file)).toContain(words));

  test.each(ALLOWED)('%s may import what it does', (file) => expect(saidOf(file)).toBe(''));
});

test('a circle of imports is refused', () => {
  const folder = aProject({
    'src/domain/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
    'src/domain/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
  });
  expect(run(folder, biome, 'lint', 'src')).toContain('noImportCycles');
});

test('a promise that nobody waits for is refused', () => {
  const folder = aProject({ 'src/data/a.ts': 'const later = async () => 1;\nexport function f() {\n  later();\n}\n' });
  expect(run(folder, biome, 'lint', 'src')).toContain('noFloatingPromises');
});

test('the ground floor knows no document and no window', () => {
  const folder = aProject({ 'src/domain/a.ts': 'export const a = () => document.title;\n' });
  expect(run(folder, resolve('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.domain.json')).toMatch(/Cannot find name 'document'/);
});
