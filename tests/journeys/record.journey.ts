import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { faultsInBoth } from '../support/axe.ts';
import { expect, startAssessment, test } from '../support/journey.ts';

/** Presses "Next" until the panel with this heading is shown. */
async function nextUntil(page: Page, name: string): Promise<void> {
  const heading = page.getByRole('complementary').getByRole('heading', { name, exact: true });
  for (let i = 0; i < 60 && !(await heading.isVisible()); i++)
    await page.getByRole('button', { name: /^Next/ }).click();
  await expect(heading).toBeVisible();
}

test('a record is approved and sent, and the next workshop opens with it', async ({ page, url }) => {
  test.setTimeout(120_000);
  await startAssessment(page, url);
  const list = `${page.url()}/workshop`;
  await page.goto(list);
  await page.getByRole('button', { name: 'Set up a workshop' }).click();
  await expect(page).toHaveURL(/#\/workshop\/[^/]+\/setup/);
  const id = /workshop\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  for (const stage of ['Plan', 'Do', 'Measure', 'Review', 'Impact'])
    await page.getByRole('checkbox', { name: new RegExp(`^${stage}, \\d statements`) }).uncheck();
  await page.goto(`${url}#/workshop/${id}`);
  await nextUntil(page, 'What do you think is worth celebrating?');
  const word = page.getByLabel('Type a word, then press Enter');
  for (const said of ['trust', 'tea', 'trust']) {
    await word.fill(said);
    await word.press('Enter');
  }
  await nextUntil(page, 'How was it?');
  for (let i = 0; i < 6; i++) await page.getByRole('button', { name: /^\d+ Yes\. Was it useful\? Add one/ }).click();
  await page.getByRole('button', { name: 'Was it useful? Yes: subtract one' }).click();
  for (let i = 0; i < 2; i++)
    await page.getByRole('button', { name: /^\d+ No\. Did you feel heard\? Add one/ }).click();
  await page.getByRole('button', { name: 'End workshop' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End workshop' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Record of the day' })).toBeVisible();
  const asked = page.getByRole('region', { name: 'What do you think is worth celebrating?' });
  await asked.getByRole('button', { name: 'Include all 3 answers' }).click();
  await asked.getByLabel('We will', { exact: true }).fill('Keep the tea, and ask the youth group.');
  expect(await faultsInBoth(page)).toEqual([]);
  await page.getByRole('button', { name: 'Approve this record' }).click();
  await expect(page.getByText(/^Approved on/)).toBeVisible();
  await page.getByRole('link', { name: 'For everyone' }).click();
  const record = page.getByRole('article');
  await expect(record).toContainText('trust (2 times)');
  await expect(record).toContainText('Keep the tea, and ask the youth group.');
  await expect(record).toContainText('Yes 5, partly 0, no 0');
  // An answer of two people is too small to be published.
  await expect(record).not.toContainText('no 2');
  await expect(record).not.toContainText('Draft');

  expect(await faultsInBoth(page)).toEqual([]);
  const html = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as web page' }).click();
  expect(await readFile(await (await html).path(), 'utf8')).toContain('Keep the tea, and ask the youth group.');
  const docx = page.waitForEvent('download');
  await page.getByRole('button', { name: /Word/ }).click();
  expect((await readFile(await (await docx).path())).subarray(0, 2).toString()).toBe('PK');
  const pdf = page.waitForEvent('download');
  await page.getByRole('button', { name: /PDF/ }).click();
  expect((await readFile(await (await pdf).path())).subarray(0, 5).toString()).toBe('%PDF-');

  await page.goto(list);
  await page.getByRole('button', { name: 'Set up a workshop' }).click();
  await expect(page).toHaveURL(/#\/workshop\/[^/]+\/setup/);
  const next = /workshop\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  await page.goto(`${url}#/workshop/${next}`);
  const promised = page.getByText('Keep the tea, and ask the youth group.');
  for (let i = 0; i < 10 && !(await promised.first().isVisible()); i++)
    await page.getByRole('button', { name: /^Next/ }).click();
  await expect(promised.first()).toBeVisible();
});

test('a quote appears on the page of its speaker’s partner organisation and of no other', async ({ page, url }) => {
  await startAssessment(page, url);
  await page.goto(`${page.url()}/workshop`);
  await page.getByRole('button', { name: 'Set up a workshop' }).click();
  await page.getByRole('group', { name: 'Group people by' }).getByLabel('partner organisation').check();
  for (const [i, name] of ['City Museum', 'Hill School'].entries()) {
    await page.getByRole('button', { name: 'Add a group' }).first().click();
    await page
      .getByRole('textbox', { name: `Name of group ${i + 1}` })
      .first()
      .fill(name);
  }
  await page.getByRole('link', { name: 'Open the facilitator view' }).click();
  await page.getByText('Quotes with consent').click();
  await page.getByRole('button', { name: 'Add a quote' }).click();
  await page.getByLabel('What they said').fill('They laughed at the old tram tickets.');
  await page.getByLabel('Which group were they in?').selectOption({ label: 'City Museum' });
  await page.getByRole('checkbox', { name: 'the partners who were here' }).check();
  await expect(page.getByText('“City Museum” has fewer than 5 people')).toBeVisible();
  await expect(page.getByText('Shown to the team only until someone has checked')).toBeVisible();
  expect(await faultsInBoth(page)).toEqual([]);
  await page.getByRole('checkbox', { name: /^We checked together what a stranger could tell/ }).check();
  await page.getByRole('button', { name: /^Next/ }).click();
  await page.goto(`${page.url()}/record`);
  for (const [partner, theirs] of [
    ['City Museum', true],
    ['Hill School', false],
  ] as const) {
    await page.getByRole('link', { name: `For ${partner}` }).click();
    const article = page.getByRole('article');
    await expect(article).toContainText(`For ${partner}`);
    await expect(article.getByText('They laughed at the old tram tickets.')).toHaveCount(theirs ? 1 : 0);
    await page.goBack();
  }
});

test('what is said in the talk reaches the stage page, the team report and the record, and partners only if shared', async ({
  page,
  url,
}) => {
  await startAssessment(page, url);
  const assessment = page.url();
  await page.goto(`${assessment}/workshop`);
  await page.getByRole('button', { name: 'Set up a workshop' }).click();
  await expect(page).toHaveURL(/#\/workshop\/[^/]+\/setup/);
  const id = /workshop\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  await page.getByLabel(/^One statement at a time/).check();
  await page.goto(`${url}#/workshop/${id}`);
  const note = page.getByLabel('What was said (no names)');
  for (let i = 0; i < 20 && !(await note.isVisible()); i++) await page.getByRole('button', { name: /^Next/ }).click();
  await note.fill('The list came after it was settled.');

  await page.goto(`${url}#/workshop/${id}/record`);
  await page.getByRole('textbox', { name: 'Summary of the day' }).fill('We met, and we rated Plan.');
  const talk = page.getByRole('region', { name: 'What was said about the statements' });
  await expect(talk.getByRole('textbox', { name: 'What was said about Plan, statement 1' })).toHaveValue(
    'The list came after it was settled.',
  );
  expect(await faultsInBoth(page)).toEqual([]);
  const said = page.getByRole('article').getByText('The list came after it was settled.');
  const copyFor = async (name: string): Promise<void> => {
    await page.goto(`${url}#/workshop/${id}/record`);
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('article')).toContainText('We met, and we rated Plan.');
  };
  await copyFor('For the team');
  await expect(said).toBeVisible();
  await copyFor('For partners');
  await expect(said).toHaveCount(0);
  await page.goto(`${url}#/workshop/${id}/record`);
  await talk.getByLabel('Partners may read this too').check();
  await copyFor('For partners');
  await expect(said).toBeVisible();

  await page.goto(`${assessment}/stage/plan`);
  await expect(page.getByRole('region', { name: 'What was said in the workshop' })).toContainText('Statement 1');
  expect(await faultsInBoth(page)).toEqual([]);
  await page.goto(`${assessment}/report/team`);
  await expect(said).toBeVisible();
});
