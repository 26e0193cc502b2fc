/** Draws items on the pages of a file, each page with its footer. */
import { formatMessage } from '../../lib/i18n/messages.ts';
import type { PageGeometry } from '../shared/paper.ts';
import { LINE, TYPE_STYLES } from '../shared/theme.ts';
import { Canvas } from './drawing/canvas.ts';
import type { PdfDocument } from './fonts/pdf-document.ts';
import { type LayoutContext, placed } from './layout/layout-context.ts';
import type { Placed } from './layout/paginate-items.ts';
import { type Line, setLines, widestLine } from './typesetting/lines.ts';

export interface PageFurniture {
  /** Sheet at layout size; on paper it is enlarged by the scale. */
  readonly sheet: PageGeometry;
  readonly scale: number;
  readonly margin: number;
  readonly footer: readonly Line[];
  /** Called before each page is drawn. */
  readonly onPage: (page: number) => void;
}

/** Share of the width for the footer text; the remainder is for the page number. */
export const FOOTER_SHARE = 0.8;

export function drawPages(
  file: PdfDocument,
  context: LayoutContext,
  pages: readonly (readonly Placed[])[],
  furniture: PageFurniture,
): void {
  const { sheet, scale, margin, onPage } = furniture;
  const canvas = new Canvas(file, scale);
  let block = context.root;
  pages.forEach((items, i) => {
    onPage(i);
    file.addPage({ size: [sheet.width * scale, sheet.height * scale], margin: 0 });
    if (scale !== 1) file.scale(scale);
    canvas.open(context.root);
    for (const { item, top } of items) {
      if (item.block !== block && block !== context.root) canvas.close(block);
      block = item.block;
      item.draw(canvas, margin + top);
    }
    const number = formatMessage(context.words.pageOf, { page: String(i + 1), pages: String(pages.length) });
    drawFooter(
      canvas,
      context,
      setLines(context.type, { text: number, lang: context.lang }, TYPE_STYLES.footer, context.width),
      furniture,
    );
  });
  canvas.finish();
}

function drawFooter(
  canvas: Canvas,
  context: LayoutContext,
  number: readonly Line[],
  { sheet, margin, footer }: PageFurniture,
): void {
  const height = footer.reduce((sum, line) => sum + line.leading, 0);
  const top = sheet.height - margin + 10 - height;
  canvas.rule(context.x, top - 5, context.width, 0.5, LINE);
  canvas.artifact('Pagination', () => {
    let y = top;
    for (const line of footer) {
      const width = context.width * FOOTER_SHARE;
      canvas.line(line, { x: placed(context, 0, width), width, top: y, style: TYPE_STYLES.footer });
      y += line.leading;
    }
    const width = widestLine(number);
    for (const line of number)
      canvas.line(line, { x: placed(context, context.width - width, width), width, top, style: TYPE_STYLES.footer });
  });
}
