import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addAction } from '../../../src/data/assessments/assessment-commands.ts';
import { decideLogo } from '../../../src/data/assessments/organisation-document.ts';
import { PLAN_COLUMNS } from '../../../src/domain/reports/csv-exports.ts';
import { reports } from '../../../src/features/reports/feature.ts';
import { LOGO_PNG } from '../../exporters/example-reports.ts';
import { cellsOf, rowsOf } from '../../support/csv-reader.ts';
import { showScreen } from '../../support/screen.tsx';
import { ACTION, fillPlan, LEAD } from './assessment-with-plan.ts';
import { collectSavedFiles, type SavedFile } from './saved-files.ts';

let files: readonly SavedFile[];
beforeEach(() => {
  files = collectSavedFiles();
});
afterEach(() => void vi.restoreAllMocks());

const show = () => showScreen(reports, { given: fillPlan });
/** Section of the page under a heading. */
const section = (name: string) => {
  const found = screen.getByRole('heading', { level: 2, name }).closest('section');
  if (!found) throw new Error(`No section ${name}`);
  return within(found);
};
/** Text of a saved file, with its byte-order mark. */
const textIn = async (file: SavedFile | undefined): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file?.content.arrayBuffer());

describe('the list of exports', () => {
  test('names every document with its reader, and links to it', async () => {
    const { open } = await show();
    const links = section('Choose a report').getAllByRole('link');
    const to = (kind: string) => `#/assessment/${open.id}/report/${kind}`;
    expect(links.slice(0, 5).map((link) => link.getAttribute('href'))).toEqual(
      ['team', 'board', 'community', 'funder', 'form'].map(to),
    );
    expect(section('Choose a report').getByRole('link', { name: 'Print blank form' }).getAttribute('href')).toBe(
      `#/form/${open.rubric.id}/${open.rubric.edition}`,
    );
    expect(section('Action plan').getByRole('link', { name: 'Read and print' }).getAttribute('href')).toBe(to('plan'));
  });

  test('offers the plan as PDF, Word, CSV, workbook and calendar', async () => {
    await show();
    expect(
      section('Action plan')
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'PDF, short',
      'PDF, full',
      'Word document',
      'Spreadsheet (CSV)',
      'Spreadsheet (Excel)',
      'Calendar file',
    ]);
  });
});

describe('the action plan', () => {
  test('is saved as CSV with the columns of the contract', async () => {
    const { user } = await show();
    await user.click(section('Action plan').getByRole('button', { name: 'Spreadsheet (CSV)' }));
    await screen.findByText(/Saved “harbour-lane-action-plan-\d{4}-\d\d-\d\d\.csv”/);
    const [headers] = cellsOf(await textIn(files[0]));
    expect(headers).toEqual(PLAN_COLUMNS);
    expect(rowsOf(await textIn(files[0]))[0]).toMatchObject({ Action: ACTION, Lead: LEAD, 'By when': '2031-05-01' });
  });

  test('is saved as a calendar when an open action has a date', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Calendar file' }));
    await screen.findByText(/Saved “harbour-lane-dates-.*\.ics”/);
    expect(await textIn(files[0])).toContain('DTSTART;VALUE=DATE:20310501');
    expect(screen.queryByText('No open action has a due date or a review date yet.')).toBeNull();
  });

  test('has no calendar without dates, and says why', async () => {
    await showScreen(reports, {
      given: ({ document }) =>
        void addAction(document, { stage: 'plan', statement: null, origin: 'stage', texts: { words: 'Ask' } }),
    });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Calendar file' }).disabled).toBe(true);
    expect(screen.getByText('No open action has a due date or a review date yet.')).toBeTruthy();
  });
});

test('the answers are saved as CSV, one row per statement', async () => {
  const { user } = await show();
  await user.click(section('Answers').getByRole('button', { name: 'Spreadsheet (CSV)' }));
  await screen.findByText(/Saved “harbour-lane-answers-.*\.csv”/);
  const rows = rowsOf(await textIn(files[0]));
  expect(rows.map((row) => row.Level)).toEqual(['4', '2', '', '', '']);
});

describe('the results file', () => {
  test('shows its contents first, and can be saved only then', async () => {
    const { user } = await show();
    const card = section('Results only');
    expect(card.queryByRole('button', { name: 'Save results file' })).toBeNull();
    await user.click(card.getByRole('button', { name: 'Preview the results file' }));
    expect((await card.findAllByRole('row')).map((row) => row.textContent).join()).toContain('Stage plan');
    expect(card.getByText(/File name: “harbour-lane-results-.*\.results\.json”/)).toBeTruthy();
  });

  test('holds levels and counts, and nothing that people wrote', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Preview the results file' }));
    await user.click(await screen.findByRole('button', { name: 'Save results file' }));
    await screen.findByText(/Saved “harbour-lane-results-/);
    const text = await textIn(files[0]);
    expect(JSON.parse(text)).toMatchObject({ format: 'lanes-results', formatVersion: 1 });
    for (const written of [ACTION, LEAD, 'We meet each spring', 'They asked us first'])
      expect(text).not.toContain(written);
    expect(screen.getByText((_, element) => element?.tagName === 'PRE').textContent).toBe(text);
  });
});

describe('the logo', () => {
  const logo = { png: LOGO_PNG, svg: null, width: 2, height: 1 };
  const choose = async (file: File) => {
    const shown = await show();
    await shown.user.upload(screen.getByLabelText(/^Choose logo/), file);
    return shown;
  };

  test('is shown beside its name and can be removed', async () => {
    const { user, open } = await showScreen(reports, {
      given: (begun) => decideLogo(begun.organisationDocument, logo),
    });
    expect(screen.getByRole('img', { name: 'Logo of Harbour Lane' }).getAttribute('src')).toContain(LOGO_PNG);
    await user.click(screen.getByRole('button', { name: 'Delete logo' }));
    await waitFor(() => expect(screen.queryByRole('img', { name: 'Logo of Harbour Lane' })).toBeNull());
    expect(open.organisation.getState().logo).toBeNull();
  });

  test.each([
    ['is no picture', new File(['words'], 'notes.png', { type: 'image/png' }), /notes\.png/],
    ['is larger than 5 MB', new File([new Uint8Array(5_000_001)], 'photo.png', { type: 'image/png' }), /photo\.png/],
  ])('a file that %s is refused by name', async (_, file, message) => {
    const { open } = await choose(file);
    expect((await screen.findByText(message)).textContent).not.toBe('');
    expect(open.organisation.getState().logo).toBeNull();
  });
});

test('kept copies are listed as none at first', async () => {
  await show();
  expect(section('Saved versions').getByText(/No saved versions yet/)).toBeTruthy();
});
