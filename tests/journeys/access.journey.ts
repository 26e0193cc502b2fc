import type { Page } from '@playwright/test';
import { faults, faultsInBoth } from '../support/axe.ts';
import { ASSESSMENT_SCREENS, openExample, PAGES, visit } from '../support/example.ts';
import { expect, startAssessment, statement, test } from '../support/journey.ts';

test('axe finds nothing on any screen of an assessment, light or dark', async ({ page, url }) => {
  test.setTimeout(300_000);
  const example = await openExample(page, url);
  const found: string[] = [];
  for (const screen of ASSESSMENT_SCREENS) {
    await visit(page, example + screen);
    // All reports share one style sheet and are long, so one of them is checked in the dark theme.
    const one = !screen.startsWith('/report/') || screen === '/report/board';
    found.push(...(await (one ? faultsInBoth(page) : faults(page))));
  }
  expect(found).toEqual([]);
});

test('axe finds nothing on any page outside an assessment, light or dark', async ({ page, url }) => {
  test.setTimeout(300_000);
  await openExample(page, url);
  const found: string[] = [];
  for (const address of PAGES) {
    await visit(page, url + address);
    found.push(...(await faultsInBoth(page)));
  }
  expect(found).toEqual([]);
});

test('axe finds nothing at the width of a phone, nor in the parts that an answer opens', async ({ page, url }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await startAssessment(page, url);
  const overview = page.url();
  await visit(page, `${overview}/stage/plan/plan-1`);
  await page.getByRole('button', { name: 'Add a note, evidence or target' }).click();
  for (const answer of ['Developing', 'Established', 'Not applicable', 'Not agreed', 'Don’t know']) {
    await statement(page, /co-produced/)
      .getByRole('radio', { name: answer })
      .check();
    expect(await faults(page)).toEqual([]);
  }
  for (const screen of ['', '/stage/plan?step=agree', '/stage/plan?step=whole', '/check', '/actions']) {
    await visit(page, overview + screen);
    expect(await faults(page)).toEqual([]);
  }
});

test('a whole stage can be answered by keyboard alone, and every step names its page', async ({ page, url }) => {
  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(page, 'Start an assessment');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Start an assessment' })).toBeFocused();
  await tabTo(page, 'Organisation name');
  await page.keyboard.type('Keyboard Trust');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^Plan, stage 1 of 5 – Keyboard Trust – Lanes$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page, '1 Not yet not happening yet');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(statement(page, /co-produced/).getByRole('radio', { name: 'Developing' })).toBeChecked();
  await tabTo(page, 'What do we currently do?');
  await page.keyboard.type('We meet in spring.');
  await tabTo(page, 'Add an action');
  await page.keyboard.type('Ask two members');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Ask two members', exact: true })).toBeVisible();
  await tabTo(page, 'Mark stage as complete');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Stage complete', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await tabTo(page, 'Continue with Do');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^Do, stage 2 of 5/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

/** Presses Tab until the control with this name has the focus. Fails if it is never reached. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return '';
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? [...(element.labels ?? [])]
          : [];
      const words =
        labels.map((label) => label.innerText).join(' ') || element.getAttribute('aria-label') || element.innerText;
      return words.replace(/\s+/g, ' ').trim();
    });
    if (focused === name) return;
  }
  throw new Error(`Tab never reaches “${name}”`);
}

test('one statement at a time answers to keys, except while a person is typing', async ({ page, url }) => {
  await startAssessment(page, url);
  await visit(page, `${page.url()}/stage/plan/plan-1`);
  await page.keyboard.press('3');
  await expect(statement(page, /co-produced/).getByRole('radio', { name: 'Developing' })).toBeChecked();
  await expect(statement(page, /co-produced/).getByRole('radio', { name: 'Developing' })).toBeFocused();
  await page.getByRole('button', { name: 'Add a note, evidence or target' }).click();
  await page.getByLabel('What would take us to level 4?').fill('ask 2 more, d and n');
  await expect(statement(page, /co-produced/).getByRole('radio', { name: 'Developing' })).toBeChecked();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('n');
  await expect(statement(page, /co-produced/).getByRole('radio', { name: 'Not applicable' })).toBeChecked();
  await page.keyboard.press('d');
  await expect(statement(page, /co-produced/).getByRole('radio', { name: 'Don’t know' })).toBeChecked();

  const here = page.url();
  await page.goto(`${url}#/settings`);
  await page.getByRole('checkbox', { name: /single-key shortcuts/ }).uncheck();
  await visit(page, here);
  await page.keyboard.press('4');
  await expect(statement(page, /co-produced/).getByRole('radio', { name: 'Don’t know' })).toBeChecked();
});
