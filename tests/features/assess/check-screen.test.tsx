import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { agreeLevel, answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import { check } from '../../../src/features/assess/feature.ts';
import { aRubric, aStage, level, notAgreed, notApplicable } from '../../support/builders.ts';
import { showScreen } from '../../support/screen.tsx';

/** The row of a question: what was answered, and the link that changes it. */
function row(question: string | RegExp) {
  const parent = screen.getByText(question).parentElement ?? document.body;
  return { answer: parent.querySelector('dd')?.textContent, within: within(parent) };
}

function answered(open: OpenAssessment): void {
  replaceText(open.document.doc, 'stage/plan/now', 'We ask twice a year');
  answerStatement(open.document, 'plan-1', level(4));
  replaceText(open.document.doc, 'statement/plan-1/note', 'Ask the board');
  answerStatement(open.document, 'plan-2', notApplicable);
  answerStatement(open.document, 'do-1', notAgreed(2, 4));
  replaceText(open.document.doc, 'statement/do-1/reason', 'Views differ');
  agreeLevel(open.document, 'plan', { type: 'level', level: 3 });
  open.now();
}

test('every answer is listed in words, and what is missing is said', async () => {
  await showScreen(check, { given: answered });
  expect(screen.getAllByText('What we currently do')).toHaveLength(2);
  expect(row('1. Good practice plan 1.').answer).toBe('4 Established. Ask the board');
  expect(row('2. Good practice plan 2.').answer).toBe('Not applicable. needs a reason');
  expect(row('3. Good practice plan 3.').answer).toBe('Not provided');
  expect(row('1. Good practice do 1.').answer).toBe('Not agreed, 2–4. Views differ');
  screen.getByText('We ask twice a year');
  screen.getByText('3 Developing');
});

test('each stage counts its complete answers', async () => {
  await showScreen(check, { given: answered });
  screen.getByText('1 of 3 answers complete');
  screen.getByText('1 of 2 answers complete');
});

test('each answer has a link that leads to where it is changed', async () => {
  const { open } = await showScreen(check, { given: answered });
  const statement = row('3. Good practice plan 3.').within.getByRole('link', {
    name: /^Change: 3\. Good practice plan 3/,
  });
  expect(statement.getAttribute('href')).toBe(`#/assessment/${open.id}/stage/plan/plan-3`);
  const agreed = screen.getAllByRole('link', { name: 'Change: Agreed level' })[1];
  expect(agreed?.getAttribute('href')).toBe(`#/assessment/${open.id}/stage/do`);
  expect(screen.getByRole('link', { name: 'Back to the overview' }).getAttribute('href')).toBe(
    `#/assessment/${open.id}`,
  );
});

test('an answer that changes elsewhere is listed at once', async () => {
  const { open } = await showScreen(check, { given: answered });
  answerStatement(open.document, 'plan-3', level(1));
  await screen.findByText('1 Not yet');
});

test('a rubric of many stages is folded, and a stage opens on demand', async () => {
  const { user } = await showScreen(check, {
    rubric: aRubric({ stages: Array.from({ length: 9 }, (_, i) => aStage(`s${i + 1}`, 1)) }),
  });
  expect(screen.queryByText('1. Good practice s1 1.')).toBeNull();
  await user.click(screen.getByRole('heading', { name: 'Stage s1' }));
  await screen.findByText('1. Good practice s1 1.');
  expect(screen.queryByText('1. Good practice s2 1.')).toBeNull();
});
