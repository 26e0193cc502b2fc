import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export interface Notice {
  readonly name: string;
  readonly version: string;
  /** SPDX expression of the package, or "see below" when it names none. */
  readonly licence: string;
  /** The package's own licence file and NOTICE. */
  readonly text: string;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

const FILE_NAME = 'licences.txt';
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;
/** Packages without a licence file, and the package of the same author and licence whose file holds for them. */
const SAME_AUTHOR: Readonly<Record<string, string>> = { brotli: 'pdfkit', dfa: 'pdfkit', fontkit: 'pdfkit' };

/**
 * Returns the licence notices of every package that may be part of a build: the run-time dependencies of the lock file, at any depth.
 * @throws when a package has no licence text, so that no build is made without it
 */
export function licenceNotices(root: string): readonly Notice[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  return Object.entries(lock.packages)
    .filter(([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional)
    .map(([path, { version = '', license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, licence: license ?? 'see below', text: licenceText(root, path, name) };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
}

function licenceText(root: string, path: string, name: string): string {
  const substitute = SAME_AUTHOR[name];
  const folder = join(root, substitute ? `node_modules/${substitute}` : path);
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  if (files.length === 0) throw new Error(`${name} has no licence file: name one in build/licences.ts`);
  return files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
}

/** Formats the notices as one plain text file; identical texts are printed once, under the packages that share them. */
export function formatNotices(notices: readonly Notice[]): string {
  const byText = new Map<string, Notice[]>();
  for (const notice of notices) byText.set(notice.text, [...(byText.get(notice.text) ?? []), notice]);
  const sections = [...byText].map(([text, packages]) => {
    const names = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return `${'='.repeat(72)}\n${names.join('\n')}\n\n${text}\n`;
  });
  return `Lanes contains the packages below, under the licences that follow their names.\n\n${sections.join('\n')}`;
}

/** Adds `licences.txt` to the build, and serves it in development. */
export function licences(): Plugin {
  let root = '';
  return {
    name: 'lanes-licences',
    configResolved(config) {
      root = config.root;
    },
    configureServer(server) {
      server.middlewares.use(`/${FILE_NAME}`, (_request, response) => {
        response.setHeader('Content-Type', 'text/plain; charset=utf-8');
        response.end(formatNotices(licenceNotices(root)));
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE_NAME, source: formatNotices(licenceNotices(root)) });
    },
  };
}
