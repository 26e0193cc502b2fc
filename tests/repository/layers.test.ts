/** The import rule: each breach is planted and must be refused, and the folders of a layer form no cycle. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder } from '../support/folder.ts';

const biome = resolve('node_modules/@biomejs/biome/bin/biome');

/** A small project with our rules in it. */
function aProject(files: Readonly<Record<string, string>>): string {
  const folder = aFolder('layers');
  for (const name of ['biome.json', 'tsconfig.base.json', 'tsconfig.domain.json', 'package.json'])
    cpSync(name, join(folder, name));
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
  ['src/lib/one.ts', "import { readStage } from '../domain/assessment/stage-summary.ts';", 'knows nothing of Lanes'],
  [
    'src/lib/browser/one.ts',
    "import { readStage } from '../../domain/assessment/stage-summary.ts';",
    'knows nothing of Lanes',
  ],
  ['src/lib/two.ts', "import { h } from 'preact';", 'no framework'],
  [
    'src/domain/workshop/one.ts',
    "import { openWorkspace } from '../../data/workspace/workspace.ts';",
    'The domain may import itself',
  ],
  [
    'src/domain/workshop/codes/one.ts',
    "import { openWorkspace } from '../../../data/workspace/workspace.ts';",
    'The domain may import itself',
  ],
  ['src/domain/workshop/two.ts', "import { h } from 'preact';", 'no user interface, no storage'],
  ['src/domain/workshop/three.ts', "import { randomId } from '../../lib/browser/random-id.ts';", 'not lib/browser'],
  ['src/data/storage/one.ts', "import { Button } from '../../ui/controls/button.tsx';", 'Move what you need down'],
  ['src/data/two.ts', "import { h } from 'preact';", 'Data renders nothing'],
  ['src/data/storage/three.ts', "import { create } from 'zustand';", 'zustand/vanilla'],
  ['src/exporters/pdf/one.ts', "import { Button } from '../../ui/controls/button.tsx';", 'Exporters may import domain'],
  ['src/exporters/pdf/two.ts', "import { today } from '../../features/start/text.ts';", 'Exporters may import domain'],
  ['src/exporters/pdf/three.ts', "import * as Y from 'yjs';", 'no storage'],
  [
    'src/ui/controls/one.tsx',
    "import { readStage } from '../../domain/assessment/stage-summary.ts';",
    'knows nothing of maturity',
  ],
  ['src/ui/controls/two.tsx', "import Dexie from 'dexie';", 'does not store'],
  ['src/features/actions/one.tsx', "import { text } from '../assess/text.ts';", 'must not import another feature'],
  ['src/features/actions/two.tsx', "import { text } from '../../app/shared/text.ts';", 'must not import app'],
  ['src/features/actions/three.tsx', "import * as Y from 'yjs';", 'belong to src/data'],
  [
    'src/features/actions/deep/one.tsx',
    "import { text } from '../../assess/text.ts';",
    'must not import another feature',
  ],
  ['src/features/actions/deep/two.tsx', "import { text } from '../../../app/shared/text.ts';", 'must not import app'],
  [
    'src/features/actions/deep/deeper/one.tsx',
    "import { text } from '../../../assess/text.ts';",
    'must not import another feature',
  ],
  [
    'src/features/actions/deep/deeper/two.tsx',
    "import { text } from '../../../../app/shared/text.ts';",
    'must not import app',
  ],
  ['src/app/shell/one.tsx', "import { text } from '../../features/assess/text.ts';", 'by its feature.ts only'],
] as const;

