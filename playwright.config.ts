import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/browser.mjs';

export default defineConfig({
  testDir: 'tests/journeys',
  fullyParallel: true,
  workers: 2,
  projects: [
    // Measures pauses between frames, so it has the machine for itself.
    { name: 'frames', testMatch: '**/large-file.journey.ts' },
    {
      name: 'journeys',
      testMatch: '**/*.journey.ts',
      testIgnore: '**/large-file.journey.ts',
      dependencies: ['frames'],
    },
  ],
  forbidOnly: true,
  retries: 0,
  reporter: process.env.REPORT ? [['line'], ['json', { outputFile: process.env.REPORT }]] : 'line',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    actionTimeout: 10_000,
    // A worker installs 190 files into each fresh profile. Journeys of offline work, updates and lifecycle allow it.
    serviceWorkers: 'block',
    launchOptions: { executablePath: findBrowser() ?? '', args: browserArguments },
  },
});
