/** Test builders of the domain model. Each takes the properties that a test is about and fills in the others. */
import shippedText from '../../rubric/community-engagement/1.json?raw';
import type { Action } from '../../src/domain/assessment/action.ts';
import {
  type Answer,
  type Assessment,
  EMPTY_STAGE,
  EMPTY_STATEMENT,
  NO_REPORT_WORDS,
  type StageAnswer,
  type StatementAnswer,
} from '../../src/domain/assessment/assessment.ts';
import type { EvidenceItem } from '../../src/domain/assessment/evidence.ts';
import { NO_CONSENT } from '../../src/domain/assessment/quote-consent.ts';
import type { ReportInput } from '../../src/domain/assessment/report-input.ts';
import type { Rubric, Stage } from '../../src/domain/rubric/rubric.ts';
import type { Message, Translate } from '../../src/lib/i18n/messages.ts';

export { shippedText };
export const shippedRubric = (): Rubric => JSON.parse(shippedText) as Rubric;

export const unanswered: Answer = { type: 'unanswered' };
export const dontKnow: Answer = { type: 'dont-know' };
export const notApplicable: Answer = { type: 'not-applicable' };
export const notAgreed = (low: number, high: number) => ({ type: 'not-agreed', low, high }) as const;
export const level = (n: number) => ({ type: 'level', level: n }) as const;

const LEVELS = ['Not yet', 'Emerging', 'Developing', 'Established', 'Embedded'];

export const aStage = (id: string, statements: number): Stage => ({
  id,
  name: { en: `Stage ${id}` },
  challenge: { en: `What about ${id}?` },
  statements: Array.from({ length: statements }, (_, i) => ({
    id: `${id}-${i + 1}`,
    text: { en: `Good practice ${id} ${i + 1}.` },
  })),
});

/** Five levels; stage Plan with three statements, stage Do with two. */
export const aRubric = (given: Partial<Rubric> = {}): Rubric => ({
  format: 'lanes-rubric',
  formatVersion: 1,
  id: 'small',
  edition: 1,
  title: { en: 'Small rubric' },
  scale: {
    levels: LEVELS.map((label) => ({
      id: label.toLowerCase().replace(' ', '-'),
      label: { en: label },
      means: { en: `${label} means this.` },
    })),
  },
  stages: [aStage('plan', 3), aStage('do', 2)],
  ...given,
});

/** An action with words only. */
export const anAction = (given: Partial<Action> = {}): Action => ({
  id: 'a1',
  stage: 'plan',
  statement: null,
  origin: 'stage',
  originId: null,
  number: 1,
  madeAt: 0,
  words: 'Ask the youth group',
  why: '',
  lead: '',
  partners: '',
  resources: '',
  measure: '',
  collect: '',
  progress: '',
  priorityReason: '',
  impact: null,
  effort: null,
  priority: null,
  status: 'not-started',
  start: null,
  by: null,
  reviewed: null,
  nextReview: null,
  hours: null,
  reportTo: [],
  order: null,
  removed: false,
  ...given,
});

/** A dated document made within the team. */
export const anItem = (given: Partial<EvidenceItem> = {}): EvidenceItem => ({
  id: 'e1',
  title: 'Minutes of the spring meeting',
  kind: 'minutes',
  where: '',
  date: '2026-04-01',
  source: 'inside',
  terms: NO_CONSENT,
  removed: false,
  ...given,
});

type GivenAssessment = Partial<Omit<Assessment, 'statements' | 'stages' | 'actions'>> & {
  readonly statements?: Readonly<Record<string, Partial<StatementAnswer>>>;
  readonly stages?: Readonly<Record<string, Partial<StageAnswer>>>;
  readonly actions?: readonly Action[];
};

export const aStatementAnswer = (given: Partial<StatementAnswer> = {}): StatementAnswer => ({
  ...EMPTY_STATEMENT,
  ...given,
});
export const aStageAnswer = (given: Partial<StageAnswer> = {}): StageAnswer => ({ ...EMPTY_STAGE, ...given });

/** An assessment without content, except for what is given. */
export function anAssessment({
  statements = {},
  stages = {},
  actions = [],
  ...given
}: GivenAssessment = {}): Assessment {
  return {
    id: 'as1',
    organisation: 'org1',
    rubric: 'small/1/abc',
    previous: null,
    createdAt: 0,
    scope: '',
    period: '',
    hoursAMonth: null,
    archived: false,
    evidence: [],
    forReports: NO_REPORT_WORDS,
    statements: new Map(Object.entries(statements).map(([id, said]) => [id, aStatementAnswer(said)])),
    stages: new Map(Object.entries(stages).map(([id, said]) => [id, aStageAnswer(said)])),
    actions: new Map(actions.map((action) => [action.id, action])),
    copies: new Map(),
    conflicts: new Map(),
    ...given,
  };
}

/** Report input on 15 July 2026. */
export const aSnapshot = (
  content: GivenAssessment = {},
  given: Partial<Omit<ReportInput, 'assessment'>> = {},
): ReportInput => ({
  organisation: 'Riverside Trust',
  assessment: anAssessment(content),
  rubric: aRubric(),
  evidence: new Map(),
  before: new Map(),
  answersBefore: new Map(),
  lastPeriod: '',
  workshops: [],
  logo: null,
  today: '2026-07-15',
  ...given,
});

type Tables = Readonly<Record<string, Readonly<Record<string, Message>>>>;
/** A translation with these messages of these tables only. */
export const aLanguage =
  (tables: Tables = {}): Translate =>
  (name) =>
    tables[name] ?? {};
