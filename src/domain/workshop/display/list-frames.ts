/** Frames of growing lists: words, lines, ideas, commitments. Only approved entries are included. */
import { answersTo, type Entry, isShownEntry, sortByDots } from '../entry.ts';
import { rankedWords } from '../five-words.ts';
import type { Group, Workshop, WorkshopQuestion } from '../workshop.ts';
import type { FrameState, ShownIdea } from './frame.ts';
import type { ListCapacity, PagedState } from './frame-pages.ts';
import { lineCount, paginate } from './paginate.ts';

const identity = (text: string): string => text;
const cutLine = (_: string, text: string): string => text;

/** Returns the approved words of a question, most frequent first, beside those of the previous workshop. */
export function wordsPages(
  question: string,
  entries: readonly Entry[],
  id: string,
  before: readonly string[],
  capacity: ListCapacity,
): PagedState {
  const ranked = rankedWords(answersTo(entries, id, 'word').filter(isShownEntry)).map(({ words, count }) => ({
    words,
    count,
  }));
  const pages = Math.max(1, Math.ceil(ranked.length / capacity.words));
  return Array.from(
    { length: pages },
    (_, i): FrameState => ({
      type: 'words',
      question,
      words: ranked.slice(i * capacity.words, (i + 1) * capacity.words),
      before,
    }),
  );
}

/** Returns the lines of one group after the other, each group on its own pages, so that the speaker stays visible. */
export function saidPages(
  question: WorkshopQuestion,
  groups: readonly Group[],
  entries: readonly Entry[],
  capacity: ListCapacity,
): PagedState {
  const kind = question.form === 'ideas' ? 'idea' : 'said';
  const answers = answersTo(entries, question.id, kind).filter(isShownEntry);
  const head = lineCount(question.words, capacity.perLine);
  const pages = groups.flatMap((group) => {
    const lines = answers.filter((entry) => entry.group === group.id).map(({ words }) => words);
    if (lines.length === 0) return [];
    return paginate(lines, identity, cutLine, { ...capacity, lines: capacity.lines - head }).map(
      (page): FrameState => ({ type: 'said', question: question.words, group: group.name, lines: page }),
    );
  });
  return pages.length > 0 ? pages : [{ type: 'said', question: question.words, group: '', lines: [] }];
}

/** Returns ideas that are possible now, then conditional ones; for `dots`, all in one list, most dots first. */
export function ideasPages({ entries, setup }: Workshop, type: 'ideas' | 'dots', capacity: ListCapacity): PagedState {
  const ideas = entries.filter((entry) => entry.kind === 'idea' && isShownEntry(entry));
  if (type === 'dots')
    return paged(sortByDots(ideas), capacity).map(
      (page): FrameState => ({ type: 'dots', each: setup.dotsEach, ideas: page }),
    );
  return (['now', 'if'] as const)
    .map((possible) => ({
      possible,
      matching: ideas.filter((idea) => (idea.possible === 'if') === (possible === 'if')),
    }))
    .filter(({ possible, matching }) => matching.length > 0 || possible === 'now')
    .flatMap(({ possible, matching }) =>
      paged(matching, capacity).map((page): FrameState => ({ type: 'ideas', possible, ideas: page })),
    );
}

function paged(ideas: readonly Entry[], capacity: ListCapacity): readonly (readonly ShownIdea[])[] {
  const shown = ideas.map(
    ({ words, condition, possible, dots }): ShownIdea => ({
      words,
      condition: possible === 'if' ? condition : '',
      dots,
    }),
  );
  const textOf = ({ words, condition }: ShownIdea): string => (condition === '' ? words : `${words}\n${condition}`);
  return paginate(shown, textOf, (idea, words) => ({ ...idea, words, condition: '' }), {
    perLine: capacity.perLine - 6,
    lines: capacity.lines,
  });
}

/** Returns the commitments of the previous workshop with their outcome. */
export function promisedPages(
  promised: readonly { readonly will: string; readonly did: string }[],
  capacity: ListCapacity,
): PagedState {
  const textOf = ({ will, did }: { will: string; did: string }): string => `${will}\n${did}`;
  const half = { perLine: Math.floor(capacity.perLine / 2) - 4, lines: capacity.lines };
  return paginate(promised, textOf, (line, words) => ({ ...line, will: words, did: '' }), half).map(
    (lines): FrameState => ({ type: 'promised', lines }),
  );
}
