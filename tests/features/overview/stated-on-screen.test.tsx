/** Screens state only what people entered: each statement is answered in another way, without range, target or date. */
import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { agreeLevel, answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { NOT_AGREED } from '../../../src/domain/assessment/assessment.ts';
import { check, stage } from '../../../src/features/assess/feature.ts';
import type { AssessmentFeature } from '../../../src/features/feature-types.ts';
import { overview } from '../../../src/features/overview/feature.ts';
import { dontKnow, level, notApplicable } from '../../support/builders.ts';
import { showScreen } from '../../support/screen.tsx';

const answerOnceInEachWay = ({ document }: OpenAssessment): void => {
  answerStatement(document, 'plan-1', level(2));
  answerStatement(document, 'plan-2', dontKnow);
  answerStatement(document, 'plan-3', notApplicable);
  answerStatement(document, 'do-1', NOT_AGREED);
  agreeLevel(document, 'do', NOT_AGREED);
};

const SCREENS: readonly (readonly [string, AssessmentFeature, string])[] = [
  ['overview', overview, ''],
  ['check answers', check, ''],
  ['stage page', stage, 'do'],
];

/** Each text of the page by itself, so that neighbours do not read as one sentence. */
function* textsIn(node: Node): Generator<string> {
  if (node.nodeType === Node.TEXT_NODE) yield node.textContent ?? '';
  for (const child of node.childNodes) yield* textsIn(child);
}

test.each(SCREENS)('the %s states no range, target, date or movement that was not entered', async (_, feature, at) => {
  await showScreen(feature, { ...(at !== '' && { at }), given: answerOnceInEachWay });
  await waitFor(() => expect(document.body.textContent).toContain('Not agreed'));
  const names = [...document.querySelectorAll('[aria-label]')].map((part) => part.getAttribute('aria-label') ?? '');
  const said = [...textsIn(document.body), ...names].join('\n');
  expect(said).not.toMatch(/not agreed[^.\n]{0,12}\d (?:to|and|–)|\b1 ?(?:to|–) ?5\b|views go from/i);
  expect(said).not.toMatch(/target level \d|target: \d|last time: \d|\b(?:up|down) \d levels?\b|\b20\d\d-\d\d-\d\d\b/i);
  for (const box of screen.queryAllByRole<HTMLSelectElement>('combobox', { name: /view/ })) expect(box.value).toBe('');
  for (const day of document.querySelectorAll<HTMLInputElement>('input[type=date]')) expect(day.value).toBe('');
});
