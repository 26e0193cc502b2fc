import type { Page } from '@playwright/test';
import { ASSESSMENT_SCREENS, openExample, PAGES, visit } from '../support/example.ts';
import { expect, test } from '../support/journey.ts';
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

test('nothing extends beyond the page at 320 px, which is 1280 px at 400 % zoom', async ({ page, url }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await everywhere(page, url)).toEqual([]);
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
