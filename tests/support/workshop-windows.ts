import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './journey.ts';

/** The two windows of a workshop. */
export interface Windows {
  readonly console: Page;
  readonly screen: Page;
}

/** From an assessment's overview to the set-up of a new workshop with these heads in its role groups. */
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

/** From the set-up to both windows. */
export async function openWindows(page: Page, context: BrowserContext): Promise<Windows> {
  await page.getByRole('link', { name: 'Open the facilitator’s window' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Facilitator' })).toBeVisible();
  return { console: page, screen: await openScreen(page, context) };
}

/** From the facilitator's window to the projector's. */
export async function openScreen(page: Page, context: BrowserContext): Promise<Page> {
  const [screen] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Open the screen' }).click(),
  ]);
  await expect(page.getByText('Screen connected')).toBeVisible();
  return screen;
}

/** Goes on with the clicker's key, as often as is said. */
export async function next({ console: page }: Windows, times = 1): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press('PageDown');
}

export const goTo = ({ console: page }: Windows, line: string | RegExp): Promise<void> =>
  page.getByRole('navigation', { name: 'Run sheet' }).getByRole('button', { name: line }).first().click();

/** Reloads each window in turn; both then show what they showed before. */
export async function reloadBoth({ console: page, screen }: Windows): Promise<void> {
  const shown = await shownOn(screen);
  await screen.reload();
  await expect.poll(() => shownOn(screen)).toBe(shown);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Facilitator' })).toBeVisible();
  await expect.poll(() => shownOn(screen)).toBe(shown);
  await expect.poll(() => page.getByTestId('preview').innerText().then(withoutTime)).toBe(shown);
}

/** The words on the screen, but for what is left on the clock. */
export const shownOn = (screen: Page): Promise<string> => screen.locator('main').innerText().then(withoutTime);
const withoutTime = (words: string): string =>
  words
    .replace(/\d+:\d\d( left)?/g, '')
    .replace(/\s+/g, ' ')
    .trim();

interface Heap {
  readonly snapshot: {
    readonly meta: { readonly edge_fields: readonly string[]; readonly edge_types: readonly (readonly string[])[] };
  };
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

/** Everything that a window has in memory, so that nothing can hide in a closure, a store or a detached element. */
async function heapOf(page: Page): Promise<Heap> {
  const cdp = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await cdp.detach();
  return JSON.parse(chunks.join('')) as Heap;
}

/** How many tallies a window holds in memory: objects with a count of those to whom it does not apply. */
export async function talliesInMemory(page: Page): Promise<number> {
  const { snapshot, edges, strings } = await heapOf(page);
  const { edge_fields: fields, edge_types: types } = snapshot.meta;
  const property = types[0]?.indexOf('property') ?? -1;
  const name = strings.indexOf('notApplicable');
  let found = 0;
  for (let i = 0; i < edges.length; i += fields.length) if (edges[i] === property && edges[i + 1] === name) found++;
  return found;
}

/** Which of these words a window has in memory. */
export async function inMemory(page: Page, words: readonly string[]): Promise<readonly string[]> {
  const { strings } = await heapOf(page);
  return words.filter((each) => strings.some((held) => held.includes(each)));
}
