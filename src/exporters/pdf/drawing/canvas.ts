import { INK, type TypeStyle } from '../../shared/theme.ts';
import type { PdfDocument } from '../fonts/pdf-document.ts';
import { clean } from '../typesetting/graphemes.ts';
import { BOX, type Line, type LinePiece } from '../typesetting/lines.ts';
import { symbolFor } from '../typesetting/symbols.ts';
import { Bookmarks } from './bookmarks.ts';
import type { Tag, TagOptions } from './structure-tags.ts';

type CanvasElement = PDFKit.PDFStructureElement;

/** How far the middle of a capital letter is above the baseline, in ems: lines are hung by it, so that text sits in the middle of its line. */
const HALF_CAPITAL = 0.334;

interface TextPlacing {
  /** Left end of the room that the line has, and its width. A line that begins on the right ends there. */
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly style: TypeStyle;
  readonly centred?: boolean;
}

/** Draws on the current page of a file and keeps its structure tree. Lengths are points from the sheet's top left corner. */
export class Canvas {
  readonly file: PdfDocument;
  readonly #elements = new Map<Tag, CanvasElement>();
  readonly #bookmarks: Bookmarks;

  /** How many times as large as it is laid out everything is on paper: large print is a smaller sheet, enlarged. */
  readonly #scale: number;

  constructor(file: PdfDocument, scale = 1) {
    this.file = file;
    this.#scale = scale;
    this.#bookmarks = new Bookmarks(file);
  }

  /** Notes that a heading begins here. */
  bookmark(level: 1 | 2 | 3, words: string, top: number): void {
    this.#bookmarks.add(level, clean(words).replaceAll('\n', ' '), top * this.#scale);
  }

  /** To be called when everything is drawn. */
  finish(): void {
    this.#bookmarks.finish();
  }

  /** Draws what belongs to an element. Called again on a later page, it goes on with the same element. */
  content(tag: Tag, draw: () => void): void {
    this.open(tag).add(draw);
  }

  /** Draws what is there for the eye alone: rules, page numbers, a header row said again. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.file.markContent('Artifact', { type });
    draw();
    this.file.endMarkedContent();
  }

  /** Puts an element, and those that it is in, into the tree in its turn, though nothing may be drawn in it. */
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

  /** Ends an element that nothing more will be drawn in, so that a long document need not be held in memory. */
  close(tag: Tag): void {
    this.#elements.get(tag)?.end();
  }

  /** A line of text. Must be called within `content` or `artifact`. */
  line(line: Line, { x, width, top, style, centred = false }: TextPlacing): void {
    const left = x + (width - line.width) * (centred ? 0.5 : line.rtl ? 1 : 0);
    const baseline = top + line.leading / 2 + HALF_CAPITAL * style.size;
    for (const piece of line.pieces) this.#piece(piece, left + piece.x, baseline, style);
  }

  /** A horizontal rule whose upper edge is at `y`. */
  rule(x: number, y: number, width: number, weight: number, colour: string = INK): void {
    this.artifact('Layout', () => this.file.rect(x, y, width, weight).fill(colour));
  }

  #piece({ text, face }: LinePiece, x: number, baseline: number, style: TypeStyle): void {
    if (face === null) {
      this.#box(text, x, baseline, style);
      return;
    }
    this.file.font(face.name, style.size * face.scale).fillColor(style.colour);
    const spaced = style.tracking !== 0 && !face.joins;
    this.file.text(text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      ...(face.joins && { features: [] }),
      ...(spaced && { characterSpacing: style.tracking }),
    });
  }

  /** A sign, or the box that stands for a character that nothing here can draw. It still says the character to whoever reads it with software. */
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
