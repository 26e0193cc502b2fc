/** Finds comments and test titles in source text. Line based: it does not parse, and needs no parser. */

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
  for (let index = 0; index < lines.length; index++) {
    const start = index;
    const line = lines[index] ?? '';
    if (BLOCK.test(line)) {
      while (index < lines.length - 1 && !lines[index]?.includes('*/')) index++;
      found.push({ line: start + 1, kind: 'comment', text: withoutMarkers(lines.slice(start, index + 1)) });
      continue;
    }
    if (!/^\s*\/\//.test(line)) {
      const trailing = /[;,{})\]]\s+\/\/ (.*)$/.exec(line)?.[1];
      if (trailing) found.push({ line: start + 1, kind: 'comment', text: trailing });
      continue;
    }
    while (/^\s*\/\//.test(lines[index + 1] ?? '')) index++;
    found.push({ line: start + 1, kind: 'comment', text: withoutMarkers(lines.slice(start, index + 1)) });
  }
  return found.filter(({ text }) => text !== '' && !/^biome-ignore|^@ts-|^@type\b/.test(text));
}

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
