import { expect, saved, startAssessment, test } from '../support/journey.ts';

test.use({ serviceWorkers: 'allow' });

test('a shared computer keeps nothing, offers a file first, and leaves earlier work as it was', async ({
  page,
  url,
  context,
}) => {
  test.setTimeout(120_000);
  await startAssessment(page, url, 'Their own trust');
  await saved(page);
  await page.goto(`${url}#/borrowed`);
  await page.getByRole('button', { name: 'Start on a shared or public computer' }).click();
  await expect(page.getByText('Shared or public computer: your work is removed when you finish.')).toBeVisible();
  await expect(page.getByText('Their own trust')).toHaveCount(0);
  await startAssessment(page, url, 'Our trust');
  await saved(page);
  await expect(page.getByText('Shared or public computer: your work is removed when you finish.')).toBeVisible();

  // The browser is closed, and another person uses the computer.
  await page.evaluate(() => sessionStorage.clear());
  await page.goto(url);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Unfinished work was found' })).toBeVisible();
  await expect(page.getByText('Our trust')).toHaveCount(0);
  await page.getByRole('button', { name: 'Finish and delete' }).click();

  const remove = page.getByRole('button', { name: 'Delete everything from this computer' });
  await expect(page.getByText('Some of your work is not in a file yet.')).toBeVisible();
  await expect(remove).toBeDisabled();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up everything' }).click();
  expect((await waiting).suggestedFilename()).toMatch(/^our-trust-backup-/);
  await expect(page.getByText('All your work is in the file that you saved.')).toBeVisible();
  await expect(remove).toBeDisabled();
  await page.getByLabel('I have the file somewhere other than this computer').check();
  await remove.click();
  await expect(page.getByRole('heading', { name: 'Deleted from this computer' })).toBeVisible();

  const kept = await page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys())
      if (name.includes('borrowed')) files.push(name);
    return {
      databases: (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.includes('borrowed')),
      stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key.includes('borrowed')),
      cookies: document.cookie.includes('borrowed'),
      files,
    };
  });
  expect(kept).toEqual({ databases: [], stored: [], cookies: false, files: [] });
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('lanes-borrowed.canary');
  await page.goto(url);
  await expect(page.getByRole('link', { name: /Their own trust/ })).toBeVisible();
  await expect(page.getByText('Our trust')).toHaveCount(0);
});
