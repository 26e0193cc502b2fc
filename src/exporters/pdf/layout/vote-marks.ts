/** Marks of votes in a cell of a table: one per vote, below the number that states how many. */
import type { VoteMarks } from '../../../domain/document/blocks.ts';
import { markShape } from '../../../lib/mark-shapes.ts';
import { laneColours, MARKS_A_LINE, TYPE_STYLES } from '../../shared/theme.ts';
import type { LayoutContext } from './layout-context.ts';
import type { RowParagraph } from './row.ts';

/** Size of a mark and the distance between two, in points. */
const MARK = { size: 5, step: 6.2 } as const;
/** Side of the grid on which shapes are drawn. */
const GRID = 20;

/**
 * Returns the lines of marks. They are decoration: the number above them is the text.
 * @param x left edge of the cell
 * @param width of the cell; a narrow one has shorter lines
 */
export function marksParagraph(
  { rtl }: LayoutContext,
  { count, shape, lane }: VoteMarks,
  x: number,
  width: number,
): RowParagraph {
  const perLine = Math.max(1, Math.min(MARKS_A_LINE, Math.floor((width + MARK.step - MARK.size) / MARK.step)));
  const style = TYPE_STYLES.marks;
  return {
    lines: Array.from({ length: Math.ceil(count / perLine) }, () => ({
      pieces: [],
      width: 0,
      leading: style.leading,
      rtl,
    })),
    style,
    tag: null,
    drawLine({ file }, line, top) {
      const { path } = markShape(shape);
      for (let i = 0; i < Math.min(perLine, count - line * perLine); i++) {
        const left = rtl ? x + width - MARK.size - i * MARK.step : x + i * MARK.step;
        file
          .save()
          .translate(left, top)
          .scale(MARK.size / GRID)
          .path(path)
          .fill(laneColours(lane).fill)
          .restore();
      }
    },
  };
}
