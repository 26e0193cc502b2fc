import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../scripts/browser.mjs';
import { allStatements, type Rubric } from '../../src/domain/rubric/rubric.ts';
import {
  type AnswerCodeContext,
  type Answers,
  answerCode,
  readAnswerCode,
  workshopMark,
} from '../../src/domain/workshop/codes/answer-code.ts';
import { inviteIn } from '../../src/domain/workshop/codes/invite.ts';
import type { Vote } from '../../src/domain/workshop/tally.ts';
import { faultsInBoth } from '../support/axe.ts';
import { readCode, writeFilm } from '../support/codes.ts';
import { expect, startAssessment, test, watch } from '../support/journey.ts';
import { inMemory, openScreen, talliesInMemory } from '../support/workshop-windows.ts';

const rubric = JSON.parse(readFileSync('rubric/community-engagement/1.json', 'utf8')) as Rubric;
const units = allStatements(rubric).map(({ id }) => id);
const GROUPS = ['members', 'staff', 'senior'];

/** Sets up a workshop in which people rate on their own phones, and returns its id. */
async function setUpPhones(page: Page, url: string): Promise<string> {
  await startAssessment(page, url);
  await page.goto(`${page.url()}/workshop`);
  await page.getByRole('button', { name: 'Set up a workshop' }).click();
  await page.getByRole('checkbox', { name: /^People’s own phones/ }).check();
  await page.getByRole('checkbox', { name: /^Pass one device round/ }).check();
  await expect(page).toHaveURL(/#\/workshop\/[^/]+\/setup/);
  return /workshop\/([^/]+)\//.exec(page.url())?.[1] ?? '';
}

/** Levels in turn, with one "can't say" and one "does not apply". */
function voteAt(statement: number): Vote {
  if (statement === 3) return { type: 'dont-know' };
  if (statement === 7) return { type: 'not-applicable' };
  return { type: 'level', level: (statement % 5) + 1 };
}

function nameOf(vote: Vote): string | RegExp {
  if (vote.type === 'level') return new RegExp(`^${vote.level}`);
  return vote.type === 'dont-know' ? 'Don’t know' : 'Not applicable';
}

const frameOf = (id: string): AnswerCodeContext => ({ workshop: workshopMark(id), units, groups: GROUPS, levels: 5 });

/** Presses "Next" until the condition holds. */
async function nextUntil(page: Page, there: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 40 && !(await there()); i++) await page.getByRole('button', { name: /^Next/ }).click();
}

