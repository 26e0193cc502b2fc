import type { Page } from '@playwright/test';
import { faults } from '../support/axe.ts';
import { openExample, visit } from '../support/example.ts';
import { expect, startAssessment, statement, test } from '../support/journey.ts';
import { sideways } from '../support/sideways.ts';

/** Opens a stage of a new assessment. */
async function openStage(page: Page, url: string, stage = 'plan'): Promise<string> {
  await startAssessment(page, url);
  const overview = page.url();
  await visit(page, `${overview}/stage/${stage}`);
  return overview;
}

test('all statements of Plan can be rated within the first screen of a laptop', async ({ page, url }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openStage(page, url);
  const bottoms = await page
    .locator('main ol')
    .getByRole('radio')
    .evaluateAll((radios) => radios.map((radio) => radio.getBoundingClientRect().bottom + scrollY));
  expect(bottoms).toHaveLength(4 * 8);
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(800);
});

for (const width of [1280, 1024, 390]) {
  test(`no answer moves what is below it, at ${width} px`, async ({ page, url }) => {
    await page.setViewportSize({ width, height: 844 });
    await startAssessment(page, url);
    await visit(page, `${page.url()}/stage/plan?step=whole`);
    const tops = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-rated-row]')].map((row) => row.getBoundingClientRect().top + scrollY),
      );
    const before = await tops();
    expect(before).toHaveLength(4 + 2);
    for (const answer of ['Developing', 'Established', 'Don’t know', 'Not applicable', 'Not agreed', 'Not yet']) {
      await statement(page, /co-produced/)
        .getByRole('radio', { name: answer })
        .check();
      expect(await tops(), answer).toEqual(before);
    }
    for (const answer of ['Established', 'Stay at this level']) {
      await page.getByRole('group', { name: 'Our target for Plan' }).getByRole('radio', { name: answer }).check();
      expect(await tops(), answer).toEqual(before);
    }
    for (const answer of ['Developing', 'Not agreed']) {
      await page.getByRole('group', { name: 'Our agreed level for Plan' }).getByRole('radio', { name: answer }).check();
      expect(await tops(), answer).toEqual(before);
    }
  });
}

test('all 19 statements are rated by at most two keys each and one a stage', async ({ page, url }) => {
  const overview = await openStage(page, url);
  await page.getByRole('link', { name: 'One statement at a time' }).click();
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys++;
    await page.keyboard.press(key);
  };
  const heading = page.getByRole('heading', { level: 1 });
  for (const [stage, statements] of [
    ['Plan', 4],
    ['Do', 4],
    ['Measure', 4],
    ['Review', 4],
    ['Impact', 3],
  ] as const) {
    for (let n = 1; n <= statements; n++) {
      await expect(page).toHaveTitle(new RegExp(`^${stage}, statement ${n} of ${statements} `));
      await expect(heading).toBeFocused();
      await press(String((n % 5) + 1));
      await press('Enter');
    }
    await expect(heading).toHaveText(`What level do we agree for ${stage}?`);
    await press('Enter');
  }
  await expect(heading).toHaveText('Check your answers');
  await expect(page.getByText('All 19 statements are answered. 0 of 5 stages are complete.')).toBeVisible();
  await expect(page.getByText('5 stages have no agreed level:')).toBeVisible();
  expect(keys).toBeLessThanOrEqual(2 * 19 + 5);
  expect(page.url()).toBe(`${overview}/check`);
});

test('on a phone a stage flows by thumb from its statements to the next stage', async ({ page, url }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openStage(page, url);
  const heading = page.getByRole('heading', { level: 1 });
  const bar = page.getByRole('navigation', { name: 'One statement at a time' });
  for (let n = 1; n <= 4; n++) {
    await expect(page.getByText(`Statement ${n} of 4`)).toBeVisible();
    await page.getByRole('radio', { name: 'Developing' }).check({ force: true });
    await expect(page.getByRole('navigation', { name: 'This assessment' })).toBeHidden();
    expect(await sideways(page)).toEqual([]);
    await bar.getByRole('link', { name: /^Next/ }).click();
  }
  await expect(heading).toHaveText('What level do we agree for Plan?');
  const box = await bar.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(844);
  await bar.getByRole('link', { name: 'Next: what we currently do' }).click();
  await expect(heading).toHaveText('What do we currently do?');
  await bar.getByRole('link', { name: 'Skip' }).click();
  await expect(heading).toHaveText('What action could we take?');
  await page.getByLabel('Add an action').fill('Ask two members');
  await bar.getByRole('link', { name: 'Continue with Do' }).click();
  await expect(page.getByText('Statement 1 of 4')).toBeVisible();
  await bar.getByRole('link', { name: 'Back' }).click();
  await expect(page.getByRole('link', { name: 'Ask two members', exact: true })).toBeVisible();
});

test('steps, whole stages and the check fit from 320 px to a projector, without a fault', async ({ page, url }) => {
  const example = await openExample(page, url);
  for (const [width, height] of [
    [320, 640],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const screen of [
      '/stage/plan/plan-3',
      '/stage/plan?step=agree',
      '/stage/plan?step=whole',
      '/stage/plan?step=actions',
      '/check',
    ]) {
      await visit(page, example + screen);
      expect(await sideways(page)).toEqual([]);
      expect(await faults(page)).toEqual([]);
    }
  }
});

test('in forced colours the chosen level is told apart from the others and from a target', async ({ page, url }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openStage(page, url);
  await statement(page, /co-produced/)
    .getByRole('radio', { name: 'Developing' })
    .check();
  await page.getByRole('group', { name: 'Our target for Plan' }).getByRole('radio', { name: 'Developing' }).check();
  const look = (group: string | RegExp, level: number) =>
    page
      .getByRole('group', { name: group })
      .first()
      .getByRole('radio')
      .nth(level - 1)
      .evaluate((radio) => {
        const { backgroundColor, borderStyle } = getComputedStyle(radio.nextElementSibling ?? radio);
        return `${backgroundColor} ${borderStyle}`;
      });
  const [chosen, other, target] = [
    await look(/co-produced/, 3),
    await look(/co-produced/, 4),
    await look('Our target for Plan', 3),
  ];
  expect(new Set([chosen, other, target]).size).toBe(3);
  // An opaque dot: the line of the lane does not cross the number.
  for (const each of [chosen, other, target]) expect(each).toMatch(/^rgb\(/);
});
