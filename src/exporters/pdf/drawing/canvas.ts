import { INK, type TypeStyle } from '../../shared/theme.ts';
import type { PdfDocument } from '../fonts/pdf-document.ts';
import { clean } from '../typesetting/graphemes.ts';
import { BOX, type Line, type LinePiece } from '../typesetting/lines.ts';
import { symbolFor } from '../typesetting/symbols.ts';
import { Bookmarks } from './bookmarks.ts';
import type { Tag, TagOptions } from './structure-tags.ts';

type CanvasElement = PDFKit.PDFStructureElement;

/** Height of the middle of a capital letter above the baseline, in ems: it centres text in its line. */
const HALF_CAPITAL = 0.334;

interface TextPlacing {
  /** Left end and width of the available space. A right-to-left line ends at its right end. */
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly style: TypeStyle;
  readonly centred?: boolean;
}

/**
 * Draws on the current page of a file and builds its structure tree. Lengths are points from the top left corner of
 * the sheet.
 */
export class Canvas {
  readonly file: PdfDocument;
  readonly #elements = new Map<Tag, CanvasElement>();
  readonly #bookmarks: Bookmarks;

  /** Enlargement on paper: large print is a smaller sheet, scaled up. */
  readonly #scale: number;

  constructor(file: PdfDocument, scale = 1) {
    this.file = file;
    this.#scale = scale;
    this.#bookmarks = new Bookmarks(file);
  }

  /** Adds a bookmark for a heading. */
  bookmark(level: 1 | 2 | 3, words: string, top: number): void {
    this.#bookmarks.add(level, clean(words).replaceAll('\n', ' '), top * this.#scale);
  }

  /** Completes the bookmarks; call it after all drawing. */
  finish(): void {
    this.#bookmarks.finish();
  }

  /** Draws the content of an element. Calls on later pages continue the same element. */
  content(tag: Tag, draw: () => void): void {
    this.open(tag).add(draw);
  }

  /** Draws decoration for sighted readers: rules, page numbers, repeated header rows. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.file.markContent('Artifact', { type });
    draw();
    this.file.endMarkedContent();
  }

  /** Adds an element and its ancestors to the tree in order, even when nothing is drawn in it. */
  open(tag: Tag): CanvasElement {
    const known = this.#elements.get(tag);
    if (known) return known;
    const parent = tag.parent ? this.open(tag.parent) : null;
    const element = this.file.struct(tag.type, this.#onPaper(tag.options));
    if (parent) parent.add(element);
    else this.file.addStructure(element);
    this.#elements.set(tag, element);
    return element;
  }

  #onPaper(options: TagOptions): TagOptions {
    const [left = 0, top = 0, right = 0, bottom = 0] = (options.bbox ?? []).map((side) => side * this.#scale);
    return options.bbox ? { ...options, bbox: [left, top, right, bottom] } : options;
  }

  /** Ends an element, so that a long document need not stay in memory. */
  close(tag: Tag): void {
    this.#elements.get(tag)?.end();
  }

  /** Draws a line of text. Call it within `content` or `artifact`. */
  line(line: Line, { x, width, top, style, centred = false }: TextPlacing): void {
    const left = x + (width - line.width) * (centred ? 0.5 : Number(line.rtl));
    const baseline = top + line.leading / 2 + HALF_CAPITAL * style.size;
    for (const piece of line.pieces) this.#piece(piece, left + piece.x, baseline, style);
  }

  /** Draws a horizontal rule with its upper edge at `y`. */
  rule(x: number, y: number, width: number, weight: number, colour: string = INK): void {
    this.artifact('Layout', () => this.file.rect(x, y, width, weight).fill(colour));
  }

  #piece({ text, font }: LinePiece, x: number, baseline: number, style: TypeStyle): void {
    if (font === null) {
      this.#box(text, x, baseline, style);
      return;
    }
    this.file.font(font.name, style.size * font.scale).fillColor(style.colour);
    const spaced = style.tracking !== 0 && !font.joins;
    this.file.text(text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      ...(font.joins && { features: [] }),
      ...(spaced && { characterSpacing: style.tracking }),
    });
  }

  /** Draws a symbol, or a box for a character that no font has. Screen readers and copying still get the character. */
  #box(text: string, x: number, baseline: number, { size, colour, bold }: TypeStyle): void {
    const sign = symbolFor(text);
    const air = BOX.air * size;
    const height = size * 0.68;
    this.file.markContent('Span', { actual: text });
    if (sign === null) {
      this.file
        .lineWidth(size / 14)
        .rect(x + air, baseline - height, BOX.width * size - 2 * air, height)
        .stroke(colour);
    } else {
      this.file
        .save()
        .translate(x, baseline)
        .scale(size / 100)
        .path(sign.path);
      if (sign.stroke === undefined) this.file.fill(colour);
      else this.file.lineWidth(sign.stroke * (bold ? 1.5 : 1)).stroke(colour);
      this.file.restore();
    }
    this.file.endMarkedContent();
  }
}
