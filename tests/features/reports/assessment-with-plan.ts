/** Assessment for the tests of the reports feature: answers, an agreed level, two actions, a quote and typed texts. */
import {
  addAction,
  agreeLevel,
  answerStatement,
  linkEvidence,
} from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { addEvidence, decideEvidence } from '../../../src/data/assessments/organisation-document.ts';
import { level } from '../../support/builders.ts';

export const ACTION = 'Phone the walking group';
export const LEAD = 'Siân Morgan';
export const QUOTE = 'They asked us first';

export function fillPlan(open: OpenAssessment): void {
  const { document } = open;
  answerStatement(document, 'plan-1', level(4));
  answerStatement(document, 'plan-2', level(2));
  agreeLevel(document, 'plan', level(3));
  open.text('stage/plan/now', 'Typing').write('We meet each spring.');
  addAction(document, {
    stage: 'plan',
    statement: 'plan-1',
    origin: 'stage',
    texts: { words: ACTION, lead: LEAD, resources: '£300 for rooms' },
    choices: { by: '2031-05-01', impact: 'high', effort: 'low' },
  });
  addAction(document, { stage: 'do', statement: null, origin: 'stage', texts: { words: 'Write to 01792 555 123' } });
  const quote = addEvidence(open.organisationDocument, QUOTE);
  decideEvidence(open.organisationDocument, quote, 'kind', 'quote');
  linkEvidence(document, 'statement/plan-1', quote, true);
}
