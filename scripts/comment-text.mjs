/** Finds comments and test titles in source text. Line based: it does not parse, and needs no parser. */

const LINE = /^\s*\/\//;
const DIRECTIVE = /^biome-ignore|^@ts-|^@type\b/;
const BLOCK = /^\s*(?:\{)?\/\*\*?(?!\/)/;

/**
 * Returns the comments of a TypeScript, JavaScript or CSS file, without their markers. Lines of `//` that follow each other are one comment.
 * @param {string} source
 * @returns {{ line: number, text: string, kind: 'comment' }[]} `line` counts from 1
 */
export function commentsIn(source) {
  const lines = source.split('\n');
  /** @type {{ line: number, text: string, kind: 'comment' }[]} */
  const found = [];
  for (let index = 0; index < lines.length; ) {
    const end = endOfComment(lines, index);
    const text = end > index ? withoutMarkers(lines.slice(index, end)) : trailingComment(lines[index] ?? '');
    if (text !== '' && !DIRECTIVE.test(text)) found.push({ line: index + 1, kind: 'comment', text });
    index = Math.max(end, index + 1);
  }
  return found;
}

/**
 * Returns the index after the comment that begins in this line, or the line's own index where none begins.
 * @param {string[]} lines
 * @param {number} start
 */
function endOfComment(lines, start) {
  let index = start;
  if (BLOCK.test(lines[start] ?? '')) {
    while (index < lines.length - 1 && !lines[index]?.includes('*/')) index++;
    return index + 1;
  }
  while (LINE.test(lines[index] ?? '')) index++;
  return index;
}

/** @param {string} line */
const trailingComment = (line) => /[;,{})\]]\s+\/\/ (.*)$/.exec(line)?.[1] ?? '';

/** @param {string[]} lines */
function withoutMarkers(lines) {
  return lines
    .map((line) => line.replace(/^\s*\{?(?:\/\*\*?|\*\/|\*(?!\*)|\/\/)\s?/, '').replace(/\s*\*\/\}?\s*$/, ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Returns the titles of tests and of their groups.
 * @param {string} source
 * @returns {{ line: number, text: string, kind: 'title' }[]}
 */
export function titlesIn(source) {
  const title = /\b(?:test|it|describe)(?:\.each\([^\n]*\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g;
  return [...source.matchAll(title)].map((match) => ({
    line: source.slice(0, match.index).split('\n').length,
    kind: 'title',
    text: match[2] ?? '',
  }));
}
