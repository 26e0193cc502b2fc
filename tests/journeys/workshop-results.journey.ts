import { expect, test } from '../support/journey.ts';
import { GROUPS, HEADS, openStoredWorkshop, STORED } from '../support/stored-workshop.ts';
import { goTo, openScreen, shownOn } from '../support/workshop-windows.ts';

/** Middles of service users, front-line staff and commissioners: mostly one level apart, five statements two or more. */
const MIDDLES = [
  [2, 2, 4],
  [3, 4, 4],
  [2, 3, 3],
  [2, 2, 3],
  [4, 4, 5],
  [2, 2, 3],
  [3, 3, 3],
  [2, 3, 4],
  [2, 2, 4],
  [3, 3, 4],
  [2, 3, 3],
  [1, 1, 2],
  [2, 3, 3],
  [3, 3, 3],
  [1, 3, 3],
  [2, 2, 3],
  [2, 2, 3],
  [2, 3, 3],
  [1, 2, 4],
];

/** A group's votes around its middle: one in four a level lower, one in four a level higher. */
function votesAround(group: keyof typeof GROUPS, statement: number): readonly number[] {
  const middle = MIDDLES[statement]?.[Object.keys(GROUPS).indexOf(group)] ?? 1;
  const counts = [0, 0, 0, 0, 0];
  for (let person = 0; person < HEADS[group]; person++) {
    const level = Math.min(5, Math.max(1, middle + ([0, -1, 0, 1][person % 4] ?? 0)));
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
  }
  return counts;
}

test('a day of 28 people whose groups are mostly one level apart leaves with a level for each stage', async ({
  page,
  url,
  context,
}) => {
  await openStoredWorkshop(page, url, 'talking', votesAround);
  const windows = { console: page, screen: await openScreen(page, context) };
  const { screen } = windows;
  await goTo(windows, /statement 1: agree/);
  await expect(screen.getByRole('img', { name: /^Service users: \d and Front-line staff: \d$/ }).first()).toBeVisible();
  await goTo(windows, 'What we broadly agree on');
  await expect(screen.getByRole('heading', { name: 'We broadly agree on these 14' })).toBeVisible();
  await page.getByRole('button', { name: 'No objections: keep all 14' }).click();
  await expect(page.getByText('All of these have a result.')).toBeVisible();
  expect(await shownOn(screen)).toContain('Does anyone object?');
  await page.getByRole('button', { name: /^Not agreed, 2 to 4 ?: Plan, statement 1$/ }).click();
  await page.getByLabel('Why not? (no names)').first().fill('Local people saw the plan late.');

  await goTo(windows, 'Where we are');
  await expect(
    screen.getByRole('listitem', { name: /^Plan: Suggested: 3 Developing, from 3 of 4\. Not agreed: 1/ }),
  ).toBeVisible();
  const levels = page.getByRole('button', { name: /^Agree \d/ });
  await expect(levels).toHaveCount(5);
  for (let left = 5; left > 0; left--) {
    await expect(levels).toHaveCount(left);
    await levels.first().click();
  }
  await expect(levels).toHaveCount(0);
  await expect(screen.getByText('Suggested')).toHaveCount(0);
  await expect(screen.getByRole('listitem', { name: /^Plan: 3 Developing, / })).toBeVisible();

  await page.goto(`${url}#/assessment/${STORED.assessment}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Plan.*3 Developing/ }).first()).toBeVisible();
});
