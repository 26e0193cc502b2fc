/** Reads a PDF with pdfjs-dist: metadata, bookmarks, structure tree, and the content of each page. */
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type PdfObjects, readPdfObjects } from './pdf-objects.ts';

/** A run of text. */
export interface DrawnText {
  /** Text of each glyph, from left to right. */
  readonly glyphs: readonly string[];
  /** Points from the lower left corner of the page. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** Number of the marked content around it, or `null`. */
  readonly mcid: number | null;
  /** Kind of the artifact around it, or `null`. */
  readonly artifact: string | null;
}

/** Content in the order of the file: text, or the text that stands for a drawing. */
export type Drawn =
  | DrawnText
  | { readonly actual: string; readonly mcid: number | null; readonly artifact: string | null };

export interface Element {
  readonly type: string;
  readonly alt: string | null;
  readonly lang: string | null;
  readonly scope: string | null;
  readonly bbox: readonly number[] | null;
  /** Marked content directly in it. */
  readonly own: readonly (readonly [page: number, mcid: number])[];
  readonly children: readonly (Element | Drawn)[];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly drawn: readonly Drawn[];
  /** Count of painting operators outside the structure tree and outside artifacts. */
  readonly unmarked: number;
  /** Numbers of its marked content. */
  readonly mcids: readonly number[];
}

export interface ReadPdf {
  readonly title: string;
  readonly lang: string | null;
  readonly creationDate: string | null;
  /** XMP. */
  readonly metadata: string;
  readonly isTagged: boolean;
  readonly showsTitle: boolean;
  /** True when opening or using the file could run a script, follow a link or unpack a file. */
  readonly isActive: boolean;
  readonly pages: readonly Page[];
  readonly tree: Element;
  readonly outline: readonly Bookmark[];
  /** Dictionaries of all objects as text, without strings and streams. */
  readonly dictionaries: readonly string[];
}

interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly children: readonly Bookmark[];
}

/** Returns the text of a part of the tree in reading order, with spaces between elements. Arabic runs are reversed to logical order. */
export function textOf(part: Element | Drawn): string {
  if (!('children' in part)) return saidBy(part);
  return part.children.map(textOf).join(part.children.some((child) => 'children' in child) ? ' ' : '');
}

export const saidBy = (drawn: Drawn): string =>
  'actual' in drawn
    ? drawn.actual
    : (/\p{Script=Arabic}/u.test(drawn.glyphs.join('')) ? drawn.glyphs.toReversed() : drawn.glyphs).join('');

/** All descendants of a type, in reading order. */
export const elements = (tree: Element, type: string): readonly Element[] =>
  tree.children.flatMap((child) =>
    'children' in child ? [...(child.type === type ? [child] : []), ...elements(child, type)] : [],
  );

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const objects = readPdfObjects(bytes);
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  try {
    const file = await task.promise;
    const proxies = await Promise.all(Array.from({ length: file.numPages }, (_, i) => file.getPage(i + 1)));
    const pages = await Promise.all(proxies.map((page) => readPage(page, objects)));
    const { info, metadata } = await file.getMetadata();
    const facts = info as { readonly Title?: string; readonly Language?: string; readonly CreationDate?: string };
    return {
      title: facts.Title ?? '',
      lang: facts.Language ?? null,
      creationDate: facts.CreationDate ?? null,
      metadata: metadata?.getRaw() ?? '',
      isTagged: (await file.getMarkInfo())?.Marked === true,
      showsTitle: Object(await file.getViewerPreferences()).DisplayDocTitle === true,
      isActive: await isActive(file, proxies),
      pages,
      tree: await readTree(proxies, pages, objects),
      outline: await readOutline(file, await file.getOutline()),
      dictionaries: [...objects.dictionaries.values()],
    };
  } finally {
    await task.destroy();
  }
}

async function isActive(file: PDFDocumentProxy, pages: readonly PDFPageProxy[]): Promise<boolean> {
  const found = [
    await file.getOpenAction(),
    await file.getJSActions(),
    await file.getAttachments(),
    await file.getFieldObjects(),
    ...(await Promise.all(pages.map((page) => page.getJSActions()))),
  ];
  const annotations = await Promise.all(pages.map((page) => page.getAnnotations()));
  return found.some((each) => each !== null) || annotations.flat().length > 0;
}

