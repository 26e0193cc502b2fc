/** Record blocks of the agreed levels, with what was said where people talked about a statement or did not agree. */

import { formatMessage } from '../../../lib/i18n/messages.ts';
import { type Assessment, stageAnswer, statementAnswer } from '../../assessment/assessment.ts';
import { written } from '../../assessment/report-input.ts';
import { type Block, cell, heading, type TableCell } from '../../document/blocks.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { agreedText, unitHead, unitName } from '../display/unit.ts';
import type { QuoteAudience } from '../entry.ts';
import { unitState, unitsOf } from '../workshop.ts';
import type { RecordSource } from './record-parts.ts';
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

/** Returns no blocks if nothing was agreed and no notes may be read. */
export function ratingBlocks(source: RecordSource): readonly Block[] {
  const { workshop, rubric } = source;
  const { setup } = workshop;
  const units = unitsOf(setup, rubric);
  const stages = rubric.stages.map(({ id }) => id).filter((id) => !units.includes(id));
  const tables = [levelTable(source, text.stage, stages), levelTable(source, text.statement, units)].flat();
  if (tables.length === 0) return [];
  const told = units.concat(stages).some((unit) => saidCell(source, unit).length > 0);
  return [heading(2, written(told ? text.agreedAndSaid : text.agreed)), ...tables];
}

/** Lists units with a level or a note. The column of notes is left out if none may be read. */
function levelTable(source: RecordSource, label: string, units: readonly string[]): readonly Block[] {
  const { workshop, rubric, rounds, readers } = source;
  const rows = units.flatMap((unit) => {
    const said = saidCell(source, unit);
    const { agreed } = unitState(workshop, unit);
    // The public page is short: results without what led to them.
    if (agreed === null && said.length === 0 && (readers === 'public' || !rounds.has(unit))) return [];
    const level = agreed === null ? text.notYet : agreedText(rubric, agreed);
    return [{ name: unitCell(rubric, unit, readers), level: cell(written(level), agreed !== null), said }];
  });
  if (rows.length === 0) return [];
  const told = rows.some(({ said }) => said.length > 0);
  return [
    {
      type: 'table',
      caption: label === text.stage ? text.stageLevels : text.statementLevels,
      nameColumn: 0,
      columns: [
        { label, width: told ? 36 : 70 },
        { label: text.level, width: told ? 20 : 30 },
        ...(told ? [{ label: text.saidThere, width: 44 }] : []),
      ],
      rows: rows.map(({ name, level, said }) => [name, level, ...(told ? [said] : [])]),
    },
  ];
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

/** Why there is no level, whether views differed, and the notes that these readers may see. */
function saidCell({ workshop, reasons, readers }: RecordSource, unit: string): TableCell {
  const { agreed, differently, said } = unitState(workshop, unit);
  const reason = reasons.get(unit) ?? '';
  const why = agreed?.type === 'not-agreed' ? text.whyNotAgreed : text.whyDifferently;
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  return [
    ...(differently ? cell(written(text.differently)) : []),
    ...(readers === 'public' || reason === '' || (agreed?.type !== 'not-agreed' && !differently)
      ? []
      : cell(written(formatMessage(why, { words: reason })))),
    ...lines.flatMap((line) => cell(written(line.trim()))),
  ];
}