test('a person joins with a phone, rates every statement, and gets a code that holds all answers', async ({
  page,
  url,
  browser,
  census,
}) => {
  const id = await setUpPhones(page, url);
  await expect(page.getByText('Phones cannot open the address of this copy')).toBeVisible();
  await page.goto(`${url}#/workshop/${id}`);
  await nextUntil(page, () => page.getByRole('button', { name: 'Show the code to join' }).isVisible());
  await page.getByRole('button', { name: 'Show the code to join' }).click();
  const code = await readCode(page.getByRole('img', { name: 'Rate on your own phone' }));
  // No phone can open localhost, so the code has no host.
  expect(code).toMatch(/^#\/vote\//);
  await expect(page.getByText('Open Lanes on your phone, choose “Join a workshop”')).toBeVisible();

  const pocket = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await watch(pocket, census);
  const phone = await pocket.newPage();
  await phone.goto(`${url}#/vote/${inviteIn(code)}`);
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Rate the statements');
  expect(await faultsInBoth(phone)).toEqual([]);
  await expect(phone.getByRole('button', { name: 'Start' })).toBeDisabled();
  await expect(phone.getByRole('textbox')).toHaveCount(0);
  await phone.getByRole('radio', { name: 'Front-line staff' }).check();
  await phone.getByRole('button', { name: 'Start' }).click();

  const said = units.map((_, i) => voteAt(i));
  for (const [i, vote] of said.entries()) {
    await expect(phone.getByText(`${i + 1} of ${units.length}`)).toBeVisible();
    if (i === 1) expect(await faultsInBoth(phone)).toEqual([]);
    // Half-way the phone reloads the page; no statement is asked twice.
    if (i === 9) await phone.reload();
    await phone.getByRole('radio', { name: nameOf(vote) }).check();
    await phone.getByRole('button', { name: i === units.length - 1 ? 'Show my code' : 'Next' }).click();
  }
  const own = phone.getByRole('img', { name: 'Your answers as a code' });
  const read = readAnswerCode(await readCode(own), frameOf(id));
  expect(read.ok && read.value.group).toBe('staff');
  expect(read.ok && [...read.value.votes]).toEqual(units.map((unit, i) => [unit, said[i]]));
  const box = await own.boundingBox();
  expect(box?.width).toBeGreaterThan(300);
  expect(await faultsInBoth(phone)).toEqual([]);

  await phone.getByRole('button', { name: 'Delete my answers from this phone' }).click();
  await phone.getByRole('button', { name: 'Delete' }).click();
  await expect(phone.getByText('Your answers have been deleted from this phone.')).toBeVisible();
  await phone.reload();
  await expect(phone.getByRole('radio', { name: 'Front-line staff' })).not.toBeChecked();

  await phone.goto(`${url}#/vote/${(inviteIn(code) ?? '').slice(0, -4)}`);
  await expect(phone.getByText('This link is incomplete.')).toBeVisible();
  await pocket.close();
});

/** One person's answers: each statement one level up from the one before. */
const person = (n: number): Answers => ({
  voter: n.toString(16).padStart(12, '0'),
  group: GROUPS[n % 3] ?? '',
  votes: new Map(units.map((unit, i) => [unit, { type: 'level', level: ((n + i) % 5) + 1 }])),
});

/** A browser whose camera films people with these codes, once `film` is written. */
async function hallWithCamera(
  found: string[],
): Promise<{ readonly browser: Browser; readonly context: BrowserContext; readonly film: string }> {
  const film = join(tmpdir(), `lanes-hall-${process.pid}.y4m`);
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: [
      ...browserArguments,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  await watch(context, found);
  return { browser, context, film };
}

/** Films thirty people, and between them a repeated code, a menu, a torn code, and a phone from another workshop. */
function filmPeople(film: string, id: string): readonly string[] {
  const frame = frameOf(id);
  const people = Array.from({ length: 30 }, (_, n) => answerCode(person(n), frame));
  const torn = `${people[4]?.slice(0, -3)}AAA`;
  const elsewhere = answerCode(person(40), { ...frame, workshop: workshopMark('another') });
  writeFilm(film, [
    ...people.slice(0, 12),
    people[3] ?? '',
    'https://example.org/menu',
    ...people.slice(12),
    torn,
    elsewhere,
  ]);
  return people;
}

/** Opens the camera's window, and waits until all thirty are read, and read again without counting twice. */
async function readEverybody(page: Page): Promise<Page> {
  await nextUntil(page, () => page.getByRole('button', { name: 'Read phones with the camera' }).isVisible());
  const [camera] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Read phones with the camera' }).click(),
  ]);
  await camera.getByRole('button', { name: 'Start the camera' }).click();
  const status = camera.getByRole('status').first();
  await expect(status).toContainText('Counted. Thank you.');
  expect(await faultsInBoth(camera)).toEqual([]);
  const soFar = camera.getByRole('region', { name: 'Phones read so far' });
  const byGroup = /Service users\s*10 of 10[\s\S]*Front-line staff\s*10 of 11[\s\S]*senior staff\s*10 of 12/;
  await expect(soFar).toContainText('30', { timeout: 150_000 });
  await expect(soFar).toContainText(byGroup);
  // The film starts again, so that every code is read twice.
  for (const words of ['Already counted', 'not from Lanes', 'could not be read completely', 'from another workshop'])
    await expect(status).toContainText(words, { timeout: 60_000 });
  await expect(soFar).toContainText(byGroup);
  return camera;
}

