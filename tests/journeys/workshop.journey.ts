import type { Page } from '@playwright/test';
import type { VoteRow } from '../../src/data/storage/schema.ts';
import { votersIn } from '../../src/domain/workshop/tally.ts';
import { expect, saved, startAssessment, statement, test } from '../support/journey.ts';
import { aLaptop, type Laptop } from '../support/laptop.ts';
import {
  goTo,
  next,
  openScreen,
  openWindows,
  reloadBoth,
  setUpWorkshop,
  shownOn,
  talliesInMemory,
  type Windows,
} from '../support/workshop-windows.ts';

const HEADS = [9, 11, 8] as const;
const GROUPS = ['Service users', 'Front-line staff', 'Commissioners and senior staff'] as const;

/** Counts of one group's sheets for all statements: statement by statement, how many gave each level. */
async function typeSheets(
  page: Page,
  group: (typeof GROUPS)[number],
  counts: (i: number) => readonly number[],
): Promise<void> {
  await page.getByLabel('Sheets of').selectOption({ label: group });
  const lines = page.getByRole('row').filter({ has: page.getByRole('textbox') });
  await expect(lines).toHaveCount(19);
  for (let i = 0; i < 19; i++) {
    const boxes = lines.nth(i).getByRole('textbox');
    for (const [at, n] of counts(i).entries()) if (n > 0) await boxes.nth(at).fill(String(n));
    await boxes.nth(6).press('Tab');
  }
}

/** Votes of a partners' day: the first two statements divide the groups, the third splits the room, the rest is agreed. */
const MEMBERS = (i: number): readonly number[] =>
  i < 2 ? [4, 5, 0, 0, 0] : i === 2 ? [5, 0, 0, 0, 4] : [0, 0, 8, 0, 0, 1];
const STAFF = (i: number): readonly number[] => (i < 2 ? [0, 2, 8, 1, 0] : i === 2 ? [6, 0, 0, 0, 5] : [0, 1, 9, 1, 0]);
const SENIOR = (i: number): readonly number[] =>
  i < 2 ? [0, 0, 0, 6, 2] : i === 2 ? [4, 0, 0, 0, 4] : [0, 0, 8, 0, 0];

test('a partners’ day: 28 people, three groups, 19 statements, either window reloaded at every step, and the power gone in the middle', async ({
  url,
  census,
}) => {
  test.setTimeout(240_000);
  const laptop = aLaptop(census);
  try {
    await wholeDay(laptop, url);
  } finally {
    await laptop.putAway();
  }
});

async function wholeDay(laptop: Laptop, url: string): Promise<void> {
  const context = await laptop.start();
  const page = await context.newPage();
  await startAssessment(page, url);
  const overview = page.url();
  await setUpWorkshop(page, HEADS);
  await page.getByLabel('What is it called?').fill('Partners’ day');
  const windows = await openWindows(page, context);
  const { console: desk, screen } = windows;
  await expect(screen.getByRole('heading', { name: 'Partners’ day' })).toBeVisible();
  await reloadBoth(windows);

  await next(windows);
  await expect(screen.getByRole('heading', { name: 'How we talk today' })).toBeVisible();
  await next(windows);
  await expect(screen.getByRole('heading', { name: 'Five levels, no marks' })).toBeVisible();
  await next(windows);
  await expect(screen.getByText(/^1[45]:\d\d$/)).toBeVisible();
  await reloadBoth(windows);
  await next(windows);
  await typeSheets(desk, GROUPS[0], MEMBERS);
  await typeSheets(desk, GROUPS[1], STAFF);
  await typeSheets(desk, GROUPS[2], SENIOR);
  await expect(screen.getByText('19 of 19')).toHaveCount(3);
  await reloadBoth(windows);

  await goTo(windows, 'What the room thinks');
  await expect(screen.getByText('28 of 28 in')).toBeVisible();
  await reloadBoth(windows);
  expect(await shownOn(screen)).not.toMatch(/levels apart|Middle vote/);
  await next(windows);
  await expect(screen.getByText('levels apart')).toBeVisible();
  await expect(
    screen.getByRole('img', {
      name: /^Service users: 4 at 1 Not yet and 5 at 2 Starting\. Middle vote: 2 Starting\.$/,
    }),
  ).toBeVisible();
  await reloadBoth(windows);

  await goTo(windows, 'Worth celebrating');
  await desk.getByRole('button', { name: 'Show 18 results that are in' }).click();
  await next(windows);
  await expect(
    desk.getByText('Service users say Starting, Commissioners and senior staff say How we work').first(),
  ).toBeVisible();
  await desk.getByRole('button', { name: 'Talk about these 3' }).click();
  await expect(screen.getByText('Views are split, from Not yet to Built in')).toBeVisible();
  await reloadBoth(windows);

  const again = await talkThroughThree(windows, laptop);
  await collectAndDecide(again);
  await endOfDay(again.console, overview);
}

