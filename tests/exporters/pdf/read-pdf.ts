/**
 * Reads a PDF back, as far as our own files go: its objects, its structure tree, and what is drawn on each page.
 * It knows nothing of how the file was written, so that a test of the file is a test of what is in the file.
 */
import { latin1, PdfObjects } from './pdf-objects.ts';
import { type Dict, isDict, Name, Operator, PdfParser, Ref, type Value } from './pdf-parser.ts';

/** A run of text. */
export interface DrawnText {
  /** What each glyph stands for, from left to right. */
  readonly glyphs: readonly string[];
  /** Points from the lower left corner of the page. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  /** Number of the marked content that it is in, or `null`. */
  readonly mcid: number | null;
  readonly artifact: string | null;
}

/** Content in the order in which it is in the file: text, or what stands for something that is no text. */
export type Drawn =
  | DrawnText
  | { readonly actual: string; readonly mcid: number | null; readonly artifact: string | null };

export interface Element {
  readonly type: string;
  readonly alt: string | null;
  readonly lang: string | null;
  readonly scope: string | null;
  readonly bbox: readonly number[] | null;
  /** Page and number of each piece of content that is its own. */
  readonly own: readonly (readonly [page: number, mcid: number])[];
  readonly children: readonly (Element | Drawn)[];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly drawn: readonly Drawn[];
  /** How much is painted that neither the tree nor an artifact accounts for. */
  readonly unmarked: number;
  /** Numbers of the marked content on it. */
  readonly mcids: readonly number[];
}

export interface ReadPdf {
  readonly catalog: Dict;
  readonly info: Dict;
  readonly metadata: string;
  readonly pages: readonly Page[];
  readonly tree: Element;
  readonly outline: readonly Bookmark[];
  /** Every object, without its stream. */
  readonly objects: readonly Value[];
}

interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly children: readonly Bookmark[];
}

/** All words of a part of the tree in reading order, elements apart from each other. What is drawn from the right is turned back. */
export function textOf(part: Element | Drawn): string {
  if (!('children' in part)) return saidBy(part);
  return part.children.map(textOf).join(part.children.some((child) => 'children' in child) ? ' ' : '');
}

export const saidBy = (drawn: Drawn): string =>
  'actual' in drawn
    ? drawn.actual
    : (/\p{Script=Arabic}/u.test(drawn.glyphs.join('')) ? drawn.glyphs.toReversed() : drawn.glyphs).join('');

/** All elements of a kind, in reading order. */
export const elements = (tree: Element, type: string): readonly Element[] =>
  tree.children.flatMap((child) =>
    'children' in child ? [...(child.type === type ? [child] : []), ...elements(child, type)] : [],
  );

export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = new PdfObjects(bytes);
  const catalog = file.dict(file.trailer.Root);
  const pageRefs = file.array(file.dict(catalog.Pages).Kids);
  const pages = pageRefs.map((ref) => readPage(file, file.dict(ref)));
  const numbers = new Map(pageRefs.map((ref, i) => [ref instanceof Ref ? ref.number : -1, i]));
  return {
    catalog,
    info: Object.fromEntries(
      Object.entries(file.dict(file.trailer.Info)).map(([key, value]) => [key, file.value(value)]),
    ),
    metadata: new TextDecoder().decode(file.stream(catalog.Metadata)),
    pages,
    tree: readElement(file, file.dict(catalog.StructTreeRoot).K, pages, numbers, null),
    outline: isDict(file.value(catalog.Outlines)) ? readOutline(file, catalog.Outlines, numbers) : [],
    objects: file.all(),
  };
}

interface Font {
  readonly name: string;
  readonly unicode: readonly string[];
}

