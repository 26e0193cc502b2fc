/** Subjects of each item of evidence, and the subjects that have evidence. */
import { type Assessment, stageAnswer, statementAnswer } from '../../domain/assessment/assessment.ts';
import { type EvidenceItem, isPresentItem } from '../../domain/assessment/evidence.ts';
import { localize, type Rubric } from '../../domain/rubric/rubric.ts';
import { formatList, formatMessage } from '../../lib/i18n/messages.ts';
import { text } from './text.ts';

export type EvidenceItems = ReadonlyMap<string, EvidenceItem>;

/** Returns the items of a list of ids that are neither deleted nor blank. */
export const presentItems = (ids: readonly string[], items: EvidenceItems): readonly EvidenceItem[] =>
  ids.flatMap((id) => items.get(id) ?? []).filter(isPresentItem);

/** Counts what has evidence: '3 statements and 1 stage have evidence'. Stages are counted apart from their statements. */
export function coverageText(assessment: Assessment, rubric: Rubric, items: EvidenceItems): string {
  const has = (ids: readonly string[]): boolean => presentItems(ids, items).length > 0;
  const statements = rubric.stages
    .flatMap((stage) => stage.statements)
    .filter(({ id }) => has(statementAnswer(assessment, id).evidence)).length;
  const stages = rubric.stages.filter(({ id }) => has(stageAnswer(assessment, id).evidence)).length;
  const isWhole = has(assessment.evidence);
  const parts = [
    statements > 0 && formatMessage(text.nStatements, { n: statements }),
    stages > 0 && formatMessage(text.nStages, { n: stages }),
    isWhole && text.wholeCounted,
  ].filter((part) => typeof part === 'string');
  if (parts.length === 0) return text.noneYet;
  const words = formatMessage(text.head, { n: statements + stages + Number(isWhole), parts: formatList(parts) });
  return words.slice(0, 1).toLocaleUpperCase() + words.slice(1);
}

/** Returns the names of what each item supports, by item id: 'Plan 2', 'all of Do', 'the whole assessment'. */
export function supportNames(assessment: Assessment, rubric: Rubric): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const note = (ids: readonly string[], name: string): void => {
    for (const id of ids) {
      const known = names.get(id) ?? [];
      names.set(id, known);
      known.push(name);
    }
  };
  for (const stage of rubric.stages) {
    const name = localize(stage.name);
    note(stageAnswer(assessment, stage.id).evidence, formatMessage(text.allOf, { stage: name }));
    for (const [i, { id }] of stage.statements.entries())
      note(
        statementAnswer(assessment, id).evidence,
        formatMessage(text.statementName, { stage: name, number: String(i + 1) }),
      );
  }
  note(assessment.evidence, text.wholeCounted);
  return names;
}
