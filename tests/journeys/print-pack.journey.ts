import { faultsInBoth } from '../support/axe.ts';
import { expect, offlineReady, startAssessment, test } from '../support/journey.ts';

test.use({ serviceWorkers: 'allow' });

/** Returns the size of each page of a PDF, in points. */
function pagesOf(pdf: Buffer): readonly string[] {
  const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return boxes.map(([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`);
}
const A4 = '595 × 842';
const A4_ACROSS = '842 × 595';
const A3_ACROSS = '1191 × 842';

test('the print pack prints without a network, each paper in its size', async ({ page, url, context }) => {
  test.setTimeout(120_000);
  await startAssessment(page, url);
  await page.goto(`${page.url()}/workshop`);
  await page.getByRole('button', { name: 'Set up a workshop' }).click();
  await expect(page.getByRole('link', { name: 'Print pack' })).toBeVisible();
  await offlineReady(page);
  // A page from the network loads the rest of its code from there; after a reload everything comes from the cache.
  await page.reload();
  await expect(page.getByRole('link', { name: 'Print pack' })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Print pack' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Print pack' })).toBeVisible();
  expect(await faultsInBoth(page)).toEqual([]);
  const papers: readonly (readonly [string, readonly string[]])[] = [
    ['Worksheet', [A4, A4]],
    ['Tally sheet', [A4, A4, A4]],
    ['Group cards', [A4_ACROSS, A4_ACROSS, A4_ACROSS, A4_ACROSS]],
    ['Dot posters', Array(5).fill(A3_ACROSS)],
    ['The levels', [A3_ACROSS]],
    ['Consent note', [A4]],
  ];
  for (const [name, pages] of papers) {
    await page.getByRole('link', { name: `Preview and print ${name}`, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    expect(await faultsInBoth(page)).toEqual([]);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true })), name).toEqual(pages);
    await page.getByRole('link', { name: 'All papers' }).click();
  }
  await page.getByRole('link', { name: 'Preview and print Worksheet in large print' }).click();
  await expect(page.getByText('The plan has been co-produced')).toBeVisible();
  const size = await page
    .getByText('The plan has been co-produced')
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(size, 'large print is 18 points, which are 24 px').toBeGreaterThanOrEqual(24);
});
