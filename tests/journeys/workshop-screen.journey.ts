import type { Page } from '@playwright/test';
import { faults, faultsInBoth } from '../support/axe.ts';
import { openExample, visit } from '../support/example.ts';
import { expect, startAssessment, test } from '../support/journey.ts';
import { sideways } from '../support/sideways.ts';
import { goTo, next, openWindows, setUpWorkshop, type Windows } from '../support/workshop-windows.ts';

/** u: a hundredth of the screen's height, or less where it is not wide. What the back row must read is never under 4.2 of it. */
const FLOOR = 4.2;
/** Statement and question. */
const STATEMENT = 5.1;

interface Small {
  readonly words: string;
  readonly size: number;
}

/** Text on a screen that is smaller than it may be, or that sticks out of it; sizes in u. */
const faultsOf = (screen: Page): Promise<readonly Small[]> =>
  screen.evaluate(
    ([floor, statement]) => {
      const u = Math.min(innerHeight / 100, (0.5625 * innerWidth) / 100);
      const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
      const found: { words: string; size: number }[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const words = node.textContent?.trim() ?? '';
        if (!parent || words === '' || parent.closest('.hidden')) continue;
        const size = Number.parseFloat(getComputedStyle(parent).fontSize) / u;
        const least = parent.closest('h1') ? statement : floor;
        const range = document.createRange();
        range.selectNodeContents(node);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        const out = left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1;
        if (size < (least ?? 0) - 0.05 || out) found.push({ words: out ? `outside: ${words}` : words, size });
      }
      return found;
    },
    [FLOOR, STATEMENT],
  );

/** Words that lie on other words. */
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
      // Lines of letters may touch above and below; words may not lie in each other's middle.
      return width > 4 && height > 0.4 * Math.min(a.height, b.height);
    };
    return lines.flatMap((a, i) =>
      lines.slice(i + 1).flatMap((b) => (covers(a.box, b.box) ? [`${a.words} / ${b.words}`] : [])),
    );
  });

/** 16:9, 16:10 and 4:3, each as large and as small as projectors are. */
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1200 },
  { width: 1280, height: 800 },
  { width: 1400, height: 1050 },
  { width: 1024, height: 768 },
] as const;

/** The lines of the run sheet's open step, one after the other; of a long step the first eight. */
async function throughStep(windows: Windows, look: (line: string) => Promise<void>): Promise<void> {
  const lines = windows.console.getByRole('navigation', { name: 'Run sheet' }).locator('ol ol button');
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

/** Writes down what the room says, and lets it be shown. */
async function collect(page: Page, label: string, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await page.getByLabel(label).fill(line);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: /^Show all/ }).click();
}

test('every picture of a day is readable from the back row and stays inside, at six sizes of screen and three of letters', async ({
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
    for (const size of line.startsWith('Usual') ? SIZES : [SIZES[1], SIZES[3], SIZES[5]]) {
      await screen.setViewportSize(size);
      for (const { words, size: u } of await faultsOf(screen))
        found.push(`${line}, ${size.width}×${size.height}: ${words} (${u.toFixed(2)} u)`);
      for (const words of await overlaps(screen))
        found.push(`${line}, ${size.width}×${size.height}: covered: ${words}`);
    }
  };
  await goTo(windows, 'Rate alone, on paper');
  await goTo(windows, 'Hand in the sheets');
  await page.getByRole('button', { name: 'Let invented people vote' }).click();
  await page.getByRole('button', { name: 'Show 19 results that are in' }).click();
  await goTo(windows, 'Talk about the most divided');
  await page.getByRole('button', { name: /^Talk about (these|this)/ }).click();
  await goTo(windows, 'Break');
  await goTo(windows, /^Answers:/);
  await collect(page, 'A word, then Enter', [
    'trust',
    'neighbourliness',
    'tea after the walking group',
    'confidence',
    'being asked',
    'time',
  ]);
  await goTo(windows, 'What could we do?');
  await page.getByRole('navigation').getByRole('button', { name: 'What could we do?' }).nth(1).click();
  await collect(page, 'An idea, then Enter', [
    'Share the minibus between the three centres on weekday mornings',
    'Ask members to chair every second meeting',
    'Put what we decided on the notice board',
  ]);
  for (const letters of ['Usual', 'Larger', 'Largest']) {
    await page.getByRole('button', { name: 'Screen', exact: true }).click();
    await page.getByRole('radio', { name: letters, exact: true }).check();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    for (const step of [
      'Welcome',
      'Rate alone, on paper',
      'What the room thinks',
      'Talk about the most divided',
      'Break',
      'What could we do?',
      'Dots, and easy or hard',
      'Who, when, and close',
    ]) {
      await goTo(windows, step);
      await throughStep(windows, async (line) => look(`${letters}, ${line}`));
    }
  }
  expect(found).toEqual([]);
});

test('axe finds nothing in a workshop’s windows, light and dark; set-up and list too', async ({
  page,
  url,
  context,
}) => {
  test.setTimeout(240_000);
  const found: string[] = [];
  const check = async (at: Page, where: string): Promise<void> => {
    const here = await faults(at, where.startsWith('dark') ? 'colours' : 'all');
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
      'What the room thinks',
      'Talk about the most divided',
      'Break',
      'What could we do?',
      'Dots, and easy or hard',
      'Who, when, and close',
    ]) {
      await goTo(windows, step);
      await next(windows);
      await check(page, `${colorScheme} ${step}`);
      // The screen has colours of its own, whatever the window's scheme is.
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

test('in one window the bar leaves when nothing moves, and comes back for a pointer or a key', async ({
  page,
  url,
}) => {
  await startAssessment(page, url);
  await setUpWorkshop(page, [9, 11, 8]);
  await page.getByRole('link', { name: 'Open the facilitator’s window' }).click();
  await page.getByRole('link', { name: 'One window' }).click();
  await expect(page.getByRole('heading', { name: 'Our workshop' })).toBeVisible();
  const bar = page.getByRole('button', { name: /^Next/ });
  await expect(bar).not.toBeInViewport();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'How we talk today' })).toBeVisible();
  await page.mouse.move(300, 300);
  await page.mouse.move(310, 300);
  await expect(bar).toBeInViewport();
  await bar.click();
  await expect(page.getByRole('heading', { name: 'Five levels, no marks' })).toBeVisible();
});

test('the facilitator’s window fits a small laptop and a phone, and “Next” leaves the page where somebody is counting', async ({
  page,
  url,
  context,
}) => {
  await startAssessment(page, url);
  await setUpWorkshop(page, [9, 11, 8]);
  const windows = await openWindows(page, context);
  const sheet = page.getByRole('navigation', { name: 'Run sheet' });
  const found: string[] = [];
  for (const [width, height] of [
    [1024, 768],
    [390, 844],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const step of [
      'Rate alone, on paper',
      'What the room thinks',
      'Talk about the most divided',
      'Break',
      'Who, when, and close',
    ]) {
      await goTo(windows, step);
      await next(windows);
      found.push(...(await sideways(page)));
    }
    if (width === 390) found.push(...(await faultsInBoth(page)));
    expect((await sheet.boundingBox())?.height).toBeGreaterThan(300);
  }
  expect(found).toEqual([]);

  await goTo(windows, 'What the room thinks');
  await page.getByText('Undo the last tap').scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(300);
  await page.keyboard.press('ArrowRight');
  await expect(sheet.locator('[aria-current=step]')).toHaveText('Plan, statement 2');
  expect(await page.evaluate(() => scrollY)).toBe(before);
});
