/** Shared by both benches: a browser, a slow machine in it, and medians. */
import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';

/** @returns {Promise<import('@playwright/test').Browser>} */
export const launch = () => chromium.launch({ executablePath: findBrowser() ?? '', args: browserArguments });

/** @param {number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/**
 * Makes a page slow: processor four times slower and, if asked, a slow mobile network (Slow 4G: 1.6 Mbit/s down, 562 ms a round trip).
 * @param {import('@playwright/test').Page} page
 * @param {{ network?: boolean, processor?: number }} how
 */
export async function slow(page, { network = false, processor = 4 }) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
  if (!network) return;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 562.5,
    downloadThroughput: 180_000,
    uploadThroughput: 84_375,
  });
}

/**
 * Milliseconds from each key to the frame that shows it, typed into the box that has the focus.
 * @param {import('@playwright/test').Page} page
 * @param {number} keys
 */
export async function keyToPaint(page, keys) {
  await page.evaluate(() => {
    const times = /** @type {number[]} */ ([]);
    Object.assign(window, { times });
    document.addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp);
          channel.port2.postMessage(null);
        });
      },
      true,
    );
  });
  for (let i = 0; i < keys; i++) await page.keyboard.press('abcdefghij'.charAt(i % 10));
  return /** @type {number[]} */ (await page.evaluate(() => Reflect.get(window, 'times')));
}

/**
 * A table of numbers, each beside its ratio to the first column.
 * @param {string[]} columns
 * @param {[string, number[]][]} rows
 */
export function table(columns, rows) {
  const cells = rows.map(([name, values]) => [
    name,
    ...values.map((value, i) =>
      i === 0 ? `${value.toFixed(1)}` : `${value.toFixed(1)} (${(value / (values[0] ?? 1)).toFixed(2)}×)`,
    ),
  ]);
  return [
    `| | ${columns.join(' | ')} |`,
    `|${' --- |'.repeat(columns.length + 1)}`,
    ...cells.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}
