/**
 * `npm run bench`, third part: from a key in the facilitator's window to the frame in which the room sees it, beside a bare
 * message between the same two windows that changes one word there.
 */
import { resolve } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { launch, median, table } from './measure.mjs';

const KEYS = 30;
const site = await serve(resolve('dist'), 0);
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
await page.goto(`${site.url}#/new`);
await page.getByLabel('Organisation name').fill('Bench Trust');
await page.getByRole('button', { name: /^Continue with/ }).click();
await page.getByRole('link', { name: 'Workshop', exact: true }).click();
await page.getByRole('button', { name: 'Set up a workshop' }).click();
await page.getByRole('link', { name: 'Open the facilitator view' }).click();
const [screen] = await Promise.all([
  context.waitForEvent('page'),
  page.getByRole('button', { name: 'Open the projector screen' }).click(),
]);
await page.getByText('Projector screen connected').waitFor();

await page.evaluate(() => {
  const pressed = /** @type {number[]} */ ([]);
  const channel = new BroadcastChannel('bench');
  Object.assign(window, { pressed });
  document.addEventListener(
    'keydown',
    (event) => {
      pressed.push(performance.timeOrigin + event.timeStamp);
      if (event.key === 'x') channel.postMessage(null);
    },
    true,
  );
});
await screen.evaluate(() => {
  const seen = /** @type {number[]} */ ([]);
  const bare = document.body.appendChild(document.createElement('p'));
  Object.assign(window, { seen });
  /** The frame that draws a change is over when a message that was sent within it arrives. */
  const drawn = () =>
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => seen.push(performance.timeOrigin + performance.now());
      after.port2.postMessage(null);
    });
  new BroadcastChannel('bench').addEventListener('message', () => {
    bare.textContent = String(seen.length);
    drawn();
  });
  let title = document.querySelector('h1')?.textContent;
  new MutationObserver(() => {
    const now = document.querySelector('h1')?.textContent;
    if (now === title) return;
    title = now;
    drawn();
  }).observe(document.querySelector('main') ?? document.body, { subtree: true, childList: true, characterData: true });
});

/** @param {string} key */
async function measured(key) {
  const times = [];
  for (let i = 0; i < KEYS; i++) {
    await screen.evaluate(() => void Reflect.get(window, 'seen').splice(0));
    await page.evaluate(() => void Reflect.get(window, 'pressed').splice(0));
    // Forward and back in turn, so that every press changes the picture.
    const turn = i % 2 === 0 ? 'PageDown' : 'PageUp';
    await page.keyboard.press(key === 'x' ? 'x' : turn);
    await screen.waitForFunction(() => Reflect.get(window, 'seen').length > 0);
    const [seen, pressed] = await Promise.all(
      [screen, page].map((each, n) =>
        each.evaluate((name) => Reflect.get(window, name)[0], n === 0 ? 'seen' : 'pressed'),
      ),
    );
    times.push(Number(seen) - Number(pressed));
  }
  return median(times);
}

console.log(
  `\n${table(['a bare message', 'Lanes'], [['key to the room’s screen, ms', [await measured('x'), await measured('next')]]])}`,
);
await browser.close();
await site.close();
