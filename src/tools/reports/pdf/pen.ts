import { Bookmarks } from './bookmarks.ts';
import { clean } from './letters.ts';
import { BOX, type Line, type Piece } from './lines.ts';
import { INK, type Style } from './look.ts';
import type { PdfFile } from './pdf-file.ts';
import type { Tag } from './tags.ts';

type Element = PDFKit.PDFStructureElement;

/** How far the middle of a capital letter is above the baseline, in ems: lines are hung by it, so that text sits in the middle of its line. */
const HALF_CAPITAL = 0.334;

interface Placing {
  /** Left end of the room that the line has, and its width. A line that begins on the right ends there. */
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly style: Style;
  readonly align?: 'start' | 'centre' | 'end';
}

/** Draws on the current page of a file and keeps its structure tree. Lengths are points from the sheet's top left corner. */
export class Pen {
  readonly file: PdfFile;
  readonly #elements = new Map<Tag, Element>();
  readonly #bookmarks: Bookmarks;

  constructor(file: PdfFile) {
    this.file = file;
    this.#bookmarks = new Bookmarks(file);
  }

  /** Notes that a heading begins here. */
  bookmark(level: 1 | 2 | 3, words: string, top: number): void {
    this.#bookmarks.add(level, clean(words).replaceAll('\n', ' '), top);
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
  open(tag: Tag): Element {
    const known = this.#elements.get(tag);
    if (known) return known;
    const parent = tag.parent ? this.open(tag.parent) : null;
    const element = this.file.struct(tag.type, tag.options);
    if (parent) parent.add(element);
    else this.file.addStructure(element);
    this.#elements.set(tag, element);
    return element;
  }

  /** Ends an element that nothing more will be drawn in, so that a long document need not be held in memory. */
  close(tag: Tag): void {
    this.#elements.get(tag)?.end();
  }

  /** A line of text. Must be called within `content` or `artifact`. */
  line(line: Line, { x, width, top, style, align = 'start' }: Placing): void {
    const free = width - line.width;
    const share = align === 'centre' ? 0.5 : (align === 'end') === line.rtl ? 0 : 1;
    const left = x + free * share;
    const baseline = top + line.leading / 2 + HALF_CAPITAL * style.size;
    const draw = (): void => {
      for (const piece of line.pieces) this.#piece(piece, left + piece.x, baseline, style, line.actual === null);
    };
    if (line.actual === null || line.actual.trim() === '') draw();
    else this.#saying(line.actual, draw);
  }

  /** A horizontal rule whose upper edge is at `y`. */
  rule(x: number, y: number, width: number, weight: number, colour: string = INK): void {
    this.artifact('Layout', () => this.file.rect(x, y, width, weight).fill(colour));
  }

  #piece({ text, face }: Piece, x: number, baseline: number, style: Style, alone: boolean): void {
    if (face === null) {
      const draw = (): void => this.#box(x, baseline, style);
      if (alone) this.#saying(text, draw);
      else draw();
      return;
    }
    this.file.font(face.name, style.size).fillColor(style.colour);
    const spaced = style.tracking !== 0 && !face.joins;
    this.file.text(text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      ...(face.joins && { features: [] }),
      ...(spaced && { characterSpacing: style.tracking }),
    });
  }

  /** What stands for a character that no font here has. */
  #box(x: number, baseline: number, { size, colour }: Style): void {
    const air = BOX.air * size;
    const height = size * 0.68;
    this.file
      .lineWidth(size / 14)
      .rect(x + air, baseline - height, BOX.width * size - 2 * air, height)
      .stroke(colour);
  }

  /** Marks what is drawn with the words that it stands for, in the order in which they are read. */
  #saying(actual: string, draw: () => void): void {
    this.file.markContent('Span', { actual });
    draw();
    this.file.endMarkedContent();
  }
}
