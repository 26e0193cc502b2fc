/**
 * Reads from a PDF the facts that pdfjs-dist does not hand out: the identity of structure elements (it lists a tree per page),
 * header scopes, text that stands for a drawing (ActualText), the kind of an artifact, embedded fonts and the tab order.
 * Knows only files without object streams, such as ours.
 */
import { inflateSync } from 'node:zlib';

/** Structure element. A kid is the number of another element, or marked content on a page. */
export interface RawElement {
  readonly role: string;
  readonly scope: string | null;
  readonly kids: readonly (number | MarkedContent)[];
}
export interface MarkedContent {
  /** Object number of the page. */
  readonly page: number;
  readonly mcid: number;
}

export interface PdfObjects {
  /** Number of the root of the structure tree. */
  readonly root: number;
  readonly elements: ReadonlyMap<number, RawElement>;
  /** Dictionaries by object number, as text without strings and streams. */
  readonly dictionaries: ReadonlyMap<number, string>;
  /** Of each page, in the order of its content: texts that stand for drawings, and kinds of artifacts. */
  readonly pages: ReadonlyMap<
    number,
    { readonly actualTexts: readonly string[]; readonly artifacts: readonly string[] }
  >;
}

const STRING = /\((?:\\[\s\S]|[^\\()])*\)/g;
const STREAM = /stream\n[\s\S]*?\nendstream/g;

export function readPdfObjects(bytes: Uint8Array): PdfObjects {
  const text = Buffer.from(bytes).toString('latin1');
  const streams: string[] = [];
  const bare = text
    .replace(STREAM, (stream) => `stream ${streams.push(stream.slice(7, -10)) - 1}`)
    .replace(STRING, '()');
  const dictionaries = new Map<number, string>();
  for (const [, number, dictionary = ''] of bare.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm))
    dictionaries.set(Number(number), dictionary);
  const elements = new Map<number, RawElement>();
  const pages = new Map<number, { actualTexts: readonly string[]; artifacts: readonly string[] }>();
  let root = -1;
  for (const [number, dictionary] of dictionaries) {
    if (dictionary.includes('/Type /StructTreeRoot')) root = refIn(dictionary, 'K \\[');
    if (/^\/S \/\w+$/m.test(dictionary)) elements.set(number, readElement(dictionary.slice(2, -2)));
    if (/\/Type \/Page$/m.test(dictionary)) {
      const contents = dictionaries.get(refIn(dictionary, 'Contents ')) ?? '';
      pages.set(number, marksIn(streams[Number(/stream (\d+)/.exec(contents)?.[1])] ?? '', contents));
    }
  }
  return { root, elements, dictionaries, pages };
}

const refIn = (dictionary: string, key: string): number =>
  Number(new RegExp(`/${key}(\\d+) 0 R`).exec(dictionary)?.[1] ?? -1);

/** @param dictionary content between the outer brackets */
function readElement(dictionary: string): RawElement {
  const page = refIn(dictionary.replace(/<<[\s\S]*?>>/g, ''), 'Pg ');
  const kids = /^\/K \[([^\]]*)\]/m.exec(dictionary)?.[1] ?? '';
  return {
    role: /^\/S \/(\w+)$/m.exec(dictionary)?.[1] ?? '',
    scope: /\/Scope \/(\w+)/.exec(dictionary)?.[1] ?? null,
    kids: [...kids.matchAll(/<<([\s\S]*?)>>|(\d+) 0 R|(\d+)/g)].map(([, reference, element, mcid]) => {
      if (element !== undefined) return Number(element);
      if (reference === undefined) return { page, mcid: Number(mcid) };
      return { page: refIn(reference, 'Pg '), mcid: Number(/\/MCID (\d+)/.exec(reference)?.[1]) };
    }),
  };
}

function marksIn(stream: string, dictionary: string) {
  const bytes = Buffer.from(stream, 'latin1');
  const content = (dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
  const marks = [...content.matchAll(/\/(Artifact|Span) <<((?:\((?:\\[\s\S]|[^\\()])*\)|[^>(])*)>> BDC/g)];
  const of = (tag: string): readonly string[] =>
    marks.flatMap(([, name, entries = '']) => (name === tag ? entries : []));
  return {
    actualTexts: of('Span').map((entries) => decodeString(/\/ActualText \(([\s\S]*)\)/.exec(entries)?.[1] ?? '')),
    artifacts: of('Artifact').map((entries) => /\/Type \/(\w+)/.exec(entries)?.[1] ?? ''),
  };
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** @param literal content of a literal string, one character per byte */
function decodeString(literal: string): string {
  const bytes = literal.replace(/\\([\s\S])/g, (_, sign: string) => ESCAPED[sign] ?? sign);
  return bytes.startsWith('\xfe\xff') ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes;
}
