/** Record blocks of the agreed levels, with what was said where people talked about a statement or did not agree. */

import { formatMessage } from '../../../lib/i18n/messages.ts';
import { type Assessment, stageAnswer, statementAnswer } from '../../assessment/assessment.ts';
import { written } from '../../assessment/report-input.ts';
import { type Block, cell, heading, type TableCell } from '../../document/blocks.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { agreedText, unitHead, unitName } from '../display/unit.ts';
import type { QuoteAudience } from '../entry.ts';
import { type UnitState, unitState, unitsOf } from '../workshop.ts';
import { paragraphs, type RecordSource } from './record-parts.ts';
import { text } from './record-text.ts';

/**
 * Returns why no level was agreed, by unit. A statement's reason also says why it does not apply, so it counts only
 * while the answer is still "not agreed".
 */
export function reasonsIn(assessment: Assessment): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const id of assessment.statements.keys()) {
    const { answer, reason } = statementAnswer(assessment, id);
    if (answer.type === 'not-agreed' && reason.trim() !== '') reasons.set(id, reason.trim());
  }
  for (const id of assessment.stages.keys()) {
    const { agreed, someSawItDifferently, dissent } = stageAnswer(assessment, id);
    const isApart = agreed?.type === 'not-agreed' || someSawItDifferently;
    if (isApart && dissent.trim() !== '') reasons.set(id, dissent.trim());
  }
  return reasons;
}

/** Returns levels of stages, then of statements, then what was said; no blocks if there is none of it. */
export function ratingBlocks(source: RecordSource): readonly Block[] {
  const { workshop, rubric } = source;
  const units = unitsOf(workshop.setup, rubric);
  const stages = rubric.stages.map(({ id }) => id).filter((id) => !units.includes(id));
  const tables = [
    ...levelTable(source, { label: text.stage, caption: text.stageLevels }, stages),
    ...levelTable(source, { label: text.statement, caption: text.statementLevels }, units),
  ];
  const talk = [...stages, ...units].flatMap((unit) => talkBlocks(source, unit));
  const title = talk.length > 0 ? text.agreedAndSaid : text.agreed;
  return tables.length + talk.length === 0 ? [] : [heading(2, written(title)), ...tables, ...talk];
}

/** Lists units with a level, and those that were voted on. */
function levelTable(
  { workshop, rubric, rounds, readers }: RecordSource,
  { label, caption }: { readonly label: string; readonly caption: string },
  units: readonly string[],
): readonly Block[] {
  // The public page is short: results without what led to them.
  const rated = units.filter(
    (unit) => unitState(workshop, unit).agreed !== null || (readers !== 'public' && rounds.has(unit)),
  );
  if (rated.length === 0) return [];
  return [
    {
      type: 'table',
      caption,
      nameColumn: 0,
      columns: [
        { label, width: 76 },
        { label: text.level, width: 24 },
      ],
      rows: rated.map((unit) => [unitCell(rubric, unit, readers), levelCell(rubric, unitState(workshop, unit))]),
    },
  ];
}

function levelCell(rubric: Rubric, { agreed, differently }: UnitState): TableCell {
  const level = agreed === null ? text.notYet : agreedText(rubric, agreed);
  return [...cell(written(level), agreed !== null), ...(differently ? cell(written(text.differently)) : [])];
}

/** Names a unit as the projector does, in plain words. The team's copy has the wording of the framework beside them. */
export function unitCell(rubric: Rubric, unit: string, readers: QuoteAudience): TableCell {
  const head = unitHead(rubric, unit);
  const name = cell(written(unitName(rubric, unit)), true);
  if (!head) return name;
  const { words, plain } = head;
  if (plain === null) return [...name, ...cell(words)];
  const official = { ...words, text: formatMessage(text.official, { words: words.text }) };
  return [...name, ...cell(plain), ...(readers === 'team' ? cell(official) : [])];
}

/** Notes on a unit that these readers may see, and why no level was agreed. */
function talkBlocks({ workshop, rubric, reasons, readers }: RecordSource, unit: string): readonly Block[] {
  const { agreed, differently, said } = unitState(workshop, unit);
  const isApart = agreed?.type === 'not-agreed' || differently;
  const reason = readers === 'public' || !isApart ? '' : (reasons.get(unit) ?? '');
  const why = agreed?.type === 'not-agreed' ? text.whyNotAgreed : text.whyDifferently;
  const blocks = [
    ...paragraphs(said),
    ...(reason === '' ? [] : [{ type: 'facts' as const, facts: [{ name: why, value: written(reason) }] }]),
  ];
  if (blocks.length === 0) return [];
  const head = unitHead(rubric, unit);
  const line = head?.plain ?? head?.words;
  const name = unitName(rubric, unit);
  const title = line ? { ...line, text: formatMessage(text.talkOf, { what: name, words: line.text }) } : written(name);
  return [heading(3, title), ...blocks];
}
