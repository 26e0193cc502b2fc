import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { budget } from './build/budget.ts';
import { firstLoad } from './build/first-load.ts';
import { licences } from './build/licences.ts';
import { page } from './build/page.ts';
import { serviceWorker } from './build/service-worker.ts';
import { shippedRubric } from './build/shipped-rubric.ts';

/** The bundler warns of slow plugins, which does not help people who only start Lanes. */
const QUIET = { pluginTimings: false };

export default defineConfig({
  base: './',
  define: {
    __APP_VERSION__: JSON.stringify(process.env.npm_package_version ?? '0'),
    __SHIPPED_RUBRIC__: JSON.stringify(shippedRubric()),
  },
  resolve: {
    alias: [
      // Dexie's default entry is ES5.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      // age has keys besides passphrases.
      {
        find: /^@noble\/(?:post-quantum\/hybrid|curves\/nist|curves\/ed25519)\.js$/,
        replacement: '/src/data/encryption/age-key-stub.ts',
      },
      // fontkit's decompressor for WOFF2: 59 kB compressed that our PDF fonts, which are WOFF, do not need.
      { find: /^brotli\/decompress\.js$/, replacement: '/src/exporters/pdf/fonts/brotli-stub.ts' },
    ],
    // Two copies of Yjs do not know each other's documents.
    dedupe: ['yjs'],
  },
  build: {
    target: 'baseline-widely-available',
    outDir: process.env.OUT ?? 'dist',
    // With its maps a build weighs four times as much, and they hold the whole source.
    sourcemap: process.env.SOURCE_MAPS === '1',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: { codeSplitting: firstLoad({ page: 'src/app/main.tsx', data: 'src/data/app-data.ts' }) },
      checks: QUIET,
    },
  },
  worker: { format: 'es', rolldownOptions: { checks: QUIET } },
  plugins: [
    preact({ devToolsEnabled: false, reactAliasesEnabled: false }),
    licences(),
    page({ nameEarly: ['src/data/app-data.ts'] }),
    serviceWorker({ entry: 'src/app/pwa/worker/service-worker.ts', repair: 'src/app/pwa/worker/reset-worker.ts' }),
    budget({ firstLoad: 90_000, everything: 3_500_000 }),
  ],
});
