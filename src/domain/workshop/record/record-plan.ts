/** Record blocks of what follows from the day: decisions by question, actions with owner and due date, what was done. */

import type { Action } from '../../assessment/action.ts';
import { written } from '../../assessment/report-input.ts';
import { type Block, cell, heading } from '../../document/blocks.ts';
import type { Workshop, WorkshopDecision } from '../workshop.ts';
import { list, type RecordSource, recordActionTable } from './record-parts.ts';
import { text } from './record-text.ts';

/** Returns decisions and actions, those with the most dots first, then what was done about them. Parts without content are left out. */
export function planBlocks({ workshop, actions, readers }: RecordSource): readonly Block[] {
  const dots = dotsOf(workshop);
  const sorted = actions.toSorted((a, b) => (dots.get(b.id) ?? 0) - (dots.get(a.id) ?? 0));
  const willDo = [
    ...decisionTable(workshop, text.will, ({ will }) => will),
    ...(actions.length === 0 ? [] : [recordActionTable(text.actions, sorted, readers, dots)]),
  ];
  const done = [...decisionTable(workshop, text.did, ({ did }) => did), ...list(doneTexts(actions))];
  return [
    ...(willDo.length === 0 ? [] : [heading(2, written(text.whatWeWillDo)), ...willDo]),
    ...(done.length === 0 ? [] : [heading(2, written(text.whatWeDid)), ...done]),
  ];
}

/** Returns one row per question with such a text. */
function decisionTable(
  { setup, decisions }: Workshop,
  label: string,
  textOf: (decision: WorkshopDecision) => string,
): readonly Block[] {
  const rows = setup.questions.flatMap(({ id, words }) => {
    const decision = decisions.get(id);
    const lines = (decision ? textOf(decision) : '').split('\n').flatMap((line) => cell(written(line)));
    return lines.length === 0 ? [] : [[cell(written(words)), lines]];
  });
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      caption: label,
      nameColumn: 0,
      columns: [
        { label: text.asked, width: 40 },
        { label, width: 60 },
      ],
      rows,
    },
  ];
}

const doneTexts = (actions: readonly Action[]): readonly string[] =>
  actions
    .filter(({ status }) => status === 'done')
    .map(({ words, progress }) => (progress.trim() === '' ? words : `${words}: ${progress.trim()}`));

/** Sums the dots of the ideas behind each action. */
function dotsOf({ entries }: Workshop): ReadonlyMap<string, number> {
  const dots = new Map<string, number>();
  for (const { action, dots: given, removed } of entries)
    if (action !== null && !removed) dots.set(action, (dots.get(action) ?? 0) + given);
  return dots;
}
