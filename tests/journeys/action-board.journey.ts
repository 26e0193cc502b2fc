import { expect, saved, test } from '../support/journey.ts';

test('an action is dragged to another status, and its due date changed on the timeline, for good', async ({
  page,
  url,
}) => {
  await page.goto(`${url}#/example`);
  await page.waitForURL(/#\/assessment\//);
  await page
    .getByRole('link', { name: /^Actions/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Board', exact: true }).click();

  const title = 'Give members a one-page update every three months';
  const done = page.getByRole('region', { name: 'Done' });
  await page.getByRole('listitem').filter({ hasText: title }).dragTo(done);
  await expect(done.getByRole('link', { name: title })).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(page.getByRole('region', { name: 'To do' }).getByRole('link', { name: title })).toBeVisible();

  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await page.getByLabel(`Due date of “${title}”`).fill('');
  await expect(page.getByRole('heading', { name: 'No due date yet' })).toBeVisible();
  await saved(page);
  await page.reload();
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await expect(page.getByLabel(`Due date of “${title}”`)).toHaveValue('');
});
