import type { Page } from '@playwright/test';
import { brokenWords } from '../support/broken-words.ts';
import { ASSESSMENT_SCREENS, openExample, PAGES, visit } from '../support/example.ts';
import { expect, startAssessment, test } from '../support/journey.ts';
import { sideways } from '../support/sideways.ts';

async function everywhere(page: Page, url: string): Promise<string[]> {
  const found: string[] = [];
  const example = await openExample(page, url);
  for (const screen of ASSESSMENT_SCREENS) {
    await visit(page, example + screen);
    found.push(...(await sideways(page)));
  }
  for (const address of PAGES) {
    await visit(page, url + address);
    found.push(...(await sideways(page)));
  }
  return found;
}

const speak = (page: Page, language: string) =>
  page.addInitScript((tag) => localStorage.setItem('lanes.preferences', JSON.stringify({ language: tag })), language);

/** Faults of the page at its width: what extends beyond it, scrolls it sideways, or breaks a word in the middle. */
async function faultsOfWidth(page: Page): Promise<string[]> {
  const scrolls = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return [
    ...(scrolls ? [`${page.url().split('#')[1] ?? ''} scrolls sideways`] : []),
    ...(await sideways(page)),
    ...(await brokenWords(page)),
  ];
}

test('every page at 320 px, which is 1280 px at 400 % zoom, has no sideways scrolling and no broken word', async ({
  page,
  url,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 640 });
  const found: string[] = [];
  const example = await openExample(page, url);
  for (const address of [
    ...ASSESSMENT_SCREENS.map((screen) => example + screen),
    ...PAGES.map((place) => url + place),
  ]) {
    await visit(page, address);
    found.push(...(await faultsOfWidth(page)));
  }
  await startAssessment(page, url, 'Harbour Lane Community Trust');
  found.push(...(await faultsOfWidth(page)));
  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1, name: 'Your assessments' })).toBeVisible();
  found.push(...(await faultsOfWidth(page)));
  expect(found).toEqual([]);
});

test('a phone’s header shows the organisation and that work is saved; More holds the other pages', async ({
  page,
  url,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await startAssessment(page, url, 'Harbour Lane Community Trust');
  const header = page.getByRole('banner');
  await expect(header.getByText('Harbour Lane Community Trust')).toBeVisible();
  await expect(header.getByText('Saved on this device').first()).toBeAttached();
  const bar = page.getByRole('navigation', { name: 'This assessment' });
  await expect(bar.getByRole('link')).toHaveCount(4);
  await bar.getByRole('button', { name: 'More' }).click();
  await expect(bar.getByRole('menuitem', { name: 'Workshop' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(bar.getByRole('menuitem', { name: 'Help' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar.getByRole('button', { name: 'More' })).toBeFocused();
  await bar.getByRole('button', { name: 'More' }).click();
  await bar.getByRole('menuitem', { name: 'Change assessment details' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Assessment details' })).toBeVisible();
});

test('with forced colours a pressed button differs from the others, and the open page from the other links', async ({
  page,
  url,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const example = await openExample(page, url);
  const look = (selector: string): Promise<string[]> =>
    page.locator(selector).evaluateAll((elements) =>
      elements.map((element) => {
        const { backgroundColor, color, borderInlineStartWidth } = getComputedStyle(element);
        return [backgroundColor, color, borderInlineStartWidth].join(' ');
      }),
    );
  const differ = async (chosen: string, other: string): Promise<void> => {
    const others = await look(other);
    expect(others.length).toBeGreaterThan(0);
    for (const one of await look(chosen)) expect(others).not.toContain(one);
  };
  await visit(page, example);
  await differ('main fieldset [aria-pressed=true]', 'main fieldset [aria-pressed=false]');
  await differ('nav > a[aria-current=page]', 'nav > a:not([aria-current])');
});

test('texts that are 40 % longer break no page, wide or narrow', async ({ page, url }) => {
  test.setTimeout(120_000);
  await speak(page, 'en-XA');
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await everywhere(page, url)).toEqual([]);
  }
  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\[.*~~~~\]$/);
});

test('a right-to-left language mirrors the page', async ({ page, url }) => {
  await speak(page, 'ar-XB');
  const example = await openExample(page, url);
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await visit(page, `${example}/stage/plan`);
    expect(await sideways(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 844 });
  await visit(page, example);
  const box = await page.getByRole('navigation').first().boundingBox();
  expect(box?.x ?? 0).toBeGreaterThan(900);
});

test('larger text, wider spacing and a projector hide no word', async ({ page, url }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  expect(await everywhere(page, url)).toEqual([]);
  await page.setViewportSize({ width: 640, height: 480 });
  const example = await openExample(page, url);
  for (const screen of ['', '/stage/plan', '/actions']) {
    await visit(page, example + screen);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('main *')) {
        element.style.lineHeight = '1.5';
        element.style.letterSpacing = '0.12em';
        element.style.wordSpacing = '0.16em';
      }
    });
    expect(await sideways(page)).toEqual([]);
  }
});
