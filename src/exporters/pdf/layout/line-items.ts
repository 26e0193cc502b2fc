import type { TypeStyle } from '../../shared/theme.ts';
import type { Tag } from '../drawing/structure-tags.ts';
import type { Line } from '../typesetting/lines.ts';
import type { FlowItem } from './flow-items.ts';
import { type LayoutContext, placed } from './layout-context.ts';

export interface LineItems {
  readonly lines: readonly Line[];
  readonly style: TypeStyle;
  readonly tag: Tag;
  /** Returns the ancestor directly below the document, or the tag itself. */
  readonly block: Tag;
  /** Space above the first line. */
  readonly above: number;
  readonly keep?: boolean;
  /** Indentation of the lines, in points. */
  readonly indent?: number;
}

/** Returns one item per line of a text. */
export function lineItems(
  context: LayoutContext,
  { lines, style, tag, block, above, keep = false, indent = 0 }: LineItems,
): readonly FlowItem[] {
  const width = context.width - indent;
  const x = placed(context, indent, width);
  return lines.map(
    (line, i): FlowItem => ({
      above: i === 0 ? above : 0,
      height: line.leading,
      keep,
      block,
      draw: (canvas, top) => canvas.content(tag, () => canvas.line(line, { x, width, top, style })),
    }),
  );
}
