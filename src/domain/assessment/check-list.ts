/** Points to look at before an assessment is finished. None of it prevents finishing. */
import { allStatements, establishedLevel, type Rubric } from '../rubric/rubric.ts';
import { type Action, isOpenAction, isOverdue, isPresentAction } from './action.ts';
import { type Assessment, isComplete, stageAnswer, statementAnswer } from './assessment.ts';
import { type EvidenceItem, isPresentItem, isStale, strengthOf } from './evidence.ts';
import { inPlanOrder } from './plan.ts';
import { isClaimedNotShown } from './stage-summary.ts';

/** Kinds of findings in the order in which they are listed. */
const FINDINGS = [
  'unanswered',
  'no-reason',
  'not-complete',
  'no-agreed-level',
  'no-target',
  'needs-evidence',
  'old-evidence',
  'no-owner',
  'no-date',
  'overdue',
] as const;
export type FindingType = (typeof FINDINGS)[number];

export interface Finding {
  readonly type: FindingType;
  /** Ids of the statements, stages, pieces of evidence or actions that it is about, in their order on screen. Never empty. */
  readonly subjects: readonly string[];
}

/**
 * Lists what is missing from an assessment, one entry a kind, kinds without a subject left out.
 * @param evidence evidence of the organisation by id; only pieces that the assessment uses count
 * @param today 'YYYY-MM-DD'
 */
export function checkList(
  assessment: Assessment,
  rubric: Rubric,
  evidence: ReadonlyMap<string, EvidenceItem>,
  today: string,
): readonly Finding[] {
  const subjects: Readonly<Record<FindingType, readonly string[]>> = {
    ...statementFindings(assessment, rubric, evidence),
    ...stageFindings(assessment, rubric),
    'old-evidence': linkedEvidence(assessment, rubric).filter((id) => {
      const item = evidence.get(id);
      return item !== undefined && isPresentItem(item) && isStale(item, today);
    }),
    ...actionFindings(assessment, rubric, today),
  };
  return FINDINGS.map((type) => ({ type, subjects: subjects[type] })).filter((finding) => finding.subjects.length > 0);
}

function statementFindings(assessment: Assessment, rubric: Rubric, evidence: ReadonlyMap<string, EvidenceItem>) {
  const established = establishedLevel(rubric);
  const answers = allStatements(rubric).map(({ id }) => ({ id, own: statementAnswer(assessment, id) }));
  const idsOf = (isFound: (entry: (typeof answers)[number]) => boolean): readonly string[] =>
    answers.filter(isFound).map(({ id }) => id);
  return {
    unanswered: idsOf(({ own }) => own.answer.type === 'unanswered'),
    'no-reason': idsOf(({ own }) => own.answer.type !== 'unanswered' && !isComplete(own)),
    'needs-evidence': idsOf(({ id, own }) => {
      const strength = strengthOf(own.evidence.flatMap((item) => evidence.get(item) ?? []));
      return isClaimedNotShown({ statement: id, answer: own.answer, strength }, established);
    }),
  };
}

function stageFindings(assessment: Assessment, rubric: Rubric) {
  const stages = rubric.stages.map(({ id }) => ({ id, own: stageAnswer(assessment, id) }));
  return {
    'not-complete': stages.filter(({ own }) => !own.finished).map(({ id }) => id),
    'no-agreed-level': stages.filter(({ own }) => own.agreed === null).map(({ id }) => id),
    'no-target': stages.filter(({ own }) => own.target === null).map(({ id }) => id),
  };
}

function actionFindings(assessment: Assessment, rubric: Rubric, today: string) {
  const open = inPlanOrder(
    [...assessment.actions.values()].filter((action) => isPresentAction(action) && isOpenAction(action)),
    rubric.stages.map(({ id }) => id),
  );
  const idsOf = (isFound: (action: Action) => boolean): readonly string[] => open.filter(isFound).map(({ id }) => id);
  return {
    'no-owner': idsOf((action) => action.lead.trim() === ''),
    'no-date': idsOf((action) => action.by === null),
    overdue: idsOf((action) => isOverdue(action, today)),
  };
}

/** Returns the ids of the evidence that stages and statements use, each once. */
export const linkedEvidence = (assessment: Assessment, { stages }: Pick<Rubric, 'stages'>): readonly string[] => [
  ...new Set(
    stages.flatMap((stage) => [
      ...stageAnswer(assessment, stage.id).evidence,
      ...stage.statements.flatMap(({ id }) => statementAnswer(assessment, id).evidence),
    ]),
  ),
];
