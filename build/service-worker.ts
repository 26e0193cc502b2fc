import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';

interface ServiceWorkerOptions {
  /** Source of the worker, from the root. */
  readonly entry: string;
}

const PRECACHED = /\.(?:js|css|html|svg|png|json|woff2?|webmanifest)$/;
const NOT_PRECACHED = /\.map$|^sw\.js$|^_headers$/;
/** Files whose name carries a hash of what is in them need no revision: another content has another name. */
const HASHED = /^assets\/.*-[\w-]{8}\.\w+$/;

/** Builds the worker once the app is on disk, with the list of everything that it keeps for working offline. */
export function serviceWorker({ entry }: ServiceWorkerOptions): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'lanes-service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async closeBundle() {
      const out = resolve(config.root, config.build.outDir);
      const manifest = filesIn(out).map((url) => ({ url, revision: HASHED.test(url) ? null : revisionOf(join(out, url)) }));
      await build({
        configFile: false,
        root: config.root,
        publicDir: false,
        logLevel: 'warn',
        define: { 'self.__WB_MANIFEST': JSON.stringify(manifest), 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir: out,
          emptyOutDir: false,
          target: config.build.target,
          modulePreload: false,
          rolldownOptions: { input: resolve(config.root, entry), output: { format: 'iife', entryFileNames: 'sw.js', codeSplitting: false } },
        },
      });
    },
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)).replaceAll('\\', '/'))
    .filter((url) => PRECACHED.test(url) && !NOT_PRECACHED.test(url))
    .sort();
}

const revisionOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
