import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import type { EvidenceItem } from '../../../src/domain/assessment/evidence.ts';
import { evidence } from '../../../src/features/evidence/feature.ts';
import { noteEvidence } from '../../support/evidence.ts';
import { showScreen } from '../../support/screen.tsx';

const items = (open: OpenAssessment): readonly EvidenceItem[] => {
  open.now();
  return [...open.organisation.getState().evidence.values()];
};

const aQuote = (open: OpenAssessment): void => noteEvidence(open, 'e1', { title: 'It was ours', kind: 'quote' });

test('a new item comes into being with its first letter, and is linked to what it is for', async () => {
  const { open, user } = await showScreen(evidence, { at: 'new?for=statement/plan-2' });
  screen.getByRole('heading', { level: 1, name: 'New evidence' });
  expect(items(open)).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Delete evidence' })).toBeNull();
  await user.type(screen.getByLabelText('What is it?'), 'Spring minutes');
  const [item] = items(open);
  expect(item).toMatchObject({ title: 'Spring minutes', removed: false });
  expect(open.now().statements.get('plan-2')?.evidence).toEqual([item?.id]);
  await screen.findByRole('heading', { level: 1, name: 'Evidence' });
});

test('a reload after the first letter finds the item', async () => {
  const { open, user } = await showScreen(evidence, { at: 'new' });
  await user.type(screen.getByLabelText('What is it?'), 'S');
  expect(location.hash).toBe(`#/assessment/${open.id}/evidence/${items(open)[0]?.id}`);
});

test('a blank page that is left leaves nothing behind', async () => {
  const { open, user } = await showScreen(evidence, { at: 'new?for=stage/plan' });
  await user.click(screen.getByRole('link', { name: 'Done' }));
  await screen.findByText(`Page #/assessment/${open.id}/stage/plan`);
  expect(items(open)).toEqual([]);
});

test('what it is for is ignored where the address is broken', async () => {
  await showScreen(evidence, { at: 'new?for=elsewhere/plan-2' });
  expect(screen.getByRole('link', { name: 'Done' }).getAttribute('href')).toMatch(/\/evidence$/);
});

test('kind, day, maker and place are stored', async () => {
  const { open, user } = await showScreen(evidence, { at: 'new' });
  await user.selectOptions(screen.getByLabelText('Type'), 'Survey');
  fireEvent.change(screen.getByLabelText('Date of the evidence'), { target: { value: '2026-04-01' } });
  await user.click(screen.getByRole('radio', { name: 'External' }));
  await user.type(screen.getByLabelText(/^Where is it stored/), 'Shelf 3');
  await waitFor(() =>
    expect(items(open)).toMatchObject([{ kind: 'survey', date: '2026-04-01', source: 'outside', where: 'Shelf 3' }]),
  );
});

test('the statements that it supports are ticked, and stages without a tick are folded', async () => {
  const { open, user } = await showScreen(evidence, {
    at: 'e1',
    given: (begun) => noteEvidence(begun, 'e1', { title: 'Minutes', supports: ['statement/plan-1'] }),
  });
  const supports = within(screen.getByRole('group', { name: 'What does it support?' }));
  const folds = document.querySelectorAll('fieldset details');
  expect([...folds].map((fold) => fold.hasAttribute('open'))).toEqual([true, false]);
  const first = supports.getByRole<HTMLInputElement>('checkbox', { name: '1. Good practice plan 1.' });
  expect(first.checked).toBe(true);
  await user.click(first);
  await user.click(supports.getByRole('checkbox', { name: '3. Good practice plan 3.' }));
  await user.click(supports.getByRole('checkbox', { name: 'All of Stage do' }));
  const now = open.now();
  expect(now.statements.get('plan-1')?.evidence ?? []).toEqual([]);
  expect(now.statements.get('plan-3')?.evidence).toEqual(['e1']);
  expect(now.stages.get('do')?.evidence).toEqual(['e1']);
});

