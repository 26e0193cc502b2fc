import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';

interface ServiceWorkerOptions {
  /** Source of the worker that caches the app, from the root. */
  readonly entry: string;
  /** Source of the worker that caches the repair page, from the root. */
  readonly repair: string;
}

interface KeptFile {
  readonly url: string;
  /** `null` for a file with a hash of its content in its name: other content has another name. */
  readonly revision: string | null;
  readonly integrity: string;
}

const KEPT = /\.(?:js|css|html|svg|png|json|txt|woff2?|webmanifest)$/;
/** Files of the repair page. Its own worker caches them, so that it opens when the app's worker is broken. */
const REPAIR = /^reset(?:-page)?\.(?:html|js|css)$/;
const NOT_KEPT = /\.map$|^(?:sw|reset-sw)\.js$|^_headers$/;
const HASHED = /^assets\/.*-[\w-]{8}\.\w+$/;

/** Builds the workers once the app is on disk. */
export function serviceWorker({ entry, repair }: ServiceWorkerOptions): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'lanes-service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async closeBundle() {
      const out = resolve(config.root, config.build.outDir);
      for (const [source, name] of [
        [entry, 'sw.js'],
        [repair, 'reset-sw.js'],
      ] as const) {
        await build({
          configFile: false,
          root: config.root,
          publicDir: false,
          logLevel: 'warn',
          define: { 'process.env.NODE_ENV': '"production"' },
          build: {
            outDir: out,
            emptyOutDir: false,
            target: config.build.target,
            modulePreload: false,
            rolldownOptions: {
              input: resolve(config.root, source),
              output: { format: 'iife', entryFileNames: name, codeSplitting: false },
            },
          },
        });
      }
      listFiles(out);
    },
  };
}

/** Writes the list of all files for offline work, with their hashes, as the first line of each worker. */
export function listFiles(out: string): void {
  const kept = filesIn(out);
  listIn(
    join(out, 'sw.js'),
    kept.filter((file) => !REPAIR.test(file.url)),
  );
  listIn(
    join(out, 'reset-sw.js'),
    kept.filter((file) => REPAIR.test(file.url)),
  );
}

const LIST = /^self\.LANES_RELEASE=.*\n/;

function listIn(worker: string, files: readonly KeptFile[]): void {
  const id = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const code = readFileSync(worker, 'utf8').replace(LIST, '');
  writeFileSync(worker, `self.LANES_RELEASE=${JSON.stringify({ id, files })};\n${code}`);
}

function filesIn(folder: string): readonly KeptFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)).replaceAll('\\', '/'))
    .filter((url) => KEPT.test(url) && !NOT_KEPT.test(url))
    .sort()
    .map((url) => {
      const digest = createHash('sha256')
        .update(readFileSync(join(folder, url)))
        .digest();
      return {
        url,
        revision: HASHED.test(url) ? null : digest.toString('hex').slice(0, 16),
        integrity: `sha256-${digest.toString('base64')}`,
      };
    });
}
