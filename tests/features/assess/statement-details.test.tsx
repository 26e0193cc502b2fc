import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { answerStatement, linkEvidence } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { decideEvidence, ensureEvidence } from '../../../src/data/assessments/organisation-document.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import { statementAnswer } from '../../../src/domain/assessment/assessment.ts';
import { stage } from '../../../src/features/assess/feature.ts';
import { aRubric, aStage, level } from '../../support/builders.ts';
import { showScreen } from '../../support/screen.tsx';

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

const answerOf = (open: OpenAssessment) => statementAnswer(open.now(), 'plan-1');

function writeEvidence(open: OpenAssessment, id: string, title: string): void {
  ensureEvidence(open.organisationDocument, id);
  replaceText(open.organisationDocument.doc, `evidence/${id}/title`, title);
}

test('a note is stored with the statement', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan/plan-1', rubric: detailed });
  await user.type(screen.getByLabelText('Note'), 'Ask the board');
  expect(answerOf(open).note).toBe('Ask the board');
});

test('parts are ticked one by one, and a tick can be taken away', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan/plan-1', rubric: detailed });
  const parts = within(screen.getByRole('group', { name: 'Which parts are true of us?' }));
  await user.click(parts.getByRole('checkbox', { name: 'reviewed' }));
  expect(answerOf(open).parts).toEqual(['reviewed']);
  await user.click(parts.getByRole('checkbox', { name: 'reviewed' }));
  expect(answerOf(open).parts).toEqual([]);
});

test('a high level with a part that is not ticked is questioned', async () => {
  const { user } = await showScreen(stage, {
    at: 'plan/plan-1',
    rubric: detailed,
    given: (open) => answerStatement(open.document, 'plan-1', level(4)),
  });
  const warning = 'Not every part is ticked. Part true is no higher than Developing.';
  expect(screen.queryByText(warning)).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'co-produced' }));
  screen.getByText(warning);
  await user.click(screen.getByRole('checkbox', { name: 'reviewed' }));
  expect(screen.queryByText(warning)).toBeNull();
});

test('a target is a level with a day, or keeping the level', async () => {
  const { open, user } = await showScreen(stage, { at: 'plan/plan-1', rubric: detailed });
  const target = screen.getByLabelText('Where do we want to be?');
  await user.selectOptions(target, '4 Established');
  expect(answerOf(open).target).toEqual({ type: 'level', level: 4, by: null });
  fireEvent.change(screen.getByLabelText('By when?'), { target: { value: '2027-03-31' } });
  await waitFor(() => expect(answerOf(open).target).toEqual({ type: 'level', level: 4, by: '2027-03-31' }));
  await user.selectOptions(target, '5 Embedded');
  expect(answerOf(open).target).toEqual({ type: 'level', level: 5, by: '2027-03-31' });
  await user.selectOptions(target, 'Keep it where it is');
  expect(answerOf(open).target).toEqual({ type: 'maintain' });
  expect(screen.queryByLabelText('By when?')).toBeNull();
  await user.selectOptions(target, 'No aim yet');
  expect(answerOf(open).target).toBeNull();
});

test('evidence that is noted already is linked, shown with its strength, and taken away', async () => {
  const { open, user } = await showScreen(stage, {
    at: 'plan/plan-1',
    rubric: detailed,
    given: (begun) => {
      writeEvidence(begun, 'minutes', 'Spring minutes');
      decideEvidence(begun.organisationDocument, 'minutes', 'kind', 'minutes');
      decideEvidence(begun.organisationDocument, 'minutes', 'date', '2026-04-01');
      begun.now();
    },
  });
  await user.selectOptions(screen.getByLabelText('Use evidence that is noted already'), 'Spring minutes');
  expect(answerOf(open).evidence).toEqual(['minutes']);
  expect(screen.getByRole('link', { name: 'Spring minutes' }).getAttribute('href')).toContain('/evidence/minutes');
  screen.getByText('Evidence: shown');
  expect(screen.queryByLabelText('Use evidence that is noted already')).toBeNull();
  await user.click(screen.getByRole('button', { name: /Take away\s*Spring minutes/ }));
  expect(answerOf(open).evidence).toEqual([]);
  expect(screen.queryByText('Evidence: shown')).toBeNull();
});

test('evidence that was removed is neither shown nor offered', async () => {
  await showScreen(stage, {
    at: 'plan/plan-1',
    rubric: detailed,
    given: (open) => {
      writeEvidence(open, 'old', 'Old survey');
      linkEvidence(open.document, 'statement/plan-1', 'old', true);
      decideEvidence(open.organisationDocument, 'old', 'removed', true);
      open.now();
    },
  });
  expect(screen.queryByText('Old survey')).toBeNull();
  expect(screen.queryByLabelText('Use evidence that is noted already')).toBeNull();
});

test('new evidence is added for the statement that it supports', async () => {
  const { open } = await showScreen(stage, { at: 'plan/plan-1', rubric: detailed });
  expect(screen.getByRole('link', { name: 'Add evidence' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}/evidence/new?for=statement%2Fplan-1`,
  );
});

test('the source’s own wording is shown with the note about it', async () => {
  await showScreen(stage, { at: 'plan/plan-1', rubric: detailed });
  screen.getByText('As the source has it: Plans is co-produced.');
  screen.getByText('A slip was corrected.');
});

test('the plain-English line is shown until it is switched off', async () => {
  const { user } = await showScreen(stage, { at: 'plan/plan-1', rubric: detailed });
  screen.getByText('People plan with us.');
  const plain = screen.getByRole('switch', { name: 'Plain English' });
  expect(plain.getAttribute('aria-checked')).toBe('true');
  await user.click(plain);
  expect(screen.queryByText('People plan with us.')).toBeNull();
  expect(plain.getAttribute('aria-checked')).toBe('false');
});
