import type { Page } from '@playwright/test';
import { faults, faultsInBoth } from '../support/axe.ts';
import { openExample, visit } from '../support/example.ts';
import { expect, startAssessment, test } from '../support/journey.ts';
import { sideways } from '../support/sideways.ts';
import { goTo, next, openWindows, setUpWorkshop, type Windows } from '../support/workshop-windows.ts';

/** Smallest type that the back row can read, in u: 1 u is a hundredth of the height, or less on narrow screens. */
const SMALLEST = 4.2;
/** Smallest type of statements and questions, in u. */
const STATEMENT = 5.1;

interface ShownText {
  readonly words: string;
  /** In u. */
  readonly size: number;
  readonly isHeading: boolean;
  readonly isOutside: boolean;
}

const shownTexts = (screen: Page): Promise<readonly ShownText[]> =>
  screen.evaluate(() => {
    const u = Math.min(innerHeight / 100, (0.5625 * innerWidth) / 100);
    const isOutside = ({ left, right, top, bottom }: DOMRect): boolean =>
      left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1;
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    const found: { words: string; size: number; isHeading: boolean; isOutside: boolean }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (!parent || words === '' || parent.closest('.hidden')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      found.push({
        words,
        size: Number.parseFloat(getComputedStyle(parent).fontSize) / u,
        isHeading: parent.closest('h1') !== null,
        isOutside: isOutside(range.getBoundingClientRect()),
      });
    }
    return found;
  });

/** Returns text that is too small or outside the display, with its size in u. */
const faultsOf = async (screen: Page): Promise<readonly Pick<ShownText, 'words' | 'size'>[]> =>
  (await shownTexts(screen))
    .filter(({ size, isHeading, isOutside }) => isOutside || size < (isHeading ? STATEMENT : SMALLEST) - 0.05)
    .map(({ words, size, isOutside }) => ({ words: isOutside ? `outside: ${words}` : words, size }));

/** Returns words that overlap other words. */
const overlaps = (screen: Page): Promise<readonly string[]> =>
  screen.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    const lines: { words: string; box: DOMRect }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      if (words === '' || node.parentElement?.closest('.hidden')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) lines.push({ words, box });
    }
    const covers = (a: DOMRect, b: DOMRect): boolean => {
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Lines may touch above and below, but must not cover the middle of each other.
      return width > 4 && height > 0.4 * Math.min(a.height, b.height);
    };
    return lines.flatMap((a, i) =>
      lines.slice(i + 1).flatMap((b) => (covers(a.box, b.box) ? [`${a.words} / ${b.words}`] : [])),
    );
  });

/** Common sizes of projectors: 16:9, 16:10 and 4:3, large and small. */
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1200 },
  { width: 1280, height: 800 },
  { width: 1400, height: 1050 },
  { width: 1024, height: 768 },
] as const;

/** Visits the cues of the current step, at most eight. */
async function throughStep(windows: Windows, look: (line: string) => Promise<void>): Promise<void> {
  const lines = windows.console.getByRole('navigation', { name: 'Agenda' }).locator('ol ol button');
  for (let i = 0; i < Math.min(8, await lines.count()); i++) {
    await lines.nth(i).click();
    await expect(lines.nth(i)).toHaveAttribute('aria-current', 'step');
    const line = await lines.nth(i).innerText();
    await look(line);
    const pages = windows.console.getByText(/^Page \d of \d$/);
    while (await pages.isVisible()) {
      await next(windows);
      await look(`${line}, next page`);
    }
  }
}

/** Writes answers down and shows them. */
async function collect(page: Page, label: string, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await page.getByLabel(label).fill(line);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: /^Show all/ }).click();
}

