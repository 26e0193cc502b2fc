import { readFile } from 'node:fs/promises';
import { expect, startAssessment, statement, test } from '../support/journey.ts';
import { storedLocations } from '../support/stored-locations.ts';
import { goTo, openScreen, openWindows, setUpWorkshop } from '../support/workshop-windows.ts';

const PRACTICE = 'database lanes-example: ';

test('a rehearsal leaves nothing in the workshop, the assessment, the second copy or a backup', async ({
  page,
  url,
  context,
}) => {
  await startAssessment(page, url);
  const overview = page.url();
  await setUpWorkshop(page, [9, 11, 8]);
  const setup = page.url();
  await page.getByLabel('Workshop name').fill('Partners’ day');
  await page.getByRole('checkbox', { name: /^Pass one device round/ }).check();

  await page.getByRole('button', { name: 'Rehearse with invented people' }).click();
  await expect(page.getByText('Rehearsal: the people are invented')).toBeVisible();
  const rehearsal = /workshop\/([^/]+)$/.exec(page.url())?.[1] ?? '';
  const screen = await openScreen(page, context);
  const windows = { console: page, screen };
  await expect(screen.getByRole('heading', { name: 'Partners’ day' })).toBeVisible();
  await goTo(windows, 'What people think');
  await page.getByRole('button', { name: 'Add invented votes' }).click();
  await expect(screen.getByText('28 of 28 in')).toBeVisible();
  await expect(screen.getByRole('img', { name: /^Service users/ })).toHaveCount(0);
  await page.keyboard.press('r');
  await expect(screen.getByRole('img', { name: /^Service users: / })).toBeVisible();
  await page.getByLabel('What was said (no names)').fill('the parrot spoke first');
  await page.getByRole('radio', { name: 'Embedded' }).check();

  // A passed-round device stores the current turn; in a rehearsal it does so in the example workspace.
  await goTo(windows, /statement 2$/);
  await page.getByRole('link', { name: 'Pass this device round' }).click();
  await page.getByRole('radio', { name: 'Service users' }).check();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('radio', { name: /^2/ }).check();
  // The document, and the row from which reports read what was said.
  await expect
    .poll(() => storedLocations(page, 'the parrot spoke first'))
    .toEqual([`${PRACTICE}updates`, `${PRACTICE}workshops`]);
  await page.goBack();
  await page.getByRole('link', { name: 'Leave the rehearsal' }).click();

  await expect(page).toHaveURL(setup);
  await expect(page.getByLabel('Workshop name')).toHaveValue('Partners’ day');
  await expect(page.getByRole('button', { name: 'Rehearse with invented people' })).toBeVisible();
  const real = /workshop\/([^/]+)\//.exec(setup)?.[1] ?? '';
  // The search finds real content in every place, so that content it does not find is not stored.
  await expect
    .poll(() => storedLocations(page, real), { timeout: 20_000 })
    .toContainEqual(expect.stringMatching(/^file .*d\./));
  for (const words of ['the parrot spoke first', rehearsal])
    expect((await storedLocations(page, words)).filter((place) => !place.startsWith(PRACTICE))).toEqual([]);

  const again = await openWindows(page, context);
  await expect(again.console.getByText('not started')).toBeVisible();
  await expect(again.screen.getByRole('heading', { name: 'Partners’ day' })).toBeVisible();
  await goTo(again, 'What people think');
  await expect(again.screen.getByText('0 of 28 in')).toBeVisible();
  await expect(page.getByLabel('What was said (no names)')).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Add invented votes' })).toHaveCount(0);

  await page.goto(`${overview}/stage/plan`);
  await expect(statement(page, /co-produced/).getByRole('radio', { checked: true })).toHaveCount(0);
  await page.goto(`${url}#/files`);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up everything' }).click();
  const file = await readFile(await (await waiting).path(), 'utf8');
  const { organisations, assessments, workshops } = JSON.parse(file);
  expect([organisations.length, assessments.length, workshops.map(({ id }: { readonly id: string }) => id)]).toEqual([
    1,
    1,
    [real],
  ]);
  expect(workshops[0].votes).toEqual([]);
  expect(file).not.toContain(rehearsal);
});