/** Operators that leave something on the page. */
const PAINTS: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.stroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.shadingFill,
  OPS.showText,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.constructPath,
]);

/** a b c d e f, as in PDF. */
type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

interface Mark {
  readonly mcid: number | null;
  readonly artifact: string | null;
  readonly actual: string | null;
}

interface PageState {
  readonly page: PDFPageProxy;
  readonly drawn: Drawn[];
  readonly mcids: number[];
  readonly marks: Mark[];
  readonly saved: Matrix[];
  readonly actualTexts: string[];
  readonly artifacts: string[];
  matrix: Matrix;
  text: { font: string; size: number; x: number; y: number; glyphs: string[] };
  unmarked: number;
}

async function readPage(page: PDFPageProxy, objects: PdfObjects): Promise<Page> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const raw = objects.pages.get(page.ref?.num ?? -1);
  const state: PageState = {
    page,
    drawn: [],
    mcids: [],
    marks: [],
    saved: [],
    actualTexts: [...(raw?.actualTexts ?? [])],
    artifacts: [...(raw?.artifacts ?? [])],
    matrix: IDENTITY,
    text: { font: '', size: 0, x: 0, y: 0, glyphs: [] },
    unmarked: 0,
  };
  for (const [i, operator] of fnArray.entries()) {
    const operands: readonly unknown[] = argsArray[i] ?? [];
    const isPath = operator === OPS.constructPath && operands[0] === OPS.endPath;
    const { mcid, artifact } = within(state.marks);
    if (PAINTS.has(operator) && !isPath && mcid === null && artifact === null) state.unmarked++;
    OPERATORS[operator]?.(state, operands);
  }
  const [, , width = 0, height = 0] = page.view;
  return { width, height, drawn: state.drawn, unmarked: state.unmarked, mcids: state.mcids };
}

const within = (marks: readonly Mark[]): Mark => ({
  mcid: marks.findLast(({ mcid }) => mcid !== null)?.mcid ?? null,
  artifact: marks.find(({ artifact }) => artifact !== null)?.artifact ?? null,
  actual: marks.findLast(({ actual }) => actual !== null)?.actual ?? null,
});

const OPERATORS: Readonly<Record<number, (state: PageState, operands: readonly unknown[]) => void>> = {
  [OPS.beginMarkedContent]: ({ marks }) => void marks.push({ mcid: null, artifact: null, actual: null }),
  [OPS.beginMarkedContentProps]({ marks, mcids, actualTexts, artifacts }, [tag, mcid]) {
    marks.push({
      mcid: typeof mcid === 'number' ? mcid : null,
      artifact: tag === 'Artifact' ? (artifacts.shift() ?? '') : null,
      actual: tag === 'Span' ? (actualTexts.shift() ?? null) : null,
    });
    if (typeof mcid === 'number') mcids.push(mcid);
  },
  [OPS.endMarkedContent]({ marks, drawn }) {
    const { actual, ...place } = within(marks);
    const closed = marks.pop();
    if (closed?.actual !== null && actual !== null) drawn.push({ ...place, actual });
  },
  [OPS.save]: (state) => void state.saved.push(state.matrix),
  [OPS.restore](state) {
    state.matrix = state.saved.pop() ?? state.matrix;
  },
  [OPS.transform](state, operands) {
    state.matrix = times(operands.map(Number), state.matrix);
  },
  [OPS.setFont](state, [font, size]) {
    state.text = { ...state.text, font: String(font), size: Number(size) * Math.abs(state.matrix[0]) };
  },
  // A run may be drawn in parts, each at its own place; the first part says where it begins.
  [OPS.beginText](state) {
    state.text = { ...state.text, glyphs: [], x: Number.NaN, y: 0 };
  },
  [OPS.setTextMatrix](state, [matrix]) {
    const [, , , , x = 0, y = 0] = matrix as Float32Array;
    if (Number.isNaN(state.text.x)) state.text = { ...state.text, ...placeOf(state.matrix, x, y) };
  },
  [OPS.showText]({ text, page }, [glyphs]) {
    const isNaskh = fontName(page, text.font).includes('Naskh');
    for (const glyph of glyphs as readonly (number | Glyph)[])
      if (typeof glyph !== 'number' && !(isNaskh && hasNoText(glyph))) text.glyphs.push(glyph.unicode);
  },
  [OPS.endText]({ text, page, marks, drawn }) {
    const { mcid, artifact } = within(marks);
    drawn.push({ ...text, font: fontName(page, text.font), mcid, artifact });
  },
};

