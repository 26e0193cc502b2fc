import type { PdfDocument } from '../fonts/pdf-document.ts';

type Item = PDFKit.PDFOutline;
/** What pdfkit has and its types do not say. */
interface BookmarkInternals {
  readonly outlineData: { Count?: number };
}

/** The outline beside the pages: one entry for each heading, those of a lower level within those above them. */
export class Bookmarks {
  readonly #file: PdfDocument;
  /** The entry that each level last began, level 0 being the outline itself. */
  readonly #open: Item[];

  constructor(file: PdfDocument) {
    this.#file = file;
    this.#open = [file.outline];
  }

  /** @param top of the heading, in points from the top of the current page */
  add(level: 1 | 2 | 3, title: string, top: number): void {
    const parent = this.#open.slice(0, level).findLast((item) => item !== undefined) ?? this.#file.outline;
    // pdfkit reckons from the right edge where it means the left.
    const options = { expanded: level === 1, top: Math.max(0, top - 12), left: this.#file.page.width };
    this.#open.length = level;
    this.#open[level] = parent.addItem(title, options);
  }

  /** Says how many entries show in each; pdfkit leaves that out of closed ones, and readers then take them for empty. */
  finish(): void {
    const root = this.#file.outline;
    for (const item of below(root)) if (item.children.length > 0) inside(item).Count = -item.children.length;
    // An entry of the first level is open, and pdfkit counts it; what is in it counts for the outline as well.
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
