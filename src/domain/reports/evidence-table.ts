/** Evidence of a team, item by item, with the statements that each item supports. */

import { formatList, formatMessage, formatShortDate } from '../../lib/i18n/messages.ts';
import { stageAnswer, statementAnswer } from '../assessment/assessment.ts';
import { type EvidenceItem, isPresentItem, isStale } from '../assessment/evidence.ts';
import { linkedEvidence, type ReportInput, written } from '../assessment/report-input.ts';
import { type Block, cell, heading } from '../document/blocks.ts';
import { localize } from '../rubric/rubric.ts';
import { everyStatement } from './highlights.ts';
import { text as together } from './report-text.ts';
import { statementPlaceText } from './statement-text.ts';
import { text } from './team-text.ts';

export function evidenceBlocks(input: ReportInput): readonly Block[] {
  const items = [...linkedEvidence(input)].flatMap((id) => input.evidence.get(id) ?? []).filter(isShownItem);
  const all = everyStatement(input);
  const shown = all.filter(({ strength }) => strength === 'shown' || strength === 'backed-up').length;
  const title = formatMessage(text.evidence, { n: shown, all: all.length });
  return items.length === 0
    ? [heading(2, written(title))]
    : [heading(2, written(title)), evidenceTable(input, title, items)];
}

const isShownItem = (item: EvidenceItem): boolean => isPresentItem(item) && item.leftOut !== true;

/** Leaves the column of places out when it is redacted or empty, and quotes that the readers may not see. */
export function evidenceTable(input: ReportInput, caption: string, items: readonly EvidenceItem[]): Block {
  const supports = supportedBy(input);
  const placed = items.some(({ where }) => where.trim() !== '');
  return {
    type: 'table',
    caption,
    nameColumn: 0,
    columns: [
      { label: text.item, width: 30 },
      { label: text.kind, width: 15 },
      { label: text.from, width: 13 },
      { label: text.by, width: 13 },
      ...(placed ? [{ label: text.where, width: 19 }] : []),
      { label: text.supports, width: 14 },
    ],
    rows: items.map((item) => [
      cell(written(item.title), true),
      item.kind === null ? [] : cell(written(together[item.kind])),
      item.date === null
        ? []
        : [
            ...cell(written(formatShortDate(item.date))),
            ...(isStale(item, input.today) ? cell(written(text.olderThan)) : []),
          ],
      item.source === null ? [] : cell(written(together[item.source])),
      ...(placed ? [cell(written(item.where))] : []),
      cell(written(formatList(supports.get(item.id) ?? []))),
    ]),
  };
}

/** References such as 'Plan 1' or 'Do' to the statements and stages that rest on each item, by item id. */
function supportedBy(input: ReportInput): ReadonlyMap<string, readonly string[]> {
  const { assessment, rubric } = input;
  const found = new Map<string, string[]>();
  const note = (ids: readonly string[], words: string): void => {
    for (const id of ids) found.set(id, [...(found.get(id) ?? []), words]);
  };
  for (const said of everyStatement(input))
    note(statementAnswer(assessment, said.statement.id).evidence, statementPlaceText(said));
  for (const stage of rubric.stages) note(stageAnswer(assessment, stage.id).evidence, localize(stage.name));
  note(assessment.evidence, text.wholeAssessment);
  return found;
}