interface Glyph {
  readonly unicode: string;
  readonly originalCharCode: number;
}

const fontName = (page: PDFPageProxy, id: string): string =>
  (page.commonObjs.get(id) as { readonly name: string }).name;

/**
 * True for a dot or stroke whose letter is the text of the glyph before it. Its entry in the file is empty; pdfjs then hands
 * out the character code. Only in the Arabic font is no code also the text of a glyph.
 */
const hasNoText = ({ unicode, originalCharCode }: Glyph): boolean => unicode === String.fromCharCode(originalCharCode);

const times = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[], [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];
const placeOf = ([a, b, c, d, e, f]: Matrix, x: number, y: number) => ({ x: x * a + y * c + e, y: x * b + y * d + f });

/** Structure as pdfjs lists it for one page; its types leave out the attributes. */
interface PageNode {
  readonly role: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly bbox?: readonly number[];
  readonly children: readonly (PageNode | { readonly type: string; readonly id: string })[];
}

/**
 * Joins the trees that pdfjs lists per page into one, by the identity of the elements.
 * Throws when pdfjs gives an element another type, or finds other content in the tree, than the objects say.
 */
async function readTree(
  proxies: readonly PDFPageProxy[],
  pages: readonly Page[],
  objects: PdfObjects,
): Promise<Element> {
  const parents = new Map<string | number, number>();
  for (const [number, { kids }] of objects.elements)
    for (const kid of kids) parents.set(typeof kid === 'number' ? kid : `p${kid.page}R_mc${kid.mcid}`, number);
  const attributes = new Map<number, PageNode>();
  const contents = new Set<string>();
  /** @returns the number of the element, or `null` when it holds no content */
  const visit = (node: PageNode): number | null => {
    const numbers = node.children.map((child) => {
      if ('role' in child) return parents.get(visit(child) ?? -1) ?? null;
      contents.add(child.id);
      return parents.get(child.id) ?? null;
    });
    const number = numbers.find((each) => each !== null) ?? null;
    if (number === null) return null;
    const role = objects.elements.get(number)?.role;
    if (role !== node.role) throw new Error(`${node.role} for pdfjs, ${role} in the file`);
    attributes.set(number, node);
    return number;
  };
  for (const page of proxies) for (const node of (await page.getStructTree())?.children ?? []) visit(node as PageNode);
  const missed = [...parents.keys()].filter((key) => typeof key === 'string' && !contents.has(key));
  if (missed.length > 0) throw new Error(`pdfjs does not find ${missed.join(', ')} in the tree`);
  const indexes = new Map(proxies.map(({ ref }, i) => [ref?.num ?? -1, i]));
  const join = (number: number): Element => {
    const { role = '', scope = null, kids = [] } = objects.elements.get(number) ?? {};
    const { alt = null, lang = null, bbox = null } = attributes.get(number) ?? {};
    const own = kids.flatMap((kid) =>
      typeof kid === 'number' ? [] : [[indexes.get(kid.page) ?? -1, kid.mcid] as const],
    );
    const children = kids.flatMap((kid): readonly (Element | Drawn)[] => {
      if (typeof kid === 'number') return [join(kid)];
      return pages[indexes.get(kid.page) ?? -1]?.drawn.filter(({ mcid }) => mcid === kid.mcid) ?? [];
    });
    return { type: role, alt, lang, scope, bbox, own, children };
  };
  return join(objects.root);
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function readOutline(file: PDFDocumentProxy, items: Outline | null): Promise<readonly Bookmark[]> {
  return Promise.all(
    (items ?? []).map(async ({ title, dest, items: below }) => ({
      title,
      page: Array.isArray(dest) ? await file.getPageIndex(dest[0]) : -1,
      children: await readOutline(file, below),
    })),
  );
}
