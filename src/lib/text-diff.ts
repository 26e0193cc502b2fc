/** Two texts → which words went and which came, as a person would mark them. */

export interface DiffPart {
  readonly type: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many differing words a middle is shown as replaced whole: nobody reads such a patchwork, and it takes long to find. */
const MOST_STEPS = 400;

/**
 * The difference of two texts by words; spaces and signs count as words of their own.
 * The pieces that are not added make `before`, those that are not removed make `after`, letter for letter.
 */
export function diffText(before: string, after: string): readonly DiffPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const pieces: DiffPart[] = [
    { type: 'same', text: a.slice(0, start).join('') },
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    { type: 'same', text: a.slice(a.length - end).join('') },
  ];
  return together(pieces);
}

/** Letters and digits hold together, whatever the script; each other sign stands alone. */
const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}\p{M}’']+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

/** The shortest way from `a` to `b` (Myers 1986): how far along `a` each diagonal has come after so many words removed or added. */
function middle(a: readonly string[], b: readonly string[]): readonly DiffPart[] {
  const trail: ReadonlyMap<number, number>[] = [];
  const furthest = new Map<number, number>([[1, 0]]);
  for (let steps = 0; steps <= Math.min(a.length + b.length, MOST_STEPS); steps++) {
    trail.push(new Map(furthest));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = comesFromAbove(furthest, diagonal, steps)
        ? (furthest.get(diagonal + 1) ?? 0)
        : (furthest.get(diagonal - 1) ?? 0) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return back(a, b, trail);
    }
  }
  return [
    { type: 'removed', text: a.join('') },
    { type: 'added', text: b.join('') },
  ];
}

const comesFromAbove = (furthest: ReadonlyMap<number, number>, diagonal: number, steps: number): boolean =>
  diagonal === -steps ||
  (diagonal !== steps && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1));

/** The way that was found, walked from its end. */
function back(
  a: readonly string[],
  b: readonly string[],
  trail: readonly ReadonlyMap<number, number>[],
): readonly DiffPart[] {
  const pieces: DiffPart[] = [];
  let [x, y] = [a.length, b.length];
  for (let steps = trail.length - 1; steps >= 0; steps--) {
    const furthest = trail[steps] ?? new Map();
    const diagonal = x - y;
    const before = comesFromAbove(furthest, diagonal, steps) ? diagonal + 1 : diagonal - 1;
    const fromX = furthest.get(before) ?? 0;
    while (x > Math.max(0, fromX) && y > Math.max(0, fromX - before)) {
      pieces.push({ type: 'same', text: a[--x] ?? '' });
      y--;
    }
    if (steps === 0) break;
    if (x === fromX) pieces.push({ type: 'added', text: b[--y] ?? '' });
    else pieces.push({ type: 'removed', text: a[--x] ?? '' });
  }
  return pieces.toReversed();
}

/** Neighbours of one type as one piece; within a change, what went stands before what came. A lone space between two changes belongs to them. */
function together(pieces: readonly DiffPart[]): readonly DiffPart[] {
  const joined: DiffPart[] = [];
  let [removed, added, space] = ['', '', ''];
  const close = (): void => {
    if (removed !== '') joined.push({ type: 'removed', text: removed });
    if (added !== '') joined.push({ type: 'added', text: added });
    if (space !== '') joined.push({ type: 'same', text: space });
    [removed, added, space] = ['', '', ''];
  };
  for (const { type, text } of pieces) {
    if (text === '') continue;
    if (type === 'same' && (removed !== '' || added !== '') && space === '' && /^\s+$/.test(text)) space = text;
    else if (type === 'same') {
      close();
      const last = joined.at(-1);
      if (last?.type === 'same') joined[joined.length - 1] = { type, text: last.text + text };
      else joined.push({ type, text });
    } else {
      removed += space;
      added += space;
      space = '';
      if (type === 'removed') removed += text;
      else added += text;
    }
  }
  close();
  return merged(joined);
}

function merged(pieces: readonly DiffPart[]): readonly DiffPart[] {
  const out: DiffPart[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last?.type === piece.type) out[out.length - 1] = { type: piece.type, text: last.text + piece.text };
    else out.push(piece);
  }
  return out;
}

/** Long stretches that did not change, cut down to what stands beside a change. */
export const collapseUnchanged = (pieces: readonly DiffPart[], most = 120): readonly DiffPart[] =>
  pieces.map((piece, i) => {
    if (piece.type !== 'same' || piece.text.length <= most) return piece;
    const half = most / 2;
    const [head, tail] = [
      i === 0 ? '' : piece.text.slice(0, half),
      i === pieces.length - 1 ? '' : piece.text.slice(-half),
    ];
    return { type: 'same', text: `${head} … ${tail}` };
  });
