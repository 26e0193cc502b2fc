import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin, ResolvedConfig } from 'vite';

interface Budget {
  /** Script and style that the start screen asks for, Brotli, in bytes. */
  readonly firstLoad: number;
  /** Everything that is kept for working offline, as it is on the disk, in bytes. */
  readonly everything: number;
}

/** Says what the build weighs, and fails it when it weighs too much: on a slow network every kilobyte is somebody's wait. */
export function budget({ firstLoad, everything }: Budget): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'lanes-budget',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      order: 'post',
      handler() {
        const out = resolve(config.root, config.build.outDir);
        const first = namedIn(readFileSync(join(out, 'index.html'), 'utf8')).reduce(
          (sum, file) => sum + brotliSize(join(out, file)),
          0,
        );
        const all = filesIn(out).reduce((sum, file) => sum + statSync(file).size, 0);
        const words = `first load ${kilobytes(first)} kB of ${kilobytes(firstLoad)} (Brotli), everything ${kilobytes(all)} kB of ${kilobytes(everything)}`;
        if (first > firstLoad || all > everything) throw new Error(`Too heavy: ${words}`);
        config.logger.info(words);
      },
    },
  };
}

/** Scripts, preloaded scripts and style sheets that the page itself names. */
const namedIn = (html: string): readonly string[] =>
  [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');

const brotliSize = (file: string): number => brotliCompressSync(readFileSync(file)).length;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !/\.map$/.test(file.name))
    .map((file) => join(file.parentPath, file.name));

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