test('only a quote asks what was agreed about it', async () => {
  const { user } = await showScreen(evidence, {
    at: 'e1',
    given: (open) => noteEvidence(open, 'e1', { title: 'It was ours', kind: 'survey' }),
  });
  expect(screen.queryByRole('group', { name: 'What was agreed about this quote?' })).toBeNull();
  await user.selectOptions(screen.getByLabelText('Type'), 'Quote');
  screen.getByRole('group', { name: 'What was agreed about this quote?' });
});

test('what was agreed about a quote is stored', async () => {
  const { open, user } = await showScreen(evidence, { at: 'e1', given: aQuote });
  await user.type(screen.getByLabelText('How can we describe the speaker?'), 'A parent');
  await user.selectOptions(screen.getByLabelText('Who can read it?'), 'Partners and funders too');
  await user.type(screen.getByLabelText('How many people could it be?'), '12{Tab}');
  fireEvent.change(screen.getByLabelText('Agreed until'), { target: { value: '2027-12-31' } });
  await waitFor(() =>
    expect(items(open)[0]?.terms).toMatchObject({
      attribution: 'A parent',
      consent: 'partner',
      groupSize: 12,
      expires: '2027-12-31',
    }),
  );
});

test('consent that is taken back is stored as none', async () => {
  const { open, user } = await showScreen(evidence, { at: 'e1', given: aQuote });
  await user.selectOptions(screen.getByLabelText('Who can read it?'), 'Everybody');
  await user.selectOptions(screen.getByLabelText('Who can read it?'), 'Not recorded');
  expect(items(open)[0]?.terms.consent).toBeNull();
});

test('evidence is removed, its undo is offered, and undo brings it back', async () => {
  const { open, user } = await showScreen(evidence, {
    at: 'e1',
    given: (begun) => noteEvidence(begun, 'e1', { title: 'Minutes' }),
  });
  await user.click(screen.getByRole('button', { name: 'Delete evidence' }));
  await screen.findByText('No evidence yet. Add the first piece of evidence.');
  expect(open.undo.state.getState().offered).toBe('Evidence deleted');
  open.undo.undo();
  await screen.findByRole('link', { name: 'Minutes' });
});

test.each([
  { title: 'that was never here', removed: false, at: 'nothing' },
  { title: 'that was removed', removed: true, at: 'e1' },
])('the address of evidence $title leads back', async ({ removed, at }) => {
  const { user } = await showScreen(evidence, {
    at,
    given: (open) => noteEvidence(open, 'e1', { title: 'Minutes', removed }),
  });
  screen.getByText('This evidence has been deleted, or the link is incomplete.');
  await user.click(screen.getByRole('link', { name: 'Back to Evidence' }));
  await screen.findByRole('heading', { name: 'All evidence' });
});

test('that it is saved can be seen, and “Done” leads back to the list', async () => {
  const { user } = await showScreen(evidence, { at: 'new' });
  screen.getByText('Nothing to save yet');
  await user.type(screen.getByLabelText('What is it?'), 'Minutes');
  await screen.findByText('Saved on this device');
  await user.click(screen.getByRole('link', { name: 'Done' }));
  await screen.findByRole('heading', { name: 'All evidence' });
});

test('an item can support the whole assessment', async () => {
  const { open, user } = await showScreen(evidence, { at: 'new?for=assessment/own' });
  await user.type(screen.getByLabelText('What is it?'), 'Charter');
  const [item] = items(open);
  expect(open.now().evidence).toEqual([item?.id]);
  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'The whole assessment' });
  expect(box.checked).toBe(true);
  await user.click(box);
  expect(open.now().evidence).toEqual([]);
});

test('an https address is shown as text and opened on purpose; another scheme is refused in words', async () => {
  const { user } = await showScreen(evidence, { at: 'new' });
  await user.type(screen.getByLabelText(/^Where is it stored/), 'See https://example.org/a, http://old.example');
  const link = await screen.findByRole('link', { name: 'Open https://example.org/a' });
  expect(link.getAttribute('href')).toBe('https://example.org/a');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(link.getAttribute('target')).toBe('_blank');
  await screen.findByText(/^Lanes opens only https links\..*http:\/\/old\.example$/);
  expect(document.querySelector('main a[href^="http:"], a[href^="http:"]')).toBeNull();
});
