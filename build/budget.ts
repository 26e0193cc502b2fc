import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin, ResolvedConfig } from 'vite';

interface Budget {
  /** Scripts and style sheets of the start screen, Brotli, in bytes. */
  readonly firstLoad: number;
  /** All files that are kept for working offline, uncompressed, in bytes. */
  readonly everything: number;
}

/** Prints the size of the build and fails it past its limits: on a slow network people wait for every kilobyte. */
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
        const named = namedIn(readFileSync(join(out, 'index.html'), 'utf8'));
        const first = [...named].reduce((sum, file) => sum + brotliSize(join(out, file)), 0);
        const all = filesIn(out).reduce((sum, file) => sum + statSync(file).size, 0);
        const words = `first load ${kilobytes(first)} kB of ${kilobytes(firstLoad)} (Brotli), everything ${kilobytes(all)} kB of ${kilobytes(everything)}`;
        if (first > firstLoad || all > everything) throw new Error(`Too heavy: ${words}`);
        config.logger.info(words);
      },
    },
  };
}

/** Returns the scripts, preloaded scripts and style sheets that the page names, each once: a browser loads each once. */
export const namedIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? ''));

const brotliSize = (file: string): number => brotliCompressSync(readFileSync(file)).length;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !/\.map$/.test(file.name))
    .map((file) => join(file.parentPath, file.name));

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
