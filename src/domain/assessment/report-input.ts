/** Consistent snapshot of an assessment with everything that its reports need. */

import { currentLanguage, formatMessage } from '../../lib/i18n/messages.ts';
import type { Logo } from '../../lib/logo.ts';
import {
  establishedLevel,
  type LocalizedText,
  levelName,
  localize,
  type Rubric,
  type Stage,
} from '../rubric/rubric.ts';
import { type Action, isPresentAction } from './action.ts';
import { type Answer, type Assessment, statementAnswer, type Target, viewRange } from './assessment.ts';
import { type EvidenceItem, type Strength, strengthOf } from './evidence.ts';
import { text } from './field-labels.ts';
import { readableWords } from './find-out.ts';
import type { LevelStanding } from './movement.ts';
import { inPlanOrder, refs } from './plan.ts';
import { type StageSummary, summarizeStage } from './stage-summary.ts';
import type { WorkshopAccount } from './workshop-account.ts';

export interface ReportInput {
  readonly organisation: string;
  readonly assessment: Assessment;
  readonly rubric: Rubric;
  readonly evidence: ReadonlyMap<string, EvidenceItem>;
  /** Levels of the previous assessment by stage id; empty if there is none. */
  readonly before: ReadonlyMap<string, LevelStanding>;
  /** Answers of the previous assessment by statement id; empty if there is none. */
  readonly answersBefore: ReadonlyMap<string, Answer>;
  /** Period of the previous assessment, such as 'May 2026', or ''. */
  readonly lastPeriod: string;
  /** Accounts of the workshops about this assessment, oldest first. */
  readonly workshops: readonly WorkshopAccount[];
  readonly logo: Logo | null;
  /** Ids of all stages in order, if the rubric here holds only some of them. */
  readonly allStages?: readonly string[];
  /** 'YYYY-MM-DD' */
  readonly today: string;
}

/** Restricts the snapshot to some stages with their statements and actions. No known id selects all stages. */
export function selectStages(input: ReportInput, ids: readonly string[]): ReportInput {
  const { rubric, assessment } = input;
  const chosen = rubric.stages.filter((stage) => ids.includes(stage.id));
  if (chosen.length === 0 || chosen.length === rubric.stages.length) return input;
  const stages = new Set(chosen.map(({ id }) => id));
  const statements = new Set(chosen.flatMap((stage) => stage.statements.map(({ id }) => id)));
  const only = <T>(map: ReadonlyMap<string, T>, keep: (id: string, value: T) => boolean): ReadonlyMap<string, T> =>
    new Map([...map].filter(([id, value]) => keep(id, value)));
  return {
    ...input,
    rubric: { ...rubric, stages: chosen },
    assessment: {
      ...assessment,
      stages: only(assessment.stages, (id) => stages.has(id)),
      statements: only(assessment.statements, (id) => statements.has(id)),
      actions: only(assessment.actions, (_, { stage }) => stages.has(stage ?? '')),
    },
    allStages: rubric.stages.map(({ id }) => id),
  };
}

/** Returns the ids of the evidence that this assessment uses; an organisation may have more. */
export const linkedEvidence = ({ assessment }: ReportInput): ReadonlySet<string> =>
  new Set(
    [assessment, ...assessment.statements.values(), ...assessment.stages.values()].flatMap(({ evidence }) => evidence),
  );

/** Returns the index of a stage among all stages of its rubric, from 0. It decides colour and icon. */
export const laneOf = ({ allStages, rubric }: ReportInput, stage: string): number =>
  (allStages ?? rubric.stages.map(({ id }) => id)).indexOf(stage);

/** Returns the number of all stages of the rubric, also if only some are selected. */
export const laneCount = ({ allStages, rubric }: ReportInput): number => (allStages ?? rubric.stages).length;

/** Returns the live actions in plan order, and the reference of each action by id. */
export function planOf({ assessment, rubric }: ReportInput): {
  readonly actions: readonly Action[];
  readonly refs: ReadonlyMap<string, string>;
} {
  const all = [...assessment.actions.values()];
  return {
    actions: inPlanOrder(
      all.filter(isPresentAction).map((action) => ({ ...action, words: readableWords(action, rubric) })),
      rubric.stages.map((stage) => stage.id),
    ),
    refs: refs(all),
  };
}

/** Summarizes a stage from its answers and their evidence. */
export function stageSummaryOf(input: ReportInput, stage: Stage): StageSummary {
  const rated = stage.statements.map(({ id }) => ({
    statement: id,
    answer: statementAnswer(input.assessment, id).answer,
    strength: statementStrength(input, id),
  }));
  return summarizeStage(rated, establishedLevel(input.rubric));
}

/** Computes how strongly evidence supports a statement. */
export function statementStrength({ assessment, evidence }: ReportInput, statement: string): Strength {
  return strengthOf(statementAnswer(assessment, statement).evidence.flatMap((id) => evidence.get(id) ?? []));
}

/** Returns 'Engaging communities, Autumn 2026', or the title alone if the period is unknown. */
export function assessmentTitle({ assessment, rubric }: Pick<ReportInput, 'assessment' | 'rubric'>): string {
  return [localize(rubric.title), assessment.period].filter((part) => part.trim() !== '').join(', ');
}

/** Marks typed text with the document's language, because its own language is unknown. */
export const written = (words: string): LocalizedText => ({ text: words, lang: currentLanguage() });

export const strengthText: () => Readonly<Record<Strength, string>> = () => ({
  none: text.evidenceNone,
  said: text.evidenceSaid,
  shown: text.evidenceShown,
  'backed-up': text.evidenceBackedUp,
});

/** Returns '3 Developing', 'Don’t know', 'Not agreed' or, where people gave a range, 'Not agreed, 2 to 4'. */
export function answerText(answer: Answer, rubric: Rubric): string {
  if (answer.type === 'level') return levelName(rubric, answer.level);
  const range = answer.type === 'not-agreed' ? viewRange(answer) : null;
  return range === null ? text[answer.type] : formatMessage(text['not-agreed-range'], range);
}

/** Returns '4 Established', 'Stay at this level', or '' without a target. */
export function targetText(target: Target | null, rubric: Rubric): string {
  if (target === null) return '';
  return target.type === 'maintain' ? text.maintain : levelName(rubric, target.level);
}
