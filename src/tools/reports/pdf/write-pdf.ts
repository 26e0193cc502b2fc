import { unreachable } from '../../../domain/problem.ts';
import { type Block, type Report, wordsOf } from '../../../domain/report.ts';
import { directionOf, say } from '../../../domain/words.ts';
import { loadFaces } from './faces.ts';
import { factStrips, nameWidthOf } from './facts.ts';
import type { FontSource } from './font-files.ts';
import { laneStrips } from './lanes.ts';
import { clean } from './letters.ts';
import { type Line, setLines, setLinesWithin, type Type, widestLine } from './lines.ts';
import { LINE, MARGIN, type Paper, type Sheet, STYLES, sheetOf } from './look.ts';
import { type Placed, pagesOf } from './pages.ts';
import { PdfFile } from './pdf-file.ts';
import { Pen } from './pen.ts';
import { placed, type Setting } from './setting.ts';
import type { Flow } from './strips.ts';
import { tableStrips } from './table.ts';
import { tag } from './tags.ts';
import { type PdfWords, text } from './text.ts';
import { headingStrips, listStrips, paragraphStrips } from './text-strips.ts';

export interface PdfOptions {
  readonly paper: Paper;
  readonly fonts: FontSource;
  /** In the language of the report; the words of this thread where it is left out. */
  readonly words?: PdfWords;
  /** Called as blocks are set and as pages are drawn. */
  readonly onProgress?: (done: number, of: number) => void;
}

export interface WrittenPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Characters that no font of ours can draw, each once. In the file they are boxes that still say what they stand for. */
  readonly cannotDraw: readonly string[];
}

/** Air between the words of a page and its footer. */
const ABOVE_FOOTER = 14;
/** A footer repeats the title, so that nothing is lost where a very long one is cut. */
const FOOTER_LINES = 2;

/**
 * Writes a report as a tagged PDF. The same report gives the same bytes. It needs no DOM.
 * Rejects when a font file cannot be had; what a report says can never make it fail.
 */
export async function writePdf(report: Report, { paper, fonts, words = text, onProgress = () => undefined }: PdfOptions): Promise<WrittenPdf> {
  const title = clean(report.title).replaceAll('\n', ' ');
  const file = new PdfFile(title, report.lang);
  const missing = new Set<string>();
  const said = [...wordsOf(report).map((each) => each.text), ...Object.values(words), '0123456789'];
  const faces = await loadFaces(file, said.map(clean), fonts);
  const type: Type = { faces, missing, widthOf: (run, face, style) => file.widthOf(run, face, style) };

  const sheet = sheetOf(paper, report.landscape);
  const width = sheet.width - 2 * MARGIN;
  const footer = setLinesWithin(FOOTER_LINES, type, { text: report.footer, lang: report.lang }, STYLES.footer, width * 0.8).lines;
  const footerHeight = footer.reduce((sum, line) => sum + line.leading, 0);
  const setting: Setting = {
    type,
    words,
    lang: report.lang,
    x: MARGIN,
    width,
    height: sheet.height - 2 * MARGIN - footerHeight - ABOVE_FOOTER + 10,
    nameWidth: nameWidthOf(type, report.blocks, report.lang, width),
    root: tag('Document', null),
    rtl: directionOf(report.lang) === 'rtl',
  };
  // Setting the words is the one half of the work, drawing them the other.
  const flow = report.blocks.flatMap((block, i) => {
    onProgress(i, 2 * report.blocks.length);
    return stripsOf(setting, block, report.blocks[i - 1]);
  });
  const pages = pagesOf(flow, setting.height);
  draw(file, setting, pages, { sheet, footer, onPage: (page) => onProgress(pages.length + page, 2 * pages.length) });
  return { bytes: await file.toBytes(), cannotDraw: [...missing] };
}

function stripsOf(setting: Setting, block: Block, previous: Block | undefined): Flow {
  const above = previous?.type === 'heading' ? previous.words.text : null;
  switch (block.type) {
    case 'heading':
      return headingStrips(setting, block.level, block.words);
    case 'paragraph':
      return paragraphStrips(setting, block.words, block.quiet ?? false);
    case 'facts':
      return factStrips(setting, block.facts);
    case 'list':
      return listStrips(setting, block.items);
    case 'table':
      return tableStrips(setting, block, block.caption === above);
    case 'lanes':
      return laneStrips(setting, block, block.title === above);
    case 'brand':
      return paragraphStrips(setting, { text: `${block.organisation}\n${block.line}`, lang: setting.lang }, false);
    case 'strips':
      return stripStrips(setting, block);
    case 'page-break':
      return ['page-break'];
    default:
      return unreachable(block);
  }
}

/** A line a stage: its answers in words. */
const stripStrips = (setting: Setting, { said }: Extract<Block, { type: 'strips' }>): Flow =>
  listStrips(
    setting,
    said.split('. ').map((text) => ({ text, lang: setting.lang })),
  );

interface Furniture {
  readonly sheet: Sheet;
  readonly footer: readonly Line[];
  readonly onPage: (page: number) => void;
}

function draw(file: PdfFile, setting: Setting, pages: readonly (readonly Placed[])[], { sheet, footer, onPage }: Furniture): void {
  const pen = new Pen(file);
  let block = setting.root;
  pages.forEach((strips, i) => {
    onPage(i);
    file.addPage({ size: [sheet.width, sheet.height], margin: 0 });
    pen.open(setting.root);
    for (const { strip, top } of strips) {
      if (strip.block !== block && block !== setting.root) pen.close(block);
      block = strip.block;
      strip.draw(pen, MARGIN + top);
    }
    const number = say(setting.words.pageOf, { page: String(i + 1), pages: String(pages.length) });
    drawFooter(pen, setting, footer, setLines(setting.type, { text: number, lang: setting.lang }, STYLES.footer, setting.width), sheet);
  });
  pen.finish();
}

function drawFooter(pen: Pen, setting: Setting, footer: readonly Line[], number: readonly Line[], sheet: Sheet): void {
  const height = footer.reduce((sum, line) => sum + line.leading, 0);
  const top = sheet.height - MARGIN + 10 - height;
  pen.rule(setting.x, top - 5, setting.width, 0.5, LINE);
  pen.artifact('Pagination', () => {
    let y = top;
    for (const line of footer) {
      const width = setting.width * 0.8;
      pen.line(line, { x: placed(setting, 0, width), width, top: y, style: STYLES.footer });
      y += line.leading;
    }
    const width = widestLine(number);
    for (const line of number) pen.line(line, { x: placed(setting, setting.width - width, width), width, top, style: STYLES.footer });
  });
}