function readFont(file: PdfObjects, dict: Dict): Font {
  const cmap = latin1(file.stream(dict.ToUnicode));
  const unicode: string[] = [];
  for (const [, first = '', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    const from = Number.parseInt(first, 16);
    for (const [i, [, hex = '']] of [...list.matchAll(/<([^>]*)>/g)].entries()) {
      unicode[from + i] = String.fromCharCode(
        ...hex
          .split(' ')
          .filter(Boolean)
          .map((unit) => Number.parseInt(unit, 16)),
      );
    }
  }
  return { name: String(dict.BaseFont), unicode };
}

interface Mark {
  readonly mcid: number | null;
  readonly artifact: string | null;
  readonly actual: string | null;
}

function readPage(file: PdfObjects, page: Dict): Page {
  const fonts = new Map<string, Font>();
  const named = file.value(file.dict(page.Resources).Font);
  for (const [name, ref] of Object.entries(isDict(named) ? named : {})) fonts.set(name, readFont(file, file.dict(ref)));
  const [, , width, height] = file.array(page.MediaBox);
  const drawn: Drawn[] = [];
  const marks: Mark[] = [];
  const parser = new PdfParser(latin1(file.stream(page.Contents)), 0);
  let operands: Value[] = [];
  let text = { font: '', size: 0, x: 0, y: 0, glyphs: [] as string[] };
  let unmarked = 0;
  const mcids: number[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const within = (): Mark => ({
    mcid: marks.findLast(({ mcid }) => mcid !== null)?.mcid ?? null,
    artifact: marks.find(({ artifact }) => artifact !== null)?.artifact ?? null,
    actual: marks.findLast(({ actual }) => actual !== null)?.actual ?? null,
  });
  while (!parser.done()) {
    const next = parser.operandOrOperator();
    if (!(next instanceof Operator)) {
      operands.push(next);
      continue;
    }
    const [first, second, , , fifth, sixth] = operands;
    if (next.name === 'BMC') marks.push(markOf(first, {}));
    if (next.name === 'BDC') {
      const mark = markOf(first, isDict(second) ? second : {});
      marks.push(mark);
      if (mark.mcid !== null) mcids.push(mark.mcid);
    }
    if (PAINTS.has(next.name) && within().mcid === null && within().artifact === null) unmarked++;
    if (next.name === 'q') saved.push(matrix);
    if (next.name === 'Q') matrix = saved.pop() ?? matrix;
    if (next.name === 'cm') matrix = times(operands.map(Number), matrix);
    if (next.name === 'EMC') {
      const { actual, ...place } = within();
      const closed = marks.pop();
      if (closed?.actual !== null && actual !== null) drawn.push({ ...place, actual });
    }
    if (next.name === 'Tf') text = { ...text, font: String(first), size: Number(second) * Math.abs(matrix[0]) };
    // A run may be drawn in parts, each at its own place; the first says where it begins.
    if (next.name === 'BT') text = { ...text, glyphs: [], x: Number.NaN, y: 0 };
    if (next.name === 'Tm' && Number.isNaN(text.x))
      text = { ...text, ...placeOf(matrix, Number(fifth), Number(sixth)) };
    const font = fonts.get(text.font);
    if (next.name === 'TJ' && Array.isArray(first)) {
      for (const codes of first)
        if (typeof codes === 'string') text.glyphs.push(...cidsIn(codes).map((cid) => font?.unicode[cid] ?? '\ufffd'));
    }
    if (next.name === 'ET') {
      const { mcid, artifact } = within();
      drawn.push({ ...text, font: font?.name ?? '', bold: /Bold/.test(font?.name ?? ''), mcid, artifact });
    }
    operands = [];
  }
  return { width: Number(width), height: Number(height), drawn, unmarked, mcids };
}

/** Operators that leave something on the page. */
const PAINTS: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'TJ', 'Tj']);

/** a b c d e f, as in PDF. */
type Matrix = readonly [number, number, number, number, number, number];
const times = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[], [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];
const placeOf = ([a, b, c, d, e, f]: Matrix, x: number, y: number) => ({ x: x * a + y * c + e, y: x * b + y * d + f });

const cidsIn = (codes: string): readonly number[] =>
  Array.from({ length: codes.length / 2 }, (_, i) => codes.charCodeAt(2 * i) * 256 + codes.charCodeAt(2 * i + 1));

function markOf(type: Value | undefined, properties: Dict): Mark {
  return {
    mcid: typeof properties.MCID === 'number' ? properties.MCID : null,
    artifact: String(type) === 'Artifact' ? String(properties.Type ?? '') : null,
    actual: typeof properties.ActualText === 'string' ? properties.ActualText : null,
  };
}

function readElement(
  file: PdfObjects,
  at: Value | undefined,
  pages: readonly Page[],
  numbers: ReadonlyMap<number, number>,
  inherited: Value,
): Element {
  const [only] = file.array(at);
  const dict = file.dict(only);
  const page = dict.Pg ?? inherited;
  const attributes = isDict(file.value(dict.A)) ? file.dict(dict.A) : {};
  const bbox = file.value(attributes.BBox);
  const contents = file.array(dict.K).flatMap((kid): readonly (readonly [number, number])[] => {
    const value = file.value(kid);
    if (isDict(value) && typeof value.MCID !== 'number') return [];
    const place = isDict(value) && value.Pg ? value.Pg : page;
    return [
      [place instanceof Ref ? (numbers.get(place.number) ?? -1) : -1, Number(isDict(value) ? value.MCID : value)],
    ];
  });
  return {
    type: String(dict.S),
    alt: typeof dict.Alt === 'string' ? dict.Alt : null,
    lang: typeof dict.Lang === 'string' ? dict.Lang : null,
    scope: attributes.Scope instanceof Name ? String(attributes.Scope) : null,
    bbox: Array.isArray(bbox) ? bbox.map(Number) : null,
    own: contents,
    children: file.array(dict.K).flatMap((kid): readonly (Element | Drawn)[] => {
      const value = file.value(kid);
      const place = isDict(value) && value.Pg ? value.Pg : page;
      if (isDict(value) && typeof value.MCID !== 'number') return [readElement(file, kid, pages, numbers, page)];
      const mcid = isDict(value) ? value.MCID : value;
      const on = pages[place instanceof Ref ? (numbers.get(place.number) ?? -1) : -1];
      return (on?.drawn ?? []).filter((drawn) => drawn.mcid === mcid);
    }),
  };
}

function readOutline(
  file: PdfObjects,
  at: Value | undefined,
  numbers: ReadonlyMap<number, number>,
): readonly Bookmark[] {
  const found: Bookmark[] = [];
  for (let ref = file.dict(at).First; ref; ref = file.dict(ref).Next) {
    const dict = file.dict(ref);
    const [page] = file.array(dict.Dest);
    found.push({
      title: String(dict.Title),
      page: page instanceof Ref ? (numbers.get(page.number) ?? -1) : -1,
      children: readOutline(file, ref, numbers),
    });
  }
  return found;
}