test('every frame is readable from the back row at six sizes of display and three sizes of type', async ({
  page,
  url,
  context,
}) => {
  test.setTimeout(240_000);
  await openExample(page, url);
  await setUpWorkshop(page, [9, 11, 8]);
  const windows = await openWindows(page, context);
  const { screen } = windows;
  const found: string[] = [];
  const look = async (line: string): Promise<void> => {
    for (const size of line.startsWith('Normal') ? SIZES : [SIZES[1], SIZES[3], SIZES[5]]) {
      await screen.setViewportSize(size);
      for (const { words, size: u } of await faultsOf(screen))
        found.push(`${line}, ${size.width}×${size.height}: ${words} (${u.toFixed(2)} u)`);
      for (const words of await overlaps(screen))
        found.push(`${line}, ${size.width}×${size.height}: covered: ${words}`);
    }
  };
  await goTo(windows, 'Rate alone, on paper');
  await goTo(windows, 'Hand in the sheets');
  await page.getByRole('button', { name: 'Add invented votes' }).click();
  await page.getByRole('button', { name: 'Show all 19 results that have come in' }).click();
  await goTo(windows, 'Talk about where views differ most');
  await page.getByRole('button', { name: /^Talk about (these|this)/ }).click();
  await goTo(windows, 'Break');
  await goTo(windows, /^Answers:/);
  await collect(page, 'Type a word, then press Enter', [
    'trust',
    'neighbourliness',
    'tea after the walking group',
    'confidence',
    'being asked',
    'time',
  ]);
  await goTo(windows, 'What could we do?');
  await page.getByRole('navigation').getByRole('button', { name: 'What could we do?' }).nth(1).click();
  await collect(page, 'Type an idea, then press Enter', [
    'Share the minibus between the three centres on weekday mornings',
    'Ask members to chair every second meeting',
    'Put what we decided on the notice board',
  ]);
  for (const letters of ['Normal', 'Larger', 'Largest']) {
    await page.getByRole('button', { name: 'Display settings', exact: true }).click();
    await page.getByRole('radio', { name: letters, exact: true }).check();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    for (const step of [
      'Welcome',
      'Rate alone, on paper',
      'What people think',
      'Talk about where views differ most',
      'Break',
      'What could we do?',
      'Dots, impact and effort',
      'Owners, due dates and close',
    ]) {
      await goTo(windows, step);
      await throughStep(windows, async (line) => look(`${letters}, ${line}`));
    }
  }
  expect(found).toEqual([]);
});

test('axe finds nothing in a workshop’s windows, its set-up and its list, light or dark', async ({
  page,
  url,
  context,
}) => {
  test.setTimeout(240_000);
  const found: string[] = [];
  const check = async (target: Page, where: string): Promise<void> => {
    const here = await faults(target, where.startsWith('dark') ? 'colours' : 'all');
    found.push(...here.map((fault) => `${where} ${fault}`));
  };
  const example = await openExample(page, url);
  await setUpWorkshop(page, [9, 11, 8]);
  const setup = page.url();
  const windows = await openWindows(page, context);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const step of [
      'Rate alone, on paper',
      'What people think',
      'Talk about where views differ most',
      'Break',
      'What could we do?',
      'Dots, impact and effort',
      'Owners, due dates and close',
    ]) {
      await goTo(windows, step);
      await next(windows);
      await check(page, `${colorScheme} ${step}`);
      // The display has colours of its own, which do not depend on the colour scheme.
      if (colorScheme === 'light') await check(windows.screen, `screen ${step}`);
    }
    await page.keyboard.press('?');
    await check(page, `${colorScheme} keys`);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await visit(page, setup);
    await check(page, `${colorScheme} set-up`);
    await visit(page, `${example}/workshop`);
    await check(page, `${colorScheme} list`);
  }
  expect(found).toEqual([]);
});

test('in one window the bar hides while the pointer is idle, and returns when it moves', async ({ page, url }) => {
  await startAssessment(page, url);
  await setUpWorkshop(page, [9, 11, 8]);
  await page.getByRole('link', { name: 'Open the facilitator view' }).click();
  await page.getByRole('link', { name: 'Use one window' }).click();
  await expect(page.getByRole('heading', { name: 'Our workshop' })).toBeVisible();
  const bar = page.getByRole('button', { name: /^Next/ });
  await expect(bar).not.toBeInViewport();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'How we talk today' })).toBeVisible();
  await page.mouse.move(300, 300);
  await page.mouse.move(310, 300);
  await expect(bar).toBeInViewport();
  await bar.click();
  await expect(page.getByRole('heading', { name: 'Five levels. Not a test.' })).toBeVisible();
});

test('the facilitator view fits a small laptop and a phone, and “Next” does not scroll the page', async ({
  page,
  url,
  context,
}) => {
  await startAssessment(page, url);
  await setUpWorkshop(page, [9, 11, 8]);
  const windows = await openWindows(page, context);
  const sheet = page.getByRole('navigation', { name: 'Agenda' });
  const found: string[] = [];
  for (const [width, height] of [
    [1024, 768],
    [390, 844],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const step of [
      'Rate alone, on paper',
      'What people think',
      'Talk about where views differ most',
      'Break',
      'Owners, due dates and close',
    ]) {
      await goTo(windows, step);
      await next(windows);
      found.push(...(await sideways(page)));
    }
    if (width === 390) found.push(...(await faultsInBoth(page)));
    expect((await sheet.boundingBox())?.height).toBeGreaterThan(300);
  }
  expect(found).toEqual([]);

  await goTo(windows, 'What people think');
  await page.getByText('Undo the last tap').scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(300);
  await page.keyboard.press('ArrowRight');
  await expect(sheet.locator('[aria-current=step]')).toHaveText('Plan, statement 2');
  expect(await page.evaluate(() => scrollY)).toBe(before);
});
