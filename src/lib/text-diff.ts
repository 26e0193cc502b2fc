import { diffArrays } from 'diff';

export interface DiffPart {
  readonly type: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words that may differ. Beyond, the middle is shown as replaced: such a patchwork cannot be read, and finding it takes long. */
const MOST_EDITS = 400;

/**
 * Returns the difference of two texts by words, in any script; spaces and signs are words of their own.
 * The parts that are not added make `before`, those that are not removed make `after`, letter for letter.
 */
export function diffText(before: string, after: string): readonly DiffPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const changes = diffArrays(a, b, { maxEditLength: MOST_EDITS });
  return joinChanges(
    changes?.map(({ value, added, removed }) => part(added ? 'added' : typeOfKept(removed), value)) ?? replaced(a, b),
  );
}

const part = (type: DiffPart['type'], words: readonly string[]): DiffPart => ({ type, text: words.join('') });
const typeOfKept = (removed: boolean): DiffPart['type'] => (removed ? 'removed' : 'same');

/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
let segmenter: Intl.Segmenter | undefined;

/**
 * Cuts a text into words, spaces and signs. The browser's dictionaries cut only what has no spaces: V8's segmenter takes
 * quadratic time, 8 s for a text of 100,000 characters.
 */
const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}\p{M}’']+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []).flatMap((run) => {
    if (!UNSPACED.test(run)) return [run];
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
    return Array.from(segmenter.segment(run), ({ segment }) => segment);
  });

/** Everything between the common beginning and the common end as one change. */
function replaced(a: readonly string[], b: readonly string[]): readonly DiffPart[] {
  const start = commonStart(a, b);
  const end = commonStart(a.slice(start).toReversed(), b.slice(start).toReversed());
  return [
    part('same', a.slice(0, start)),
    part('removed', a.slice(start, a.length - end)),
    part('added', b.slice(start, b.length - end)),
    part('same', a.slice(a.length - end)),
  ];
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const differing = a.findIndex((word, i) => word !== b[i]);
  return differing === -1 ? a.length : differing;
}

/** Joins changes that only a space separates: within a change, the removed text stands before the added one. */
function joinChanges(parts: readonly DiffPart[]): readonly DiffPart[] {
  const joined: DiffPart[] = [];
  const add = (type: DiffPart['type'], text: string): void => {
    const last = joined.at(-1);
    if (last?.type === type) joined[joined.length - 1] = { type, text: last.text + text };
    else if (text !== '') joined.push({ type, text });
  };
  let [removed, added] = ['', ''];
  const close = (): void => {
    // A space at the end of both sides did not change.
    const space = /\s*$/.exec(removed)?.[0] ?? '';
    const kept = added.endsWith(space) ? space.length : 0;
    add('removed', removed.slice(0, removed.length - kept));
    add('added', added.slice(0, added.length - kept));
    add('same', removed.slice(removed.length - kept));
    [removed, added] = ['', ''];
  };
  for (const [i, { type, text }] of parts.entries()) {
    const isGap = type === 'same' && i > 0 && i < parts.length - 1 && /^\s*$/.test(text);
    if (type === 'same' && !isGap) {
      close();
      add(type, text);
    } else {
      if (type !== 'added') removed += text;
      if (type !== 'removed') added += text;
    }
  }
  close();
  return joined;
}

/** Shortens long unchanged parts to what stands beside a change. @param most longest part that stays whole, in characters */
export const collapseUnchanged = (parts: readonly DiffPart[], most = 120): readonly DiffPart[] =>
  parts.map((part, i) => {
    if (part.type !== 'same' || part.text.length <= most) return part;
    const half = most / 2;
    const head = i === 0 ? '' : part.text.slice(0, half);
    const tail = i === parts.length - 1 ? '' : part.text.slice(-half);
    return { type: 'same', text: `${head} … ${tail}` };
  });
