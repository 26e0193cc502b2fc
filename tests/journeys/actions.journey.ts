import { expect, saved, test } from '../support/journey.ts';

test('actions are edited in place and many at once, with one undo, and a reload keeps the filters', async ({
  page,
  url,
}) => {
  await page.goto(`${url}#/example`);
  await page
    .getByRole('navigation', { name: 'This assessment' })
    .getByRole('link', { name: /Actions/ })
    .click();
  const row = page.getByRole('row').filter({ has: page.getByRole('link') });
  const owners = page.getByRole('button', { name: /– Owner: / });
  await page
    .getByRole('button', { name: /^Add owner/ })
    .first()
    .click();
  await page.keyboard.type('Parks officer');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Parks officer/ })).toBeFocused();

  const high = page.getByRole('button', { name: /^Not now .*– Priority/ });
  const before = await high.count();
  const top = (await row.nth(0).boundingBox())?.y;
  await row.nth(0).getByRole('checkbox').check();
  expect((await row.nth(0).boundingBox())?.y).toBe(top);
  await row.nth(1).getByRole('checkbox').check();
  const bulk = page.getByRole('group', { name: 'Change the selected actions' });
  await bulk.getByRole('button', { name: 'Priority' }).click();
  await page.getByRole('dialog').getByLabel('Priority').selectOption('Not now');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(high).toHaveCount(before + 2);
  await page.getByRole('status').getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(high).toHaveCount(before);
  await bulk.getByRole('button', { name: 'Clear' }).click();

  await page.getByLabel('Owner', { exact: true }).selectOption('Parks officer');
  await expect(owners).toHaveCount(1);
  await saved(page);
  await page.reload();
  await expect(owners).toHaveCount(1);
  await expect(page.getByLabel('Owner', { exact: true })).toHaveValue('Parks officer');
});
