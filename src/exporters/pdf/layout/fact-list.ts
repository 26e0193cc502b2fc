/** Facts: names in one column, values in the other. */
import type { Block } from '../../../domain/document/blocks.ts';
import type { LocalizedText } from '../../../domain/rubric/rubric.ts';
import { TYPE_STYLES } from '../../shared/theme.ts';
import { tag, tagFor } from '../drawing/structure-tags.ts';
import { type LineType, setLines, widestLine } from '../typesetting/lines.ts';
import { type FlowItem, keepTogether } from './flow-items.ts';
import { type LayoutContext, placed } from './layout-context.ts';
import { rowItem } from './row.ts';

export interface Fact {
  readonly name: string;
  readonly value: LocalizedText;
}

/** Space between names and values. */
const GAP = 14;
/** Largest share of the width for names. */
const NAME_SHARE = 0.3;
/** Facts with longer values may break across pages. */
const LONGEST_UNCUT = 110;

/** Returns the width of the widest name in points, limited so that values keep enough space. */
export function nameWidthOf(type: LineType, blocks: readonly Block[], lang: string, width: number): number {
  const names = new Set(blocks.flatMap((block) => (block.type === 'facts' ? block.facts.map(({ name }) => name) : [])));
  const lines = [...names].flatMap((text) => setLines(type, { text, lang }, TYPE_STYLES.factName, width * NAME_SHARE));
  return Math.ceil(widestLine(lines));
}

export function factItems(context: LayoutContext, facts: readonly Fact[]): readonly FlowItem[] {
  const list = tag('L', context.root);
  const { nameWidth } = context;
  const valueWidth = context.width - nameWidth - GAP;
  const rows = facts.map(({ name, value }, i) => {
    const item = tag('LI', list);
    const label = tag('Lbl', item);
    const body = tagFor(value, context.lang, 'LBody', item);
    const named = setLines(context.type, { text: name, lang: context.lang }, TYPE_STYLES.factName, nameWidth);
    const lines = setLines(context.type, value, TYPE_STYLES.fact, valueWidth);
    return rowItem(
      [
        {
          x: placed(context, 0, nameWidth),
          width: nameWidth,
          tag: label,
          paragraphs: [{ lines: named, style: TYPE_STYLES.factName, tag: label }],
        },
        {
          x: placed(context, nameWidth + GAP, valueWidth),
          width: valueWidth,
          tag: body,
          paragraphs: [{ lines, style: TYPE_STYLES.fact, tag: body }],
        },
      ],
      { block: list, above: i === 0 ? 6 : 1.5, padding: [0, 0], limit: LONGEST_UNCUT },
    );
  });
  return rows.every(({ height }) => height <= LONGEST_UNCUT) ? keepTogether(rows) : rows;
}
