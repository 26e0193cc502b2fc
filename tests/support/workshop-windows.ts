import type { BrowserContext, Page } from '@playwright/test';
import type { VoteRow } from '../../src/data/storage/schema.ts';
import { expect } from './journey.ts';

/** The two windows of a workshop. */
export interface Windows {
  readonly console: Page;
  readonly screen: Page;
}

/** Goes from an assessment's overview to the set-up of a new workshop. @param heads people in each role group */
export async function setUpWorkshop(page: Page, heads: readonly number[]): Promise<void> {
  await page.getByRole('link', { name: 'Workshop', exact: true }).click();
  await page.getByRole('button', { name: 'Set up a workshop' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Set up the workshop' })).toBeVisible();
  for (const [i, n] of heads.entries()) {
    const box = page.getByRole('textbox', { name: /^People/ }).nth(i);
    await box.fill(String(n));
    await box.blur();
  }
}

/** Goes from the set-up to both windows. */
export async function openWindows(page: Page, context: BrowserContext): Promise<Windows> {
  await page.getByRole('link', { name: 'Open the facilitator view' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Facilitator view' })).toBeVisible();
  return { console: page, screen: await openScreen(page, context) };
}

/** Opens the display from the facilitator's window. */
export async function openScreen(page: Page, context: BrowserContext): Promise<Page> {
  const [screen] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Open the projector screen' }).click(),
  ]);
  await expect(page.getByText('Projector screen connected')).toBeVisible();
  return screen;
}

/** Presses the clicker's “next” key. */
export async function next({ console: page }: Windows, times = 1): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press('PageDown');
}

export const goTo = ({ console: page }: Windows, line: string | RegExp): Promise<void> =>
  page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name: line }).first().click();

/** Reloads each window in turn, and expects both to show the same as before. */
export async function reloadBoth({ console: page, screen }: Windows): Promise<void> {
  const shown = await shownOn(screen);
  await screen.reload();
  await expect.poll(() => shownOn(screen)).toBe(shown);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Facilitator view' })).toBeVisible();
  await expect.poll(() => shownOn(screen)).toBe(shown);
  await expect.poll(() => page.getByTestId('preview').innerText().then(withoutTime)).toBe(shown);
}

/** Returns the words on the display without the clock. */
export const shownOn = (screen: Page): Promise<string> => screen.locator('main').innerText().then(withoutTime);
const withoutTime = (words: string): string =>
  words
    .replace(/\d+:\d\d( left)?/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Reads the votes from the database, whatever the page shows. */
export const storedVotes = (page: Page): Promise<readonly VoteRow[]> =>
  page.evaluate(
    () =>
      new Promise<readonly VoteRow[]>((resolve, reject) => {
        const opening = indexedDB.open('lanes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('votes').objectStore('votes').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );

interface Heap {
  readonly snapshot: {
    readonly meta: { readonly edge_fields: readonly string[]; readonly edge_types: readonly (readonly string[])[] };
  };
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

/** Takes a heap snapshot of a window: closures, stores and detached elements are in it too. */
async function heapOf(page: Page): Promise<Heap> {
  const cdp = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await cdp.detach();
  return JSON.parse(chunks.join('')) as Heap;
}

/** Counts the tallies in a window's memory: objects with the property `notApplicable`. */
export async function talliesInMemory(page: Page): Promise<number> {
  const { snapshot, edges, strings } = await heapOf(page);
  const { edge_fields: fields, edge_types: types } = snapshot.meta;
  const property = types[0]?.indexOf('property') ?? -1;
  const name = strings.indexOf('notApplicable');
  let found = 0;
  for (let i = 0; i < edges.length; i += fields.length) if (edges[i] === property && edges[i + 1] === name) found++;
  return found;
}

/** Returns those of the words that are in a window's memory. */
export async function inMemory(page: Page, words: readonly string[]): Promise<readonly string[]> {
  const { strings } = await heapOf(page);
  return words.filter((word) => strings.some((string) => string.includes(word)));
}