/** What was decided stands in the assessment, and each vote is forgotten. */
async function endOfDay(desk: Page, overview: string): Promise<void> {
  await desk.getByRole('button', { name: 'End workshop' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'End workshop' }).click();
  await expect(desk).not.toHaveURL(/#\/workshop\/[^/]+$/);
  await desk.goto(`${overview}/stage/plan`);
  await expect(statement(desk, /co-produced/).getByRole('radio', { name: 'Starting' })).toBeChecked();
  await expect(statement(desk, /priority groups/).getByRole('radio', { name: 'Not agreed' })).toBeChecked();
  await desk.goto(`${overview}/actions`);
  await expect(desk.getByRole('link', { name: 'Share the minibus' })).toBeVisible();
  await saved(desk);
  expect(await votesAtRest(desk)).toEqual([]);
}

/**
 * The first is voted again, with the power gone in the middle, and agreed with dissent; the second is not agreed, the third
 * agreed; the rest the room confirms.
 */
async function talkThroughThree(before: Windows, laptop: Laptop): Promise<Windows> {
  await next(before);
  await expect(before.screen.getByText('levels apart')).toBeVisible();
  await before.console.keyboard.press('v');
  await expect(before.screen.getByText('0 of 28 in')).toBeVisible();
  await reloadBoth(before);
  const windows = await countThroughLossOfPower(before, laptop);
  const { console: desk, screen } = windows;
  await desk.keyboard.press('r');
  await expect(screen.getByText('level apart', { exact: true })).toBeVisible();
  await desk.getByLabel('What was said (no names)').fill('Members were asked about times, not about what we measure.');
  await goTo(windows, /statement 1: agree/);
  await desk.getByRole('radio', { name: 'Starting' }).check();
  await desk.getByRole('checkbox', { name: /Some saw it differently/ }).check();
  await expect(screen.getByText('We agree: 2 Starting')).toBeVisible();
  await expect(screen.getByText('Some people saw it differently. We keep that.')).toBeVisible();
  await reloadBoth(windows);

  await goTo(windows, /statement 2: agree/);
  await desk.getByRole('radio', { name: 'Not agreed' }).check();
  await desk.getByLabel('Why not? (no names)').fill('The groups mean different things by “priority”.');
  await expect(screen.getByText('We do not agree: 1 to 5')).toBeVisible();
  await desk.getByLabel('To', { exact: true }).selectOption('4');
  await expect(screen.getByText('We do not agree: 1 to 4')).toBeVisible();

  await goTo(windows, /statement 3: agree/);
  await desk.getByRole('radio', { name: 'Not yet' }).check();
  await goTo(windows, 'Where we stand');
  await desk.getByRole('button', { name: 'Nobody objects: agree all 16' }).click();
  await expect(screen.getByRole('listitem', { name: 'Plan: 2, not agreed, 1, 3.' })).toBeVisible();
  await reloadBoth(windows);
  return windows;
}

/** Counts everybody's second vote. With the last group the power goes: at most the last tap is lost, and the room still sees no level. */
async function countThroughLossOfPower({ console: before }: Windows, laptop: Laptop): Promise<Windows> {
  const [members, staff, senior] = HEADS;
  for (const [key, n] of [
    ['2', members],
    ['ArrowDown', 1],
    ['2', staff],
    ['ArrowDown', 1],
    ['3', 3],
  ] as const)
    for (let i = 0; i < n; i++) await before.keyboard.press(key);
  const handsAtRest = async (): Promise<number> =>
    (await votesAtRest(before)).filter(({ round }) => round === 2).reduce((sum, { tally }) => sum + votersIn(tally), 0);
  await expect.poll(handsAtRest).toBe(members + staff + 3);
  await before.keyboard.press('3');
  const address = before.url();
  await laptop.cutPower();

  const context = await laptop.start();
  const desk = await context.newPage();
  await desk.goto(address);
  const screen = await openScreen(desk, context);
  const last = desk.getByRole('button', { name: /^Commissioners and senior staff, 3 In places: [34]$/ });
  const kept = Number(((await last.getAttribute('aria-label')) ?? '').at(-1));
  await expect(screen.getByText(`${members + staff + kept} of 28 in`)).toBeVisible();
  expect(await shownOn(screen)).not.toMatch(/levels? apart|Middle vote/);
  expect(await talliesInMemory(screen)).toBe(0);
  for (const key of ['ArrowDown', 'ArrowDown']) await desk.keyboard.press(key);
  for (let i = kept; i < senior; i++) await desk.keyboard.press('3');
  await expect(screen.getByText('28 of 28 in')).toBeVisible();
  return { console: desk, screen };
}

/** Five words, an idea, its dots, where it goes, and who does it by when. */
async function collectAndDecide(windows: Windows): Promise<void> {
  const { console: desk, screen } = windows;
  await goTo(windows, 'Break');
  await goTo(windows, /^Answers: What do you think/);
  for (const word of ['trust', 'Trust', 'gaining confidence', 'confidence']) {
    await desk.getByLabel('A word, then Enter').fill(word);
    await desk.keyboard.press('Enter');
  }
  expect(await shownOn(screen)).not.toContain('trust');
  await desk.getByRole('button', { name: /^Yes, count them together/ }).click();
  await desk.getByRole('button', { name: /^Show all/ }).click();
  await expect(screen.getByRole('listitem').filter({ hasText: 'trust' })).toHaveText('2trust');
  await expect(screen.getByRole('listitem').filter({ hasText: 'gaining confidence' })).toHaveText(
    '2gaining confidence',
  );
  await reloadBoth(windows);

  await goTo(windows, 'What could we do?');
  await goTo(windows, 'What could we do?');
  await desk.getByRole('navigation').getByRole('button', { name: 'What could we do?' }).nth(1).click();
  await desk.getByLabel('An idea, then Enter').fill('Share the minibus');
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: /^Show all/ }).click();
  await expect(screen.getByText('Share the minibus')).toBeVisible();
  await goTo(windows, 'Dots, and easy or hard');
  await desk.getByLabel('Dots for Share the minibus').fill('14');
  await desk.getByRole('button', { name: /^Make it an action/ }).click();
  await expect(screen.getByRole('listitem').filter({ hasText: 'Share the minibus' })).toContainText('14');
  await goTo(windows, 'Easy or hard?');
  await desk.getByRole('group', { name: 'How much would it help?' }).getByLabel('a lot').check();
  await desk.getByRole('group', { name: 'How hard is it?' }).getByLabel('easy', { exact: true }).check();
  await expect(screen.getByRole('heading', { name: 'Do first', level: 2 }).locator('..')).toContainText(
    'Share the minibus',
  );
  await reloadBoth(windows);
  await goTo(windows, 'Who, when, and close');
  await desk.getByLabel('Who leads? (a role)').fill('Development officer');
  await desk.getByLabel('By when?').fill('2027-01-31');
  await desk.getByLabel('Hours a month that we really have').fill('15');
  await desk.getByLabel('When will people hear back?').fill('2026-12-12');
  await expect(screen.getByText('31 Jan 2027')).toBeVisible();
  await expect(screen.getByText('2 of 15 hours a month')).toBeVisible();
  await expect(screen.getByText('You will hear back by 12 December 2026.')).toBeVisible();
  await reloadBoth(windows);
}

