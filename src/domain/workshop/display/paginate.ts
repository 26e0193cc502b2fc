/** Long lists on a screen that cannot scroll: they go over several pages, and letters never get smaller. */

interface PageCapacity {
  /** Letters that fit on a line. */
  readonly perLine: number;
  /** Lines that fit on a page. */
  readonly lines: number;
}

/** Lines that a text takes; a word that does not fit goes to the next line, so a little is lost on each. */
export function lineCount(text: string, perLine: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.08) / perLine)), 0);
}

/**
 * Items on pages, in order. A single item longer than a page is cut between words into parts of a page each.
 * @returns one empty page for no items
 */
export function paginate<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  cut: (item: T, text: string) => T,
  { perLine, lines }: PageCapacity,
): readonly (readonly T[])[] {
  const pages: T[][] = [[]];
  let left = lines;
  for (const item of items.flatMap((each) => partsOf(each, textOf(each), cut, perLine, lines))) {
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
