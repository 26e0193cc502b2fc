/** One consistent state of an assessment, with everything that documents made from it need. */
import { type Action, isLive } from './action.ts';
import { type Answer, type Assessment, statementAnswer, type Target } from './assessment.ts';
import type { Standing } from './change.ts';
import { type EvidenceItem, type Strength, strengthOf } from './evidence.ts';
import { inPlanOrder, refs } from './plan.ts';
import { text } from './plan-text.ts';
import { type Reading, readStage } from './reading.ts';
import { establishedLevel, inWords, levelLabel, type Rubric, type Said, type Stage } from './rubric.ts';
import { currentLanguage, say } from './words.ts';

export interface Snapshot {
  readonly organisation: string;
  readonly assessment: Assessment;
  readonly rubric: Rubric;
  readonly evidence: ReadonlyMap<string, EvidenceItem>;
  /** Where each stage stood last time, by stage id; empty when there was none to compare with. */
  readonly before: ReadonlyMap<string, Standing>;
  /** 'YYYY-MM-DD' */
  readonly today: string;
}

/** Live actions in plan order, with the reference of each. */
export function planOf({ assessment, rubric }: Snapshot): { readonly actions: readonly Action[]; readonly refs: ReadonlyMap<string, string> } {
  const all = [...assessment.actions.values()];
  return {
    actions: inPlanOrder(
      all.filter(isLive),
      rubric.stages.map((stage) => stage.id),
    ),
    refs: refs(all),
  };
}

export function readingOf(snapshot: Snapshot, stage: Stage): Reading {
  const rated = stage.statements.map(({ id }) => ({
    statement: id,
    answer: statementAnswer(snapshot.assessment, id).answer,
    strength: statementStrength(snapshot, id),
  }));
  return readStage(rated, establishedLevel(snapshot.rubric));
}

export function statementStrength({ assessment, evidence }: Snapshot, statement: string): Strength {
  return strengthOf(statementAnswer(assessment, statement).evidence.flatMap((id) => evidence.get(id) ?? []));
}

/** 'Engaging communities, Autumn 2026', or the title alone when nobody said which period. */
export function assessmentTitle({ assessment, rubric }: Pick<Snapshot, 'assessment' | 'rubric'>): string {
  return [inWords(rubric.title), assessment.period].filter((part) => part.trim() !== '').join(', ');
}

/** What people typed is in no language that we know; it is marked with the document's own. */
export const written = (words: string): Said => ({ text: words, lang: currentLanguage() });

export const strengthWords: () => Readonly<Record<Strength, string>> = () => ({
  none: text.evidenceNone,
  said: text.evidenceSaid,
  shown: text.evidenceShown,
  'backed-up': text.evidenceBackedUp,
});

/** '3 Developing' · 'Don’t know' · 'Not agreed, 2 to 4' */
export function answerWords(answer: Answer, rubric: Rubric): string {
  if (answer.type === 'level') return `${answer.level} ${levelLabel(rubric, answer.level)}`;
  return answer.type === 'not-agreed' ? say(text['not-agreed'], answer) : text[answer.type];
}

/** '4 Established' · 'Maintain' · '' */
export function targetWords(target: Target | null, rubric: Rubric): string {
  if (target === null) return '';
  return target.type === 'maintain' ? text.maintain : `${target.level} ${levelLabel(rubric, target.level)}`;
}
