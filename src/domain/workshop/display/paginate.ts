/** Splits long lists into pages, because a display cannot scroll and text must not shrink. */

interface PageCapacity {
  /** Characters per line. */
  readonly perLine: number;
  /** Lines per page. */
  readonly lines: number;
}

/** Estimates the lines of a text. 8 % are added, because a word that does not fit moves to the next line. */
export function lineCount(text: string, perLine: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.08) / perLine)), 0);
}

/**
 * Distributes items over pages, in order. An item longer than a page is cut between words into parts of one page
 * each.
 * @returns at least one page, empty if there are no items
 */
export function paginate<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  cut: (item: T, text: string) => T,
  { perLine, lines }: PageCapacity,
): readonly (readonly T[])[] {
  const pages: T[][] = [[]];
  let left = lines;
  for (const item of items.flatMap((whole) => partsOf(whole, textOf(whole), cut, perLine, lines))) {
    const needs = lineCount(textOf(item), perLine);
    if (needs > left && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      left = lines;
    }
    pages.at(-1)?.push(item);
    left -= needs;
  }
  return pages;
}

function partsOf<T>(
  item: T,
  text: string,
  cut: (item: T, text: string) => T,
  perLine: number,
  lines: number,
): readonly T[] {
  if (lineCount(text, perLine) <= lines) return [item];
  const most = Math.max(1, Math.floor((perLine * lines) / 1.08) - 1);
  const parts: string[] = [];
  let rest = text.replace(/\s+/g, ' ').trim();
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most);
    const end = space > most / 2 ? space : most;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest].map((part) => cut(item, part));
}
