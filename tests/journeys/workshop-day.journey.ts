import { expect, saved, startAssessment, statement, test } from '../support/journey.ts';
import { GROUPS, openStoredWorkshop, STORED, votesOf } from '../support/stored-workshop.ts';
import {
  goTo,
  next,
  openScreen,
  openWindows,
  reloadBoth,
  setUpWorkshop,
  shownOn,
  storedVotes,
} from '../support/workshop-windows.ts';

test('the screen follows a clicker from the welcome on, and survives a reload of either window', async ({
  page,
  url,
  context,
}) => {
  await startAssessment(page, url);
  await setUpWorkshop(page, [9, 11, 8]);
  await page.getByLabel('Workshop name').fill('Partners’ day');
  const windows = await openWindows(page, context);
  const { screen } = windows;
  await expect(screen.getByRole('heading', { name: 'Partners’ day' })).toBeVisible();
  await next(windows);
  await expect(screen.getByRole('heading', { name: 'How we talk today' })).toBeVisible();
  await next(windows);
  await expect(screen.getByRole('heading', { name: 'Five levels. Not a test.' })).toBeVisible();
  await next(windows);
  await expect(screen.getByText(/^1[45]:\d\d$/)).toBeVisible();
  await reloadBoth(windows);
});

test('a group’s sheets are typed in line by line, and the screen counts them', async ({ page, url, context }) => {
  await startAssessment(page, url);
  await setUpWorkshop(page, [9, 11, 8]);
  const windows = await openWindows(page, context);
  await goTo(windows, 'Rate alone, on paper');
  await next(windows);
  await page.getByLabel('Sheets from').selectOption({ label: GROUPS.staff });
  const lines = page.getByRole('row').filter({ has: page.getByRole('textbox') });
  await expect(lines).toHaveCount(19);
  for (let i = 0; i < 19; i++) {
    const boxes = lines.nth(i).getByRole('textbox');
    for (const [level, n] of votesOf('staff', i).entries()) if (n > 0) await boxes.nth(level).fill(String(n));
    await boxes.nth(6).press('Tab');
  }
  const counted = windows.screen.getByRole('listitem').filter({ hasText: GROUPS.staff });
  await expect(counted).toContainText('19 of 19');
  const stored = new Map((await storedVotes(page)).map(({ unit, tally }) => [unit, tally.levels]));
  expect(stored.size).toBe(19);
  for (const [unit, i] of [
    ['plan-1', 0],
    ['plan-3', 2],
    ['impact-3', 18],
  ] as const)
    expect(stored.get(unit)).toEqual(votesOf('staff', i));
});

test('votes that were handed in stay hidden, through reloads too, until “Next” shows them', async ({
  page,
  url,
  context,
}) => {
  await openStoredWorkshop(page, url, 'handed-in');
  const windows = { console: page, screen: await openScreen(page, context) };
  const { screen } = windows;
  await expect(screen.getByText('28 of 28 in')).toBeVisible();
  await reloadBoth(windows);
  expect(await shownOn(screen)).not.toMatch(/levels apart|Middle of the group/);
  await next(windows);
  await expect(screen.getByText('levels apart')).toBeVisible();
  await expect(
    screen.getByRole('img', {
      name: /^Service users: 4 at 1 Not yet and 5 at 2 Emerging\. Middle of the group: 2 Emerging\.$/,
    }),
  ).toBeVisible();
  await reloadBoth(windows);
});

