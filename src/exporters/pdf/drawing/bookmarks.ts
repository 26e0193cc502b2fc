import type { PdfDocument } from '../fonts/pdf-document.ts';

type Item = PDFKit.PDFOutline;
/** Members of pdfkit that its types leave out. */
interface BookmarkInternals {
  readonly outlineData: { Count?: number };
}

/** Outline beside the pages: one entry per heading, nested by level. */
export class Bookmarks {
  readonly #file: PdfDocument;
  /** Latest entry of each level; level 0 is the outline itself. */
  readonly #open: Item[];

  constructor(file: PdfDocument) {
    this.#file = file;
    this.#open = [file.outline];
  }

  /** @param top of the heading, in points from the top of the current page */
  add(level: 1 | 2 | 3, title: string, top: number): void {
    const parent = this.#open.slice(0, level).findLast((item) => item !== undefined) ?? this.#file.outline;
    // pdfkit takes this from the right edge although it means the left.
    const options = { expanded: level === 1, top: Math.max(0, top - 12), left: this.#file.page.width };
    this.#open.length = level;
    this.#open[level] = parent.addItem(title, options);
  }

  /** Writes the number of visible entries; pdfkit omits it for closed entries, and readers then show them as empty. */
  finish(): void {
    const root = this.#file.outline;
    for (const item of below(root)) if (item.children.length > 0) inside(item).Count = -item.children.length;
    // pdfkit counts an open entry of the first level; its children count for the outline as well.
    inside(root).Count = root.children.reduce((sum, item) => sum + 1 + item.children.length, 0);
  }
}

const inside = (item: Item): BookmarkInternals['outlineData'] => (item as unknown as BookmarkInternals).outlineData;

function* below(item: Item): Generator<Item> {
  for (const child of item.children) {
    yield child;
    yield* below(child);
  }
}
