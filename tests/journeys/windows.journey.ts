import { expect, saved, startAssessment, statement, test } from '../support/journey.ts';

test.use({ serviceWorkers: 'allow' });

test('two windows on one assessment follow each other, and neither loses a word', async ({ page, url, context }) => {
  await startAssessment(page, url);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  await expect(page.getByLabel('What do we currently do?')).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());

  await statement(page, /co-produced/)
    .getByRole('radio', { name: 'Emerging' })
    .check();
  await expect(statement(other, /co-produced/).getByRole('radio', { name: 'Emerging' })).toBeChecked();

  const [mine, theirs] = [page.getByLabel('What do we currently do?'), other.getByLabel('What do we currently do?')];
  await mine.fill('We meet in spring.');
  await expect(theirs).toHaveValue('We meet in spring.');
  await theirs.focus();
  await theirs.press('End');
  await Promise.all([
    theirs.pressSequentially(' And in autumn.'),
    page.getByLabel('Add an action').pressSequentially('Ask two members'),
  ]);
  await expect(mine).toHaveValue('We meet in spring. And in autumn.');
  await expect(other.getByLabel('Add an action')).toHaveValue('Ask two members');
  await saved(page);
  await saved(other);
  await page.reload();
  await expect(mine).toHaveValue('We meet in spring. And in autumn.');
  await expect(page.getByLabel('Add an action')).toHaveValue('Ask two members');
});

test('text that another window inserts before the cursor moves the cursor with its words', async ({
  page,
  url,
  context,
}) => {
  await startAssessment(page, url);
  await page.getByRole('link', { name: 'Start with Plan' }).click();
  const mine = page.getByLabel('What do we currently do?');
  await mine.fill('spring');
  const other = await context.newPage();
  await other.goto(page.url());
  const theirs = other.getByLabel('What do we currently do?');
  await expect(theirs).toHaveValue('spring');
  await theirs.focus();
  await theirs.press('Home');
  await theirs.pressSequentially('We meet in ');
  await expect(mine).toHaveValue('We meet in spring');
  await mine.press('End');
  await mine.pressSequentially('!');
  await expect(theirs).toHaveValue('We meet in spring!');
  await theirs.pressSequentially('late ');
  await expect(mine).toHaveValue('We meet in late spring!');
});