const ALLOWED = [
  [
    'src/lib/fine.ts',
    "import * as v from 'valibot';\nimport { ok } from './problem/problem.ts';\nexport const x = [ok, v];\n",
  ],
  [
    'src/domain/workshop/fine.ts',
    "import * as v from 'valibot';\nimport { ok } from '../../lib/problem/problem.ts';\nexport const x = [ok, v];\n",
  ],
  [
    'src/data/storage/fine.ts',
    "import * as Y from 'yjs';\nimport { ok } from '../../lib/problem/problem.ts';\nexport const x = [ok, Y];\n",
  ],
  [
    'src/exporters/pdf/fine.ts',
    "import { ok } from '../../lib/problem/problem.ts';\nimport { xml } from '../shared/xml.ts';\nexport const x = [ok, xml];\n",
  ],
  [
    'src/features/actions/fine.ts',
    "import { ok } from '../../lib/problem/problem.ts';\nimport type { Feature } from '../feature-types.ts';\nimport { text } from './text.ts';\nexport const x = [ok, text];\nexport type F = Feature;\n",
  ],
  [
    'src/features/actions/deep/fine.ts',
    "import { ok } from '../../../lib/problem/problem.ts';\nimport { text } from '../other/text.ts';\nexport const x = [ok, text];\n",
  ],
  [
    'src/features/actions/deep/deeper/fine.ts',
    "import { ok } from '../../../../lib/problem/problem.ts';\nimport { text } from '../../other/text.ts';\nexport const x = [ok, text];\n",
  ],
  [
    'src/app/shell/fine.ts',
    "import { actions } from '../../features/actions/feature.ts';\nimport type { Feature } from '../../features/feature-types.ts';\nexport const x = actions;\nexport type F = Feature;\n",
  ],
] as const;

describe('the layers', () => {
  const folder = aProject(Object.fromEntries([...BREACHES.map(([name, line]) => [name, `${line}\n`]), ...ALLOWED]));
  const lines = run(folder, biome, 'lint', '--reporter=github', '--max-diagnostics=200', 'src').split('\n');
  const messagesOf = (file: string): string =>
    lines.filter((line) => line.includes(`${file},`) && line.includes('noRestrictedImports')).join('\n');

  test.each(BREACHES)('%s must not contain %s, and is told what to do', (file, _line, message) =>
    expect(messagesOf(file)).toContain(message),
  );

  test.each(ALLOWED)('%s may import what it does', (file) => expect(messagesOf(file)).toBe(''));
});

/** Imports between the modules of src, type-only and dynamic ones included: importing file, imported file. */
function importsOfSource(): readonly (readonly [string, string])[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => posix.join('src', name.replaceAll('\\', '/')))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^'?]+)/g)].map(
        ([, specifier = '']) => [file, posix.join(posix.dirname(file), specifier)] as const,
      ),
    );
}

/** Returns the nodes that can be reached from themselves. */
function inCycles(edges: readonly (readonly [string, string])[]): readonly string[] {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
  const reachable = (node: string, seen = new Set<string>()): Set<string> => {
    for (const other of next.get(node) ?? []) if (!seen.has(other)) reachable(other, seen.add(other));
    return seen;
  };
  return [...next.keys()].filter((node) => reachable(node).has(node));
}

describe('import cycles, type-only imports included', () => {
  const imports = importsOfSource();

  test('are found', () => {
    expect(
      inCycles([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'b'],
        ['c', 'd'],
      ]),
    ).toEqual(['b', 'c']);
    expect(imports.length).toBeGreaterThan(1_000);
  });

  test('do not exist between files', () => expect(inCycles(imports)).toEqual([]));

  test('do not exist between folders', () => {
    const folders = imports.map(([from, to]) => [posix.dirname(from), posix.dirname(to)] as const);
    expect(inCycles(folders.filter(([from, to]) => from !== to))).toEqual([]);
  });
});

test('an import cycle is refused', () => {
  const folder = aProject({
    'src/domain/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
    'src/domain/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
  });
  expect(run(folder, biome, 'lint', 'src')).toContain('noImportCycles');
});

test('a floating promise is refused', () => {
  const folder = aProject({ 'src/data/a.ts': 'const later = async () => 1;\nexport function f() {\n  later();\n}\n' });
  expect(run(folder, biome, 'lint', 'src')).toContain('noFloatingPromises');
});

test('the domain cannot use the DOM', () => {
  const folder = aProject({ 'src/domain/a.ts': 'export const a = () => document.title;\n' });
  expect(run(folder, resolve('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.domain.json')).toMatch(
    /Cannot find name 'document'/,
  );
});
