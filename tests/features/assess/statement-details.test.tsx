import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { aimFor, answerStatement, linkEvidence } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { decideEvidence, ensureEvidence } from '../../../src/data/assessments/organisation-document.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import { statementAnswer } from '../../../src/domain/assessment/assessment.ts';
import { stage } from '../../../src/features/assess/feature.ts';
import { aRubric, aStage, level } from '../../support/builders.ts';
import { type Shown, showScreen } from '../../support/screen.tsx';

/** Plan has one statement, with parts, a plain line and the source's own wording. */
const detailed = aRubric({
  stages: [
    {
      ...aStage('plan', 0),
      statements: [
        {
          id: 'plan-1',
          text: { en: 'Plans are co-produced and reviewed.' },
          plain: { en: 'People plan with us.' },
          parts: [
            { id: 'co-produced', text: { en: 'co-produced' } },
            { id: 'reviewed', text: { en: 'reviewed' } },
          ],
          asWritten: { en: 'Plans is co-produced.', note: 'A slip was corrected.' },
        },
      ],
    },
    aStage('do', 1),
  ],
});

/** Shows the statement alone and opens its details. */
async function showDetails(given?: (open: OpenAssessment) => void): Promise<Shown> {
  const shown = await showScreen(stage, { at: 'plan/plan-1', rubric: detailed, ...(given && { given }) });
  await shown.user.click(screen.getByRole('button', { name: /note, evidence (or|and) target/i }));
  return shown;
}

const answerOf = (open: OpenAssessment) => statementAnswer(open.now(), 'plan-1');

function writeEvidence(open: OpenAssessment, id: string, title: string): void {
  ensureEvidence(open.organisationDocument, id);
  replaceText(open.organisationDocument.doc, `evidence/${id}/title`, title);
}

test('a note is stored with the statement', async () => {
  const { open, user } = await showDetails();
  await user.type(screen.getByLabelText('Note'), 'Ask the board');
  expect(answerOf(open).note).toBe('Ask the board');
});

test('parts are ticked one by one, and a tick can be taken away', async () => {
  const { open, user } = await showDetails();
  const parts = within(screen.getByRole('group', { name: 'Which parts do we do?' }));
  await user.click(parts.getByRole('checkbox', { name: 'reviewed' }));
  expect(answerOf(open).parts).toEqual(['reviewed']);
  await user.click(parts.getByRole('checkbox', { name: 'reviewed' }));
  expect(answerOf(open).parts).toEqual([]);
});

test('a high level with a part that is not ticked is questioned', async () => {
  const { user } = await showDetails((open) => answerStatement(open.document, 'plan-1', level(4)));
  const warning = 'Not every part is ticked. If only part of it is true, choose 3 or lower.';
  expect(screen.queryByText(warning)).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'co-produced' }));
  screen.getByText(warning);
  await user.click(screen.getByRole('checkbox', { name: 'reviewed' }));
  expect(screen.queryByText(warning)).toBeNull();
});

test('a target is a level with a day, or staying at the level', async () => {
  const { open, user } = await showDetails();
  const target = within(screen.getByRole('group', { name: 'Target for this statement' }));
  target.getByText('No target set');
  expect(target.queryByRole('radio', { checked: true })).toBeNull();
  await user.click(target.getByRole('radio', { name: '4 Established' }));
  expect(answerOf(open).target).toEqual({ type: 'level', level: 4, by: null });
  fireEvent.change(screen.getByLabelText('By'), { target: { value: '2027-03-31' } });
  await waitFor(() => expect(answerOf(open).target).toEqual({ type: 'level', level: 4, by: '2027-03-31' }));
  await user.click(target.getByRole('radio', { name: '5 Embedded' }));
  expect(answerOf(open).target).toEqual({ type: 'level', level: 5, by: '2027-03-31' });
  await user.click(target.getByRole('radio', { name: 'Stay at this level' }));
  expect(answerOf(open).target).toEqual({ type: 'maintain' });
  expect(screen.queryByLabelText('By')).toBeNull();
  await user.click(target.getByRole('button', { name: 'Remove target' }));
  expect(answerOf(open).target).toBeNull();
});

test('the closed line names what is filled in', async () => {
  const { user } = await showDetails((open) => {
    writeEvidence(open, 'minutes', 'Spring minutes');
    linkEvidence(open.document, 'statement/plan-1', 'minutes', true);
    replaceText(open.document.doc, 'statement/plan-1/note', 'Ask the board');
    aimFor(open.document, 'statement/plan-1', { type: 'level', level: 3, by: null });
    open.now();
  });
  const line = screen.getByRole('button', { name: 'Note, evidence and target' });
  expect(line.getAttribute('aria-expanded')).toBe('true');
  expect(line.parentElement?.textContent).toBe('Note, evidence and targetNote · 1 piece of evidence · Target 3');
  await user.click(line);
  expect(line.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByLabelText('Note')).toBeNull();
});

test('evidence that is noted already is linked, shown with its strength, and taken away', async () => {
  const { open, user } = await showDetails((begun) => {
    writeEvidence(begun, 'minutes', 'Spring minutes');
    decideEvidence(begun.organisationDocument, 'minutes', 'kind', 'minutes');
    decideEvidence(begun.organisationDocument, 'minutes', 'date', '2026-04-01');
    begun.now();
  });
  await user.selectOptions(screen.getByLabelText('Use evidence you have already added'), 'Spring minutes');
  expect(answerOf(open).evidence).toEqual(['minutes']);
  expect(screen.getByRole('link', { name: 'Spring minutes' }).getAttribute('href')).toContain('/evidence/minutes');
  screen.getByText('Strength: Documented');
  expect(screen.queryByLabelText('Use evidence you have already added')).toBeNull();
  await user.click(screen.getByRole('button', { name: /Unlink\s*Spring minutes/ }));
  expect(answerOf(open).evidence).toEqual([]);
  expect(screen.queryByText('Strength: Documented')).toBeNull();
});

test('evidence that was removed is neither shown nor offered', async () => {
  await showDetails((open) => {
    writeEvidence(open, 'old', 'Old survey');
    linkEvidence(open.document, 'statement/plan-1', 'old', true);
    decideEvidence(open.organisationDocument, 'old', 'removed', true);
    open.now();
  });
  expect(screen.queryByText('Old survey')).toBeNull();
  expect(screen.queryByLabelText('Use evidence you have already added')).toBeNull();
});

test('new evidence is added for the statement that it supports', async () => {
  const { open } = await showDetails();
  expect(screen.getByRole('link', { name: 'Add evidence' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/evidence/new?for=statement%2Fplan-1`,
  );
});

test('the source’s own wording is shown with the note about it', async () => {
  await showDetails();
  screen.getByText('As the source has it: Plans is co-produced.');
  screen.getByText('A slip was corrected.');
});

test('the plain-English line is shown unless the settings hide it', async () => {
  await showDetails();
  screen.getByText('People plan with us.');
  cleanup();
  await showScreen(stage, { at: 'plan/plan-1', rubric: detailed, settings: { plain: false } });
  expect(screen.queryByText('People plan with us.')).toBeNull();
});
