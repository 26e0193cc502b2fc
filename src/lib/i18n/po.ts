/**
 * PO files: the text format that translators' programs read and write. Knows the format and nothing of our tables:
 * those are the top floor’s. Plurals are not gettext's here, so that `msgid_plural` is refused like any unknown line.
 */

/** A message to be translated. */
export interface PoEntry {
  /** Tells messages with the same English apart. No two entries have the same. */
  readonly context: string;
  readonly id: string;
  /** The translation; '' = none yet. */
  readonly text: string;
  /** For the translator, one line each. */
  readonly notes: readonly string[];
}

/** A message as it came back. `context` is null where the file gave none; a fuzzy one is a guess by the translator's program. */
export interface ReadEntry {
  readonly line: number;
  readonly context: string | null;
  readonly id: string;
  readonly text: string;
  readonly fuzzy: boolean;
}

/** A sentence about one line of a file. Lines count from 1. */
export interface PoRemark {
  readonly line: number;
  readonly words: string;
}

export interface PoFile {
  /** The language that the header names, and where; null where it names none. */
  readonly language: { readonly line: number; readonly tag: string } | null;
  /** Without the header and without obsolete entries (`#~`). */
  readonly entries: readonly ReadEntry[];
  /** Every line that is no PO. With any fault the entries are not to be trusted. */
  readonly faults: readonly PoRemark[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  v: '\v',
  f: '\f',
  '"': '"',
  '\\': '\\',
  "'": "'",
  '?': '?',
};
const LETTERS = new Map(
  Object.entries(ESCAPES).flatMap(([letter, character]) => ("'?".includes(letter) ? [] : [[character, `\\${letter}`]])),
);

/** Writes a PO file in UTF-8. */
export function writePo(tag: string, entries: readonly PoEntry[]): string {
  const header = [
    'Project-Id-Version: Lanes',
    `Language: ${tag.replaceAll('-', '_')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
  ];
  const top = [
    '# Write into msgstr. Keep names in braces as they are. What is empty stays English.',
    'msgid ""',
    'msgstr ""',
  ];
  const blocks = [
    [...top, ...header.map((line) => quote(`${line}\n`)), quote('Content-Transfer-Encoding: 8bit\n')],
    ...entries.map(({ context, id, text, notes }) => [
      ...notes.map((note) => `#. ${note}`),
      `msgctxt ${quote(context)}`,
      `msgid ${quote(id)}`,
      `msgstr ${quote(text)}`,
    ]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Text of more than one line is written as PO has it: an empty string, then one string a line. */
function quote(text: string): string {
  const lines = text.split(/(?<=\n)/).map((line) => `"${escaped(line)}"`);
  return lines.length > 1 ? ['""', ...lines].join('\n') : (lines[0] ?? '""');
}

const octal = (letter: string): string => `\\${letter.charCodeAt(0).toString(8).padStart(3, '0')}`;
const escaped = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a PO string escapes control characters.
  text.replace(/["\\\x00-\x1f\x7f]/g, (letter) => LETTERS.get(letter) ?? octal(letter));

/** `"…"` → what it says, or null where the quotation marks or a backslash are not right. */
function unquoted(quotation: string): string | null {
  const inside = /^"((?:[^"\\]|\\(?:[0-7]{1,3}|x[0-9a-fA-F]{2}|[ntrabvf"\\'?]))*)"$/.exec(quotation)?.[1];
  return (
    inside?.replace(/\\(?:([0-7]{1,3})|x(..)|(.))/g, (_, octal?: string, hex?: string, letter?: string) => {
      if (octal) return String.fromCharCode(Number.parseInt(octal, 8));
      return hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (ESCAPES[letter ?? ''] ?? '');
    }) ?? null
  );
}

type Keyword = 'msgctxt' | 'msgid' | 'msgstr';
interface Draft {
  line: number;
  fuzzy: boolean;
  /** The string that a line of text without a keyword goes on with. */
  last: Keyword | null;
  readonly strings: { [keyword in Keyword]?: string };
}
const blank = (): Draft => ({ line: 0, fuzzy: false, last: null, strings: {} });

/** Reads a PO file. Names every line that is wrong; never throws. */
export function readPo(text: string): PoFile {
  const entries: ReadEntry[] = [];
  const faults: PoRemark[] = [];
  let draft = blank();

  function close(): void {
    const { line, fuzzy, last, strings } = draft;
    draft = blank();
    if (!last) return;
    const { msgctxt: context = null, msgid: id, msgstr } = strings;
    if (id === undefined || msgstr === undefined)
      faults.push({ line, words: `A message without ${id === undefined ? 'msgid' : 'msgstr'}.` });
    else entries.push({ line, context, id, text: msgstr, fuzzy });
  }
  function comment(said: string): void {
    if (draft.last === 'msgstr' || said.startsWith('#~')) close();
    // Which also drops a flag that was above an obsolete message.
    if (/^#,.*\bfuzzy\b/.test(said)) draft.fuzzy = true;
  }
  function string(line: number, said: string): void {
    const [, keyword, quotation] = /^(?:(msgctxt|msgid|msgstr)\s*)?(".*)$/s.exec(said) ?? [];
    const inside = unquoted(quotation ?? '');
    if (quotation === undefined)
      faults.push({ line, words: `“${said.slice(0, 40)}” is no line that Lanes knows in a PO file.` });
    else if (inside === null) faults.push({ line, words: 'A quotation mark or a backslash is not right.' });
    if (keyword) begin(line, keyword as Keyword, inside ?? '');
    else if (inside === null) return;
    else if (draft.last) draft.strings[draft.last] += inside;
    else faults.push({ line, words: 'This text belongs to no message.' });
  }
  function begin(line: number, keyword: Keyword, inside: string): void {
    if (draft.strings[keyword] !== undefined || (draft.last === 'msgstr' && keyword !== 'msgstr')) close();
    if (!draft.last) draft.line = line;
    draft.strings[keyword] = inside;
    draft.last = keyword;
  }

  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    // A byte-order mark is a space to trim().
    const said = raw.trim();
    if (said.startsWith('#')) comment(said);
    else if (said !== '') string(index + 1, said);
  }
  close();
  return headed(entries, faults);
}

/** Takes the header, the message without a context whose English is empty, from among the messages. */
function headed(read: readonly ReadEntry[], broken: readonly PoRemark[]): PoFile {
  const isHeader = ({ context, id }: ReadEntry) => context === null && id === '';
  const header = read.find(isHeader);
  const fields = header?.text ?? '';
  const tag = /^Language:[ \t]*(\S+)/im.exec(fields)?.[1]?.replaceAll('_', '-');
  const charset = /^Content-Type:.*charset=([\w-]+)/im.exec(fields)?.[1];
  const wrongCharset = header && charset && !/^utf-?8$/i.test(charset);
  const faults = wrongCharset
    ? [{ line: header.line, words: `The file says that it is in ${charset}. Save it as UTF-8.` }]
    : [];
  return {
    language: header && tag ? { line: header.line, tag } : null,
    entries: read.filter((entry) => !isHeader(entry)),
    faults: [...broken, ...faults].toSorted((a, b) => a.line - b.line),
  };
}
