import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { preferences } from '../../../src/data/device/preferences.ts';
import { paths } from '../../../src/data/documents/paths.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import { findInTrash } from '../../../src/data/workspace/trash.ts';
import { details } from '../../../src/features/details/feature.ts';
import { begunAssessment, type Shown, showScreen } from '../../support/screen.tsx';

const NAME = 'Organisation name';
const SCOPE = 'What part of the organisation does this cover? (optional)';

const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

/** Shows the details of an assessment of 'Harbour Lane', Autumn 2026. */
const showDetails = (at?: string): Promise<Shown> =>
  showScreen(details, { settings: { role: 'Trust manager' }, ...(at === undefined ? {} : { at }) });

test('what is written at the start can all be changed, and leads back to the overview', async () => {
  const { user, open } = await showDetails();
  expect([box(NAME).value, box('Period').value, box('Your role (optional)').value]).toEqual([
    'Harbour Lane',
    'Autumn 2026',
    'Trust manager',
  ]);
  for (const [label, words] of [
    [NAME, 'Harbour Lane Trust'],
    ['Period', 'Spring 2027'],
    [SCOPE, 'Youth service'],
    ['Who took part? (optional)', 'Two trustees'],
    ['Your role (optional)', 'Chair'],
  ] as const)
    fireEvent.input(screen.getByLabelText(label), { target: { value: `  ${words} ` } });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(`Page #/assessment/${open.id}`);
  expect(open.now()).toMatchObject({ period: 'Spring 2027', scope: 'Youth service' });
  expect(open.now().forReports.tookPart).toBe('Two trustees');
  expect(open.organisation.getState().name).toBe('Harbour Lane Trust');
  expect(preferences.getState().role).toBe('Chair');
  expect(open.undo.state.getState().offered).toBe('Details saved');
  open.undo.undo();
  expect(open.now()).toMatchObject({ period: 'Autumn 2026', scope: '' });
  expect(open.organisation.getState().name).toBe('Harbour Lane');
});

test('a field that is filled in is selected when it gets the focus, so that typing replaces it', async () => {
  const { user } = await showDetails();
  await user.click(box('Period'));
  await user.keyboard('Year to March');
  expect(box('Period').value).toBe('Year to March');
});

test('Cancel changes nothing', async () => {
  const { user, open } = await showDetails();
  fireEvent.input(box('Period'), { target: { value: 'Never' } });
  await user.click(screen.getByRole('link', { name: 'Cancel' }));
  await screen.findByText(`Page #/assessment/${open.id}`);
  expect(open.now().period).toBe('Autumn 2026');
  expect(open.undo.state.getState().undo).toBeNull();
});

test('a text that was left alone keeps what another window wrote meanwhile', async () => {
  const { user, open } = await showDetails();
  replaceText(open.document.doc, paths.assessment.scope, 'Youth service');
  fireEvent.input(box('Period'), { target: { value: 'Spring 2027' } });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(open.now()).toMatchObject({ period: 'Spring 2027', scope: 'Youth service' }));
});

test.each([
  { name: '   ', message: 'Enter your organisation’s name' },
  { name: 'a'.repeat(121), message: 'Organisation name must be 120 characters or fewer' },
])('“$message” is said above the heading and at the field', async ({ name, message }) => {
  const { user, open } = await showDetails();
  fireEvent.input(box(NAME), { target: { value: name } });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const summary = await screen.findByRole('alert');
  await waitFor(() => expect(document.activeElement).toBe(summary));
  expect(document.title).toMatch(/^Error: Assessment details/);
  await user.click(within(summary).getByRole('button', { name: message }));
  expect(document.activeElement).toBe(box(NAME));
  expect(screen.getAllByText(message)).toHaveLength(2);
  expect(open.organisation.getState().name).toBe('Harbour Lane');
});

test('the hint says how many assessments share the name', async () => {
  await showScreen(details, {
    given: async (open, { workspace }) => {
      await begunAssessment(workspace, { previous: open.id });
      await workspace.settled();
    },
  });
  await screen.findByText('Used by all 2 assessments of this organisation.');
});

test.each([
  { query: '?field=name&back=start', label: NAME, back: '#/' },
  { query: '?field=period&back=start', label: 'Period', back: '#/' },
])('“Rename” on the start page leads to “$label” and back', async ({ query, label, back }) => {
  const { user } = await showDetails(query.slice(0, 0));
  location.hash = `${location.hash}${query}`;
  await waitFor(() => expect(document.activeElement).toBe(box(label)));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(`Page ${back}`);
});

test('the framework is named and can be read', async () => {
  await showDetails();
  screen.getByText(/Small rubric, edition 1/);
  expect(screen.getByRole('link', { name: 'Read Small rubric' }).getAttribute('href')).toBe('#/rubrics/small/1');
});

test('an assessment goes to the archive, and comes back', async () => {
  const { user, open, workspace } = await showDetails();
  await user.click(screen.getByRole('button', { name: 'Archive' }));
  await screen.findByText(/This assessment is in the archive/);
  await workspace.settled();
  const row = () => workspace.storage.read(['assessments'], (tx) => tx.get('assessments', open.id));
  expect((await row())?.archived).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Bring back' }));
  await screen.findByRole('button', { name: 'Archive' });
  expect(open.now().archived).toBe(false);
});

test('Duplicate leads to the form of the duplicate', async () => {
  const { open } = await showDetails();
  expect(screen.getByRole('link', { name: 'Duplicate' }).getAttribute('href')).toBe(`#/new?copy=${open.id}`);
});

test('Delete moves it to the Bin, and leads to the start page, which offers Undo', async () => {
  const { user, open, workspace } = await showDetails();
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  await screen.findByText(`Page #/?deleted=${open.id}`);
  expect(await workspace.storage.read(['bin'], (tx) => findInTrash(tx, open.id))).toMatchObject({ id: open.id });
});
