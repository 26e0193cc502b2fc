/** Draws items on the pages of a file, each page with its footer. */
import { formatMessage } from '../../lib/i18n/messages.ts';
import { LINE, type PageGeometry, TYPE_STYLES } from '../shared/theme.ts';
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
  setting: LayoutContext,
  pages: readonly (readonly Placed[])[],
  furniture: PageFurniture,
): void {
  const { sheet, scale, margin, onPage } = furniture;
  const pen = new Canvas(file, scale);
  let block = setting.root;
  pages.forEach((strips, i) => {
    onPage(i);
    file.addPage({ size: [sheet.width * scale, sheet.height * scale], margin: 0 });
    if (scale !== 1) file.scale(scale);
    pen.open(setting.root);
    for (const { strip, top } of strips) {
      if (strip.block !== block && block !== setting.root) pen.close(block);
      block = strip.block;
      strip.draw(pen, margin + top);
    }
    const number = formatMessage(setting.words.pageOf, { page: String(i + 1), pages: String(pages.length) });
    drawFooter(
      pen,
      setting,
      setLines(setting.type, { text: number, lang: setting.lang }, TYPE_STYLES.footer, setting.width),
      furniture,
    );
  });
  pen.finish();
}

function drawFooter(
  pen: Canvas,
  setting: LayoutContext,
  number: readonly Line[],
  { sheet, margin, footer }: PageFurniture,
): void {
  const height = footer.reduce((sum, line) => sum + line.leading, 0);
  const top = sheet.height - margin + 10 - height;
  pen.rule(setting.x, top - 5, setting.width, 0.5, LINE);
  pen.artifact('Pagination', () => {
    let y = top;
    for (const line of footer) {
      const width = setting.width * FOOTER_SHARE;
      pen.line(line, { x: placed(setting, 0, width), width, top: y, style: TYPE_STYLES.footer });
      y += line.leading;
    }
    const width = widestLine(number);
    for (const line of number)
      pen.line(line, { x: placed(setting, setting.width - width, width), width, top, style: TYPE_STYLES.footer });
  });
}