/** Votes as they rest in the database, whatever the page shows. */
const votesAtRest = (page: Page): Promise<readonly VoteRow[]> =>
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

test('the screen’s window has no unrevealed level: not in what it shows, not anywhere in its memory', async ({
  page,
  url,
  context,
}) => {
  await startAssessment(page, url);
  await setUpWorkshop(page, HEADS);
  const windows = await openWindows(page, context);
  await goTo(windows, 'What the room thinks');
  for (let i = 0; i < 6; i++) await page.keyboard.press('4');
  await expect(windows.screen.getByText('6 of 28 in')).toBeVisible();
  expect(await windows.screen.locator('main').innerHTML()).not.toContain('How we work: 6');
  expect(await talliesInMemory(page)).toBeGreaterThan(0);
  expect(await talliesInMemory(windows.screen)).toBe(0);
  await windows.screen.reload();
  await expect(windows.screen.getByText('6 of 28 in')).toBeVisible();
  expect(await talliesInMemory(windows.screen)).toBe(0);
  await page.keyboard.press('r');
  await expect(windows.screen.getByRole('img', { name: /6 at 4 How we work/ })).toBeVisible();
  expect(await talliesInMemory(windows.screen)).toBeGreaterThan(0);
});

test('a group of two is shown with everyone, on the screen and in the document', async ({ page, url, context }) => {
  await startAssessment(page, url);
  await setUpWorkshop(page, [9, 11, 2]);
  const windows = await openWindows(page, context);
  await goTo(windows, 'What the room thinks');
  for (let i = 0; i < 9; i++) await page.keyboard.press('2');
  await page.keyboard.press('ArrowDown');
  for (let i = 0; i < 11; i++) await page.keyboard.press('3');
  await page.keyboard.press('ArrowDown');
  for (let i = 0; i < 2; i++) await page.keyboard.press('5');
  await page.keyboard.press('r');
  await expect(windows.screen.getByRole('img', { name: /^Front-line staff: 11 at 3 In places\./ })).toBeVisible();
  await expect(
    windows.screen.getByRole('img', {
      name: /^Service users and Commissioners and senior staff: 9 at 2 Starting and 2 at 5 Built in\./,
    }),
  ).toBeVisible();
  await expect(windows.screen.getByRole('img')).toHaveCount(2);
});

