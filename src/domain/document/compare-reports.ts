/** Compares two reports. Rows and facts are matched by name, everything else by its text. */
import { unreachable } from '../../lib/problem/problem.ts';
import type { Block, Report, TableCell } from './blocks.ts';

export interface ReportDifference {
  /** Heading above it; in the later report when it is in both. */
  readonly section: string;
  /** Row or fact, and the column of a row with several; '' for text without a name. */
  readonly what: string;
  /** `null` when it is new. */
  readonly was: string | null;
  /** `null` when it has gone. */
  readonly is: string | null;
}

/** One statement of a report: a heading, a paragraph, a fact or a row. */
interface ComparedPiece {
  readonly section: string;
  /** Identity in both reports. */
  readonly key: string;
  readonly what: string;
  /** Values by column; the key is '' when there are no columns. */
  readonly values: ReadonlyMap<string, string>;
}

/** Lists differences in the order of the later report, then pieces that have gone. Empty when both state the same. */
export function compareReports(earlier: Report, later: Report): readonly ReportDifference[] {
  const before = byKey(piecesOf(earlier));
  const after = byKey(piecesOf(later));
  const changed = [...after].flatMap(([key, piece]) => {
    const old = before.get(key);
    return old
      ? valueDifferences(old, piece)
      : [{ section: piece.section, what: piece.what, was: null, is: wholeOf(piece) }];
  });
  const gone = [...before].filter(([key]) => !after.has(key));
  return [
    ...changed,
    ...gone.map(([, piece]) => ({ section: piece.section, what: piece.what, was: wholeOf(piece), is: null })),
  ];
}

function valueDifferences(old: ComparedPiece, piece: ComparedPiece): readonly ReportDifference[] {
  const columns = new Set([...piece.values.keys(), ...old.values.keys()]);
  return [...columns].flatMap((column) => {
    const was = old.values.get(column) ?? '';
    const is = piece.values.get(column) ?? '';
    if (was === is) return [];
    const what = [piece.what, column].filter((part) => part !== '').join(', ');
    return [{ section: piece.section, what, was: was === '' ? null : was, is: is === '' ? null : is }];
  });
}

const wholeOf = ({ values }: ComparedPiece): string =>
  [...values].map(([column, value]) => (column === '' ? value : `${column}: ${value}`)).join('. ');

/** Pieces with the same key are numbered in order of appearance. */
function byKey(pieces: readonly ComparedPiece[]): ReadonlyMap<string, ComparedPiece> {
  const found = new Map<string, ComparedPiece>();
  for (const piece of pieces) {
    let { key } = piece;
    for (let n = 2; found.has(key); n++) key = `${piece.key} ${n}`;
    found.set(key, piece);
  }
  return found;
}

function piecesOf({ blocks }: Report): readonly ComparedPiece[] {
  let section = '';
  return blocks.flatMap((block) => {
    if (block.type === 'heading' && block.level < 3) section = block.words.text;
    return piecesOfBlock(block, section);
  });
}

function piecesOfBlock(block: Block, section: string): readonly ComparedPiece[] {
  const unnamed = (kind: string, text: string): ComparedPiece => ({
    section,
    key: `${kind} ${text}`,
    what: '',
    values: new Map([['', text]]),
  });
  const named = (kind: string, name: string, text: string): ComparedPiece => ({
    section,
    key: `${kind} ${name}`,
    what: name,
    values: new Map([['', text]]),
  });
  switch (block.type) {
    case 'brand':
    case 'page-break':
      return [];
    case 'heading':
      return [unnamed('heading', block.words.text)];
    case 'paragraph':
      return [unnamed('paragraph', block.words.text)];
    case 'list':
      return block.items.map(({ text }) => unnamed('item', text));
    case 'quote':
      return [unnamed('quote', [block.words.text, block.speaker].filter((part) => part !== '').join(' '))];
    case 'facts':
      return block.facts.map(({ name, value }) => named('fact', name, value.text));
    case 'lanes':
      // The table states the same in more detail.
      return block.tabled ? [] : [unnamed('lanes', block.said)];
    case 'strips':
      return block.strips.map(({ name, marks }) =>
        named('strip', name, marks.map(({ mark, claimed }) => mark + (claimed ? '!' : '')).join(' ')),
      );
    case 'table':
      return block.rows.map((row) => rowPiece(block, row, section));
    default:
      return unreachable(block);
  }
}

function rowPiece(
  { columns, nameColumn }: Extract<Block, { type: 'table' }>,
  row: readonly TableCell[],
  section: string,
): ComparedPiece {
  const inWords = (cell: TableCell | undefined): string => (cell ?? []).map(({ text }) => text).join(' ');
  const what = inWords(row[nameColumn]);
  const others = columns.map(({ label }, i) => [label, i === nameColumn ? '' : inWords(row[i])] as const);
  return {
    section,
    key: `row ${columns[nameColumn]?.label ?? ''} ${what}`,
    what,
    values: new Map(others.filter(([, value]) => value !== '')),
  };
}
