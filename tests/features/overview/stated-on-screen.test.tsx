/** Screens state only what people entered: an empty, a half-finished, and an assessment answered once in each way. */
import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { addAction, agreeLevel, answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { NOT_AGREED } from '../../../src/domain/assessment/assessment.ts';
import { actions } from '../../../src/features/actions/feature.ts';
import { check, stage } from '../../../src/features/assess/feature.ts';
import { details } from '../../../src/features/details/feature.ts';
import { evidence } from '../../../src/features/evidence/feature.ts';
import type { AssessmentFeature } from '../../../src/features/feature-types.ts';
import { history } from '../../../src/features/history/feature.ts';
import { overview } from '../../../src/features/overview/feature.ts';
import { reports } from '../../../src/features/reports/feature.ts';
import { workshops } from '../../../src/features/workshop/feature.ts';
import { dontKnow, level, notApplicable } from '../../support/builders.ts';
import { showScreen } from '../../support/screen.tsx';

interface Given {
  readonly enter: (open: OpenAssessment) => void;
  /** Answered statements of all five, and of the stage that the stage page shows. */
  readonly answered: readonly string[];
  readonly openActions: number;
  readonly highest: number;
}

const GIVEN: Readonly<Record<string, Given>> = {
  'an empty assessment': {
    enter: () => undefined,
    answered: ['0 of 5', '0 of 3', '0 of 2'],
    openActions: 0,
    highest: 0,
  },
  'a half-finished assessment': {
    enter({ document }) {
      answerStatement(document, 'plan-1', level(3));
      addAction(document, { stage: 'do', statement: null, origin: 'plan', texts: { words: 'Ask the youth group' } });
    },
    answered: ['1 of 5', '1 of 3', '0 of 2'],
    openActions: 1,
    highest: 3,
  },
  'an assessment answered once in each way': {
    enter({ document }) {
      answerStatement(document, 'plan-1', level(2));
      answerStatement(document, 'plan-2', dontKnow);
      answerStatement(document, 'plan-3', notApplicable);
      answerStatement(document, 'do-1', NOT_AGREED);
      agreeLevel(document, 'do', NOT_AGREED);
    },
    answered: ['4 of 5', '3 of 3', '1 of 2'],
    openActions: 0,
    highest: 2,
  },
};

const SCREENS: readonly (readonly [string, AssessmentFeature, string])[] = [
  ['overview', overview, ''],
  ['check answers', check, ''],
  ['stage page', stage, 'do'],
  ['actions', actions, ''],
  ['evidence', evidence, ''],
  ['details', details, ''],
  ['history', history, ''],
  ['workshops', workshops, ''],
  ['list of reports', reports, ''],
  ['team report', reports, 'team'],
  ['board report', reports, 'board'],
  ['community report', reports, 'community'],
];

/** Each text of the page by itself, so that neighbours do not read as one sentence. */
function* textsIn(node: Node): Generator<string> {
  if (node.nodeType === Node.TEXT_NODE) yield node.textContent ?? '';
  for (const child of node.childNodes) yield* textsIn(child);
}

describe.each(Object.entries(GIVEN))('of %s', (_, { enter, answered, openActions, highest }) => {
  test.each(SCREENS)(
    'the %s states no range, target, date, movement or count that was not entered',
    async (name, feature, at) => {
      await showScreen(feature, { ...(at !== '' && { at }), given: enter });
      await waitFor(() => expect(document.querySelector('h1')).not.toBeNull());
      const names = [...document.querySelectorAll('[aria-label]')].map((part) => part.getAttribute('aria-label') ?? '');
      const said = [...textsIn(document.body), ...names].join('\n');
      expect(said).not.toMatch(/not agreed[^.\n]{0,12}\d (?:to|and|–)|\b1 ?(?:to|–) ?5\b|views go from/i);
      expect(said).not.toMatch(
        /target level \d|target: \d|last time: \d|\b(?:up|down) \d levels?\b|\b20\d\d-\d\d-\d\d\b/i,
      );
      expect(said).not.toMatch(/\d decisions? for you|\d actions? to do first|\boverdue by\b|percent|%/i);
      for (const [count] of said.matchAll(/\b\d+ of \d+(?=(?: statements?)?(?: are| is)? answered)/g))
        expect(answered).toContain(count);
      for (const [, n] of said.matchAll(/\b(\d+) open actions?\b/g)) expect(Number(n)).toBe(openActions);
      for (const [, n] of said.matchAll(/(?:suggest|agreed level|middle level|lowest):? (\d)\b/gi))
        expect(Number(n)).toBeLessThanOrEqual(highest);
      for (const box of screen.queryAllByRole<HTMLSelectElement>('combobox', { name: /view/ }))
        expect(box.value).toBe('');
      for (const day of document.querySelectorAll<HTMLInputElement>('input[type=date]')) expect(day.value).toBe('');
      const showsAnswers = name === 'overview' || name === 'check answers' || name === 'stage page';
      if (showsAnswers && answered[0] === '4 of 5') expect(said).toContain('Not agreed');
    },
  );
});