test('all results are shown at once, and the most divided ones are suggested for talk', async ({
  page,
  url,
  context,
}) => {
  await openStoredWorkshop(page, url, 'handed-in');
  const windows = { console: page, screen: await openScreen(page, context) };
  await goTo(windows, 'Worth celebrating');
  await page.getByRole('button', { name: 'Show all 19 results that have come in' }).click();
  await next(windows);
  await expect(
    page.getByText('Service users: 2 Emerging · Commissioners and senior staff: 4 Established').first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Talk about these 3' }).click();
  await expect(windows.screen.getByText('Views are split, from 1 Not yet to 5 Embedded')).toBeVisible();
});

test('levels that the room agrees, with or without dissent, reach the screen and the assessment', async ({
  page,
  url,
  context,
}) => {
  await openStoredWorkshop(page, url, 'talking');
  const windows = { console: page, screen: await openScreen(page, context) };
  const { screen } = windows;
  await goTo(windows, /statement 1: agree/);
  await page.getByRole('radio', { name: 'Emerging' }).check();
  await page.getByRole('checkbox', { name: /Some people saw it differently/ }).check();
  await expect(screen.getByText('We agree: 2 Emerging')).toBeVisible();
  await expect(
    screen.getByText(
      'Front-line staff saw it as 3 Developing and Commissioners and senior staff saw it as 4 Established',
    ),
  ).toBeVisible();
  await goTo(windows, /statement 2: agree/);
  await page.getByRole('radio', { name: 'Not agreed' }).check();
  await page.getByLabel('Why not? (no names)').fill('The groups mean different things by “priority”.');
  await expect(screen.getByText('Not agreed: 2 to 4')).toBeVisible();
  await page.getByLabel('Highest view').selectOption('3');
  await expect(screen.getByText('Not agreed: 2 to 3')).toBeVisible();
  await goTo(windows, /statement 3: agree/);
  await page.getByRole('radio', { name: 'Not yet' }).check();
  await goTo(windows, 'What we broadly agree on');
  await page.getByRole('button', { name: 'No objections: keep all 16' }).click();
  await goTo(windows, 'Where we are');
  await expect(
    screen.getByRole('listitem', {
      name: /^Plan: Suggested: 2 Emerging, from 3 of 4\. Not agreed: 2\. 2, Not agreed, 1, 3\.$/,
    }),
  ).toBeVisible();
  await reloadBoth(windows);

  await page.goto(`${url}#/assessment/${STORED.assessment}/stage/plan`);
  await expect(statement(page, /co-produced/).getByRole('radio', { name: 'Emerging' })).toBeChecked();
  await expect(statement(page, /priority groups/).getByRole('radio', { name: 'Not agreed' })).toBeChecked();
});

test('words are counted together only when people say so, and shown on the screen only then', async ({
  page,
  url,
  context,
}) => {
  await openStoredWorkshop(page, url, 'talking');
  const windows = { console: page, screen: await openScreen(page, context) };
  const { screen } = windows;
  await goTo(windows, 'Break');
  await goTo(windows, /^Answers: What do you think/);
  for (const word of ['trust', 'Trust', 'gaining confidence', 'confidence']) {
    await page.getByLabel('Type a word, then press Enter').fill(word);
    await page.keyboard.press('Enter');
  }
  expect(await shownOn(screen)).not.toContain('trust');
  await page.getByRole('button', { name: /^Yes, count them together/ }).click();
  await page.getByRole('button', { name: /^Show all/ }).click();
  await expect(screen.getByRole('listitem').filter({ hasText: 'trust' })).toHaveText('2trust');
  await expect(screen.getByRole('listitem').filter({ hasText: 'gaining confidence' })).toHaveText(
    '2gaining confidence',
  );
});

test('an idea becomes an action with dots, a priority, a lead, a day and hours', async ({ page, url, context }) => {
  await openStoredWorkshop(page, url, 'talking');
  const windows = { console: page, screen: await openScreen(page, context) };
  const { screen } = windows;
  await goTo(windows, 'What could we do?');
  await page.getByRole('navigation').getByRole('button', { name: 'What could we do?' }).nth(1).click();
  await page.getByLabel('Type an idea, then press Enter').fill('Share the minibus');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Show all/ }).click();
  await expect(screen.getByText('Share the minibus')).toBeVisible();
  await goTo(windows, 'Dots, impact and effort');
  await page.getByLabel('Dots for Share the minibus').fill('14');
  await page.getByRole('button', { name: /^Make this an action/ }).click();
  await expect(screen.getByRole('listitem').filter({ hasText: 'Share the minibus' })).toContainText('14');
  await goTo(windows, /^Impact and effort/);
  await page.getByRole('group', { name: 'Impact' }).getByLabel('High').check();
  await page.getByRole('group', { name: 'Effort' }).getByLabel('Low').check();
  await expect(screen.getByRole('heading', { name: 'Do first', level: 2 }).locator('..')).toContainText(
    'Share the minibus',
  );
  await goTo(windows, 'Owners, due dates and close');
  await page.getByLabel('Owner (a role)').fill('Development officer');
  await page.getByRole('textbox', { name: 'Due date' }).fill('2027-01-31');
  await page.getByLabel('Hours available each month').fill('15');
  await expect(screen.getByText(/hours a month/)).toHaveCount(0);
  await page.getByLabel('Hours a month (optional)').fill('2');
  await page.getByLabel('When will people hear back?').fill('2026-12-12');
  await expect(screen.getByText('31 Jan 2027')).toBeVisible();
  await expect(screen.getByText('This needs 2 of our 15 hours a month.')).toBeVisible();
  await expect(screen.getByText('You will hear back by 12 December 2026.')).toBeVisible();
  await reloadBoth(windows);
  await page.goto(`${url}#/assessment/${STORED.assessment}/actions`);
  await expect(page.getByRole('link', { name: 'Share the minibus' })).toBeVisible();
});

test('the end of a workshop deletes each vote and leads to the record', async ({ page, url }) => {
  await openStoredWorkshop(page, url, 'talking');
  expect(await storedVotes(page)).toHaveLength(57);
  await page.getByRole('button', { name: 'End workshop' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End workshop' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Record of the day' })).toBeVisible();
  await saved(page);
  expect(await storedVotes(page)).toEqual([]);
});