test('thirty people show their phones to the camera, and each counts once', async ({ url }) => {
  test.setTimeout(240_000);
  const found: string[] = [];
  const { browser, context, film } = await hallWithCamera(found);
  try {
    const page = await context.newPage();
    const id = await setUpPhones(page, url);
    for (const [i, heads] of ['10', '11', '12'].entries()) {
      await page
        .getByRole('textbox', { name: /^People/ })
        .nth(i)
        .fill(heads);
      await page.keyboard.press('Tab');
    }
    const people = filmPeople(film, id);
    await page.goto(`${url}#/workshop/${id}`);
    const screen = await openScreen(page, context);
    const camera = await readEverybody(page);

    // The facilitator's window counts along, and the display's memory has neither codes nor levels.
    const come = page.getByRole('region', { name: 'Handed in by phone or device' });
    await expect(come.getByRole('definition')).toHaveText(['10 of 10', '10 of 11', '10 of 12']);
    const voters = people.map((_, n) => person(n).voter);
    expect(await inMemory(camera, voters.slice(-1))).toHaveLength(1);
    await camera.getByRole('button', { name: 'Back to the facilitator view' }).click();
    await page.bringToFront();
    await nextUntil(page, () => page.getByText('Statement 1 of 4').first().isVisible());
    await expect(screen.getByText('30 of 33 in')).toBeVisible();
    expect(await screen.locator('main').innerHTML()).not.toMatch(/Middle of the group|levels? apart|\d at \d/);
    expect(await inMemory(screen, [...people, ...voters.slice(10)])).toEqual([]);
    expect(await talliesInMemory(screen)).toBe(0);
    // Two commissioners without a phone are counted by hand, which completes their group.
    for (const key of ['ArrowDown', 'ArrowDown', '3', '3']) await page.keyboard.press(key);
    await expect(come.getByRole('definition')).toHaveText(['10 of 10', '10 of 11', '12 of 12']);
    await page.keyboard.press('r');
    // Service users are persons 0, 3, 6 … 27: two of them at each level of the first statement.
    await expect(screen.getByRole('img', { name: /Service users/ }).first()).toHaveAccessibleName(
      /^Service users: 2 at 1 Not yet, 2 at 2 Emerging/,
    );
    expect(found).toEqual([]);
  } finally {
    await browser.close();
    if (existsSync(film)) rmSync(film);
  }
});

test('a device is passed round beside counted hands, and the screen gets only the number of votes', async ({
  page,
  url,
  context,
}) => {
  const id = await setUpPhones(page, url);
  await page.goto(`${url}#/workshop/${id}`);
  const screen = await openScreen(page, context);
  await nextUntil(page, () => page.getByRole('link', { name: 'Pass this device round' }).isVisible());
  await page.getByRole('link', { name: 'Pass this device round' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pass this device round');
  expect(await faultsInBoth(page)).toEqual([]);
  for (const [n, level] of [2, 4].entries()) {
    await page.getByRole('radio', { name: 'Service users' }).check();
    await page.getByRole('button', { name: 'Start' }).click();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    for (let i = 0; i < units.length; i++) {
      await page.getByRole('radio', { name: new RegExp(`^${level}`) }).check();
      await page.getByRole('button', { name: i === units.length - 1 ? 'I have finished' : 'Next' }).click();
    }
    await expect(page.getByText(n === 0 ? '1 person has rated so far' : '2 people have rated so far')).toBeVisible();
    if (n === 0) await page.getByRole('button', { name: 'Next person' }).click();
  }
  await page.getByRole('link', { name: 'Back to the facilitator view' }).click();
  await nextUntil(page, () => page.getByText('Statement 1 of 4').first().isVisible());
  await expect(screen.getByText('2 votes in')).toBeVisible();
  expect(await talliesInMemory(page)).toBeGreaterThan(0);
  expect(await talliesInMemory(screen)).toBe(0);
  expect(await screen.locator('main').innerHTML()).not.toMatch(/Middle of the group|levels? apart|\d at \d/);
});
