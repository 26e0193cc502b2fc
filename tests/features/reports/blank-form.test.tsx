import { screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { form } from '../../../src/features/reports/feature.ts';
import { aRubric } from '../../support/builders.ts';
import { showPage } from '../../support/screen.tsx';

afterEach(() => void vi.unstubAllGlobals());

const show = (at: string) =>
  showPage(form, {
    at,
    given: async ({ workspace }) => void (await workspace.rubrics.add(JSON.stringify(aRubric()), 'test rubric')),
  });

test('shows every stage of the rubric as a table with two empty columns', async () => {
  await show('#/form/small/1');
  const sheet = within(await screen.findByRole('article'));
  const tables = sheet.getAllByRole('table');
  expect(tables).toHaveLength(2);
  const [table] = tables;
  const headers = within(table ?? document.body).getAllByRole('columnheader');
  expect(headers.map(({ textContent }) => textContent)).toEqual([
    'Challenge',
    'Example of best practice',
    'What do we currently do?',
    'What action could we take?',
  ]);
  for (const row of within(table ?? document.body)
    .getAllByRole('row')
    .slice(1)) {
    const cells = within(row).getAllByRole('cell');
    expect(cells.slice(-2).map(({ textContent }) => textContent)).toEqual(['', '']);
  }
});

test('Print opens the print dialog of the browser', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const { user } = await show('#/form/small/1');
  await user.click(await screen.findByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledTimes(1);
});

test('links to the rubric', async () => {
  await show('#/form/small/1');
  const link = await screen.findByRole('link', { name: 'Small rubric' });
  expect(link.getAttribute('href')).toBe('#/rubrics/small/1');
});

test.each(['#/form/other/1', '#/form/small/2', '#/form'])(
  '%s: a rubric that is missing leads to the library',
  async (at) => {
    await show(at);
    const back = await screen.findByRole('link', { name: /Back|All reports|take away/i });
    expect(back.getAttribute('href')).toBe('#/rubrics');
    expect(screen.queryByRole('article')).toBeNull();
  },
);