test('two facilitators’ windows: a key pressed at the screen is heard once, and each follows the other', async ({
  page,
  url,
  context,
}) => {
  await startAssessment(page, url);
  await setUpWorkshop(page, HEADS);
  const windows = await openWindows(page, context);
  const helper = await context.newPage();
  await helper.goto(page.url());
  await expect(helper.getByText('Screen connected')).toBeVisible();
  await windows.screen.bringToFront();
  await windows.screen.keyboard.press('ArrowRight');
  await expect(windows.screen.getByRole('heading', { name: 'How we talk today' })).toBeVisible();
  await expect(helper.getByTestId('preview').getByText('How we talk today')).toBeVisible();
  await page.close();
  await helper.bringToFront();
  await helper.keyboard.press('PageDown');
  await expect(windows.screen.getByRole('heading', { name: 'Five levels, no marks' })).toBeVisible();
});

test('keys: listed under ?, quiet while somebody writes, off where they are switched off', async ({
  page,
  url,
  context,
}) => {
  await startAssessment(page, url);
  await setUpWorkshop(page, HEADS);
  const windows = await openWindows(page, context);
  const { screen } = windows;
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog.getByText('Vote again')).toBeVisible();
  await page.keyboard.press('b');
  await expect(screen.getByRole('heading', { name: 'Our workshop' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('?');
  await expect(dialog).toBeVisible();
  await closeAndPress(page, '?');
  await expect(dialog).toBeVisible();
  await closeAndPress(page, '?', 'button');
  await expect(dialog).toBeVisible();
  await closeAndPress(page, 'b');
  await expect(dialog).toBeHidden();
  await expect(screen.getByRole('heading')).toHaveCount(0);
  await page.keyboard.press('b');
  await expect(screen.getByRole('heading', { name: 'Our workshop' })).toBeVisible();
  await goTo(windows, 'What the room thinks');
  await page.getByLabel('What was said (no names)').fill('');
  await page.keyboard.type('b r v 5 .');
  await expect(page.getByLabel('What was said (no names)')).toHaveValue('b r v 5 .');
  await expect(screen.getByText('0 of 28 in')).toBeVisible();
  await page.keyboard.press('?');
  await page.getByLabel('What was said (no names)').blur();
  await page.keyboard.press('?');
  await page.keyboard.press('5');
  await dialog.getByRole('switch', { name: 'Use letters and signs as keys' }).click();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('5');
  await page.keyboard.press('b');
  await expect(screen.getByText('0 of 28 in')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(screen.getByText('Hand in your sheets')).toBeVisible();
});

/**
 * Escape (or a click on the dialog’s button) and a key in one breath, as on a laptop that has much to do: nothing is drawn
 * between the dialog’s going and the key, and the browser’s word that it closed comes after the key. Ends when that word is out.
 */
const closeAndPress = (page: Page, key: string, by: 'Escape' | 'button' = 'Escape'): Promise<void> =>
  page.evaluate(
    async ([pressed, way]) => {
      const dialog = document.querySelector('dialog');
      if (way === 'Escape') dialog?.requestClose();
      else [...(dialog?.querySelectorAll('button') ?? [])].at(-1)?.click();
      await Promise.resolve();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    },
    [key, by] as const,
  );
