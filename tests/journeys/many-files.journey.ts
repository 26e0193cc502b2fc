import { readFileSync } from 'node:fs';
import { expect, test } from '../support/journey.ts';
import { networkFile } from '../support/many-backups.ts';

const COUNT = 550;

test(`${COUNT} files at once are added with progress, each refusal is explained, and all can be undone`, async ({
  page,
  url,
}) => {
  test.setTimeout(240_000);
  const rubric = readFileSync('rubric/community-engagement/1.json', 'utf8');
  const asFile = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  const good = await Promise.all(
    Array.from({ length: COUNT - 3 }, async (_, n) => {
      const { name, text } = await networkFile(n, rubric);
      return asFile(name, text);
    }),
  );
  const { text } = await networkFile(1, rubric);
  const spoilt = asFile('cut-short.lanes.json', text.slice(0, 900));
  const altered = asFile('altered.lanes.json', text.replace('"checksum":"', '"checksum":"0'));
  const foreign = asFile('holiday.json', '{"photos": []}');
  await page.goto(`${url}#/files`);
  await page.locator('input[type=file]').setInputFiles([...good, spoilt, altered, foreign], { timeout: 60_000 });
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByText('547 assessments are not on this device yet')).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText('3 files cannot be opened')).toBeVisible();
  for (const name of ['cut-short', 'altered', 'holiday'])
    await expect(page.getByText(new RegExp(`^“${name}.*Nothing was changed`))).toBeVisible();
  await page.getByRole('button', { name: 'Add to this device' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByText('Done. 547 assessments are new or have changed.')).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText('547 organisations, 547 assessments.')).toBeVisible();

  await page.locator('input[type=file]').setInputFiles(good.slice(0, 20));
  await expect(page.getByText('20 are on this device already, with nothing new')).toBeVisible();
});
