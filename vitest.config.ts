import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { shippedRubric } from './build/shipped-rubric.ts';
import { browserArguments, findBrowser } from './scripts/browser.mjs';

/** Packages that the tests in a browser import, at any depth. */
const bundled = [
  '@sindresorhus/slugify',
  'age-encryption',
  'bidi-js',
  'dexie',
  'diff',
  'fast-check',
  'fflate',
  'ical-generator',
  'papaparse',
  'pdfkit',
  'preact',
  'preact/debug',
  'preact/hooks',
  'preact/jsx-runtime',
  'qr',
  'uint8array-extras',
  'valibot',
  'yjs',
  'zustand/vanilla',
];

export default defineConfig({
  define: { __APP_VERSION__: '"test"', __SHIPPED_RUBRIC__: JSON.stringify(shippedRubric()) },
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }], dedupe: ['yjs'] },
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false, reactAliasesEnabled: false })],
  test: {
    // Properties and sweeps run thousands of cases; a machine with one core to spare still gets through them.
    testTimeout: 60_000,
    // Left to itself it leaves a core of two idle.
    maxWorkers: '100%',
    reporters: process.env.REPORT ? ['default', ['json', { outputFile: process.env.REPORT }]] : ['default'],
    projects: [
      {
        extends: true,
        // Pure functions keep no state that one file could leave to another, so a worker loads each module once for all files:
        // a third of the time of a worker for each file.
        test: {
          name: 'unit',
          environment: 'node',
          isolate: false,
          include: ['tests/{lib,domain,repository}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/{app,data,ui,exporters,features}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/setup-dom.ts'],
        },
      },
      {
        extends: true,
        // Run by name only, as a release is made.
        test: {
          name: 'fixtures',
          environment: 'happy-dom',
          include: ['tests/fixtures/make/*.ts'],
          setupFiles: ['tests/support/setup-dom.ts'],
        },
      },
      {
        extends: true,
        // The data layer again, over the browser's own IndexedDB, and features that only a browser has, such as workers.
        // A dependency that is discovered during a run reloads the page under its tests: in a fresh checkout one run
        // lost a suite and another never ended. So all are named and discovery is off.
        optimizeDeps: { noDiscovery: true, include: bundled },
        test: {
          name: 'browser',
          include: ['tests/data/**/*.test.ts', 'tests/exporters/**/*.in-browser.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findBrowser() ?? '', args: browserArguments } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
