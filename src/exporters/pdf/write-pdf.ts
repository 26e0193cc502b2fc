import { type Report, textOfParagraph } from '../../domain/document/blocks.ts';
import { fromBase64 } from '../../lib/browser/base64.ts';
import { directionOf } from '../../lib/i18n/messages.ts';
import { isHeaded } from '../shared/caption-above.ts';
import { MARGIN, type PaperSize, pageGeometry } from '../shared/paper.ts';
import { TYPE_STYLES } from '../shared/theme.ts';
import { blockItems } from './block-items.ts';
import { drawPages, FOOTER_SHARE, type PageFurniture } from './draw-pages.ts';
import { tag } from './drawing/structure-tags.ts';
import { isWholePng } from './drawing/validate-png.ts';
import type { FontSource } from './fonts/font-files.ts';
import { loadFonts } from './fonts/fonts.ts';
import { PdfDocument } from './fonts/pdf-document.ts';
import { nameWidthOf } from './layout/fact-list.ts';
import { fitPages, type PageFit } from './layout/fit-pages.ts';
import type { LayoutContext } from './layout/layout-context.ts';
import { type Placed, paginateItems } from './layout/paginate-items.ts';
import { type PdfWords, text } from './layout/text.ts';
import { clean } from './typesetting/graphemes.ts';
import { type LineType, setLinesWithin } from './typesetting/lines.ts';

export interface PdfOptions {
  readonly paper: PaperSize;
  readonly fonts: FontSource;
  /** Texts in the language of the report; those of this thread by default. */
  readonly words?: PdfWords;
  /** Called as blocks are set and as pages are drawn. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface WrittenPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Distinct characters that no font has. In the file they are boxes that still carry their text. */
  readonly cannotDraw: readonly string[];
}

/** Space between text and footer. */
const ABOVE_FOOTER = 14;
/** The footer repeats the title, so nothing is lost when a very long one is cut. */
const FOOTER_LINES = 2;

/**
 * Writes a report as a tagged PDF. The same report gives the same bytes. Needs no DOM.
 * Rejects when a font file cannot be loaded; no content of a report makes it fail.
 */
export async function writePdf(
  report: Report,
  { paper, fonts, words = text, onProgress = () => undefined }: PdfOptions,
): Promise<WrittenPdf> {
  const title = clean(report.title).replaceAll('\n', ' ');
  const file = new PdfDocument(title, report.lang);
  const missing = new Set<string>();
  const said = [...textOfParagraph(report).map((item) => item.text), ...Object.values(words), '0123456789'];
  const loaded = await loadFonts(file, said.map(clean), fonts);
  const type: LineType = {
    fonts: loaded,
    missing,
    leading: 1,
    widthOf: (run, font, style) => file.widthOf(run, font, style),
  };
  const given = { type, words, pictures: await picturesIn(report) };

  // Setting takes half of the time, drawing the other half.
  const { context, pages, furniture } = fitPages(report.size ?? 'usual', (fit) =>
    layOut(report, paper, fit, given, (done) => onProgress(done, 2 * report.blocks.length)),
  );
  drawPages(file, context, pages, {
    ...furniture,
    onPage: (page) => onProgress(pages.length + page, 2 * pages.length),
  });
  return { bytes: await file.toBytes(), cannotDraw: [...missing] };
}

interface LaidOut {
  readonly context: LayoutContext;
  readonly pages: readonly (readonly Placed[])[];
  readonly furniture: Omit<PageFurniture, 'onPage'>;
}

type PdfContext = Pick<LayoutContext, 'type' | 'words' | 'pictures'>;

function layOut(
  report: Report,
  paper: PaperSize,
  { scale, leading, air, margin: share }: PageFit,
  { type: usual, ...given }: PdfContext,
  onBlock: (done: number) => void,
): LaidOut {
  const { lang, blocks } = report;
  const type = { ...usual, leading };
  const whole = pageGeometry(paper, report.landscape);
  const sheet = { width: whole.width / scale, height: whole.height / scale };
  const margin = (MARGIN * share) / scale;
  const width = sheet.width - 2 * margin;
  const footer = setLinesWithin(
    FOOTER_LINES,
    type,
    { text: report.footer, lang },
    TYPE_STYLES.footer,
    width * FOOTER_SHARE,
  ).lines;
  const footerHeight = footer.reduce((sum, line) => sum + line.leading, 0);
  const context: LayoutContext = {
    ...given,
    type,
    lang,
    x: margin,
    width,
    height: sheet.height - 2 * margin - footerHeight - ABOVE_FOOTER + 10,
    nameWidth: nameWidthOf(type, blocks, lang, width),
    root: tag('Document', null),
    rtl: directionOf(lang) === 'rtl',
  };
  const flow = blocks.flatMap((block, i) => {
    onBlock(i);
    return blockItems(context, block, isHeaded(blocks, i));
  });
  return { context, pages: paginateItems(flow, context.height, air), furniture: { sheet, scale, margin, footer } };
}

/** Returns the logos that can be drawn. */
async function picturesIn({ blocks }: Report): Promise<ReadonlyMap<string, ArrayBuffer>> {
  const found = new Map<string, ArrayBuffer>();
  for (const block of blocks) {
    const png = block.type === 'brand' ? block.logo?.png : undefined;
    const bytes = png === undefined ? null : fromBase64(png);
    if (png !== undefined && bytes && (await isWholePng(bytes))) found.set(png, bytes.buffer);
  }
  return found;
}
