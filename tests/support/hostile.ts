/** Generator of damaged and malicious files: valid files with one to four mutations. */

export type Random = () => number;

/** Seeded random numbers, so that a failing case can be repeated. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

export const MARKUP = '<img src=x onerror="globalThis.struck=1"><script>globalThis.struck=1</script>';
const TEXTS = [
  MARKUP,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202Eabc',
  '=1+1',
  '../../etc',
  'x'.repeat(5_000),
  'مرحبا',
  '__proto__',
  'javascript:struck=1',
  '٣',
];
const VALUES: readonly unknown[] = [
  ...TEXTS,
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  -0,
  9_007_199_254_740_992,
  4_294_967_296,
  [],
  {},
  [[]],
  { type: 'level', level: 99 },
];
const KEYS = [
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'prototype',
  '',
  'en',
  'id',
  'format',
  'length',
  '0',
  'then',
];

type Node = Record<string | number, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function nodesOf(value: unknown, found: Node[] = []): Node[] {
  if (!isNode(value)) return found;
  found.push(value);
  for (const inner of Object.values(value)) nodesOf(inner, found);
  return found;
}

function put(random: Random, tree: unknown, key: string): void {
  const node = pick(random, nodesOf(tree));
  if (!Array.isArray(node)) node[key] = structuredClone(pick(random, VALUES));
}

/** Mutations of the content. The first three leave most files valid. */
const TO_THE_TREE: readonly ((random: Random, tree: unknown) => void)[] = [
  (random, tree) => {
    const texts = nodesOf(tree).flatMap((node) =>
      Object.keys(node)
        .filter((key) => /^(en|note|device|version|readable|source)$/.test(key))
        .map((key) => ({ node, key })),
    );
    const place = pick(random, texts);
    if (place) place.node[place.key] = pick(random, [MARKUP, 'مرحبا', '\ud800', '\u202Eabc', '=1+1', '\u0000']);
  },
  (random, tree) => put(random, tree, `x${Math.floor(random() * 99)}`),
  (random, tree) => {
    const node = pick(random, nodesOf(tree));
    if (Array.isArray(node)) return;
    const entries = Object.entries(node).toSorted(() => random() - 0.5);
    for (const [key] of entries) delete node[key];
    for (const [key, value] of entries) node[key] = value;
  },
  (random, tree) => {
    const node = pick(random, nodesOf(tree));
    const keys = Object.keys(node);
    if (keys.length > 0) node[pick(random, keys)] = structuredClone(pick(random, VALUES));
  },
  (random, tree) => put(random, tree, pick(random, KEYS)),
  (random, tree) => {
    const node = pick(random, nodesOf(tree));
    const keys = Object.keys(node);
    if (keys.length > 0) delete node[pick(random, keys)];
  },
  (random, tree) => {
    const lists = nodesOf(tree).flatMap((node) => (Array.isArray(node) ? [node as unknown[]] : []));
    const list = lists.length > 0 ? pick(random, lists) : [];
    for (let n = Math.floor(random() * 520); n > 0; n--) list.push(structuredClone(list[0] ?? null));
  },
];

const at = (random: Random, text: string): number => Math.floor(random() * (text.length + 1));
const insert = (random: Random, text: string, words: string): string => {
  const place = at(random, text);
  return text.slice(0, place) + words + text.slice(place);
};
/** Inserts text after the opening brace of a random object. */
const inObject = (random: Random, text: string, words: string): string => {
  const places = [...text.slice(0, 200_000).matchAll(/\{(?=\s*")/g)].map((match) => match.index + 1);
  const place = places.length > 0 ? pick(random, places) : 0;
  return text.slice(0, place) + words + text.slice(place);
};

/** Mutations of the text before parsing. The first three are harmless. */
const TO_THE_TEXT: readonly ((random: Random, text: string) => string)[] = [
  (_, text) => `\uFEFF${text}`,
  (_, text) => `\r\n\t ${text} \n`,
  (random, text) => inObject(random, text, '"__proto__":{"struck":1},'),
  (random, text) => inObject(random, text, '"\\u005f_proto__":{"struck":1},"constructor":{"prototype":{"struck":1}},'),
  (random, text) =>
    inObject(
      random,
      text,
      pick(random, ['"id":"twice",', '"format":"lanes-rubric",', '"format":"lanes-backup",', '"stages":[],']),
    ),
  (random, text) => text.slice(0, at(random, text)),
  (random, text) =>
    insert(
      random,
      text,
      pick(random, [
        '\u0000',
        '"',
        '{',
        '}',
        ']',
        ',',
        '\\',
        '\\u',
        '1e999',
        '/*',
        '\ufffd',
        'NaN',
        '\ud800',
        '\\ud800',
      ]),
    ),
  (random, text) => text.replace(/:\s*\d+/, pick(random, [':1e999', ':-1e999', ':0x10', ':01', `:${'9'.repeat(400)}`])),
  (random, text) => inObject(random, text, `"deep":${'['.repeat(40 + Math.floor(random() * 5_000))}`),
  (random, text) => inObject(random, text, `"wide":[${'0,'.repeat(Math.floor(random() * 3_000))}0],`),
  (random, text) => text.replaceAll('"', pick(random, ["'", '“', '"'])),
];

/** Mutations of the bytes. The first three keep the text. */
const TO_THE_BYTES: readonly ((random: Random, bytes: Uint8Array) => Uint8Array)[] = [
  (_, bytes) => utf16(bytes, true),
  (_, bytes) => utf16(bytes, false),
  (_, bytes) => new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]),
  (_, bytes) => new Uint8Array([0x1f, 0x8b, 8, 0, ...bytes]),
  (_, bytes) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]),
  (random, bytes) => bytes.map((byte) => (random() < 0.001 ? Math.floor(random() * 256) : byte)),
  (random, bytes) => bytes.slice(0, Math.floor(random() * bytes.length)),
  (_, bytes) => new Uint8Array([...bytes.slice(0, 40), 0xc3, 0x28, 0xff, ...bytes.slice(40)]),
];

function utf16(bytes: Uint8Array, little: boolean): Uint8Array {
  const text = `\uFEFF${new TextDecoder().decode(bytes)}`;
  const out = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) out.setUint16(i * 2, text.charCodeAt(i), little);
  return new Uint8Array(out.buffer);
}

/** A file's tree with things done to it. What a file must keep true of itself (a checksum) is put right by `seal`, half of the time. */
export async function hostileText(
  random: Random,
  source: string,
  seal: (tree: unknown) => Promise<void> = async () => undefined,
): Promise<string> {
  const tree: unknown = JSON.parse(source);
  for (let n = Math.floor(random() * 3); n > 0; n--)
    pick(random, random() < 0.5 ? TO_THE_TREE.slice(0, 3) : TO_THE_TREE)(random, tree);
  if (random() < 0.5) await seal(tree);
  let text = JSON.stringify(tree, null, random() < 0.5 ? 1 : 0);
  if (random() < 0.4) text = pick(random, random() < 0.5 ? TO_THE_TEXT.slice(0, 3) : TO_THE_TEXT)(random, text);
  return text;
}

export function hostileBytes(random: Random, text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return random() < 0.2 ? pick(random, TO_THE_BYTES)(random, bytes) : bytes;
}
