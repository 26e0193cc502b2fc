import type { Page } from '@playwright/test';
import { expect } from './journey.ts';

/** One address per kind of screen, relative to the example's address. */
export const ASSESSMENT_SCREENS = [
  '',
  '/stage/plan',
  '/stage/measure/measure-4',
  '/check',
  '/details',
  '/actions',
  '/actions/sort',
  '/evidence',
  '/evidence/new?for=statement%2Fplan-1',
  '/workshop',
  '/report',
  '/report/team?depth=full',
  '/report/board',
  '/report/community?print=large',
  '/report/funder',
  '/report/plan?depth=full',
  '/report/form',
  '/history',
  '/report/copy/none',
  '/nowhere',
] as const;

export const PAGES = [
  '#/',
  '#/new',
  '#/files',
  '#/rubrics',
  '#/rubrics/community-engagement/1',
  '#/form/community-engagement/1',
  '#/borrowed',
  '#/borrowed/done',
  '#/settings',
  '#/help',
  '#/help/levels',
  '#/vote',
  '#/nowhere',
] as const;

/** Opens the example and returns the address of its overview. */
export async function openExample(page: Page, url: string): Promise<string> {
  await page.goto(`${url}#/example`);
  await expect(page.getByRole('navigation', { name: /Stages|.*/ }).first()).toBeVisible();
  await page.waitForURL(/#\/assessment\//);
  await expect(page.locator('main h1')).toBeVisible();
  return page.url();
}

/** Goes to an address and waits until its screen is shown. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('main h1').first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
