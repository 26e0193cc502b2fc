/** The lists that a room sees grow: words, what was said, ideas, promises. Only what somebody has let be shown is in them. */
import { answersTo, byDots, type Entry, isShown } from '../entry.ts';
import { rankedWords } from '../five-words.ts';
import type { Group, Question, Workshop } from '../workshop.ts';
import type { ScreenState, ShownIdea } from './frame.ts';
import type { ListRoom, Paged } from './frame-pages.ts';
import { linesOf, pagesOf } from './paginate.ts';

const itself = (text: string): string => text;
const cutLine = (_: string, text: string): string => text;

export function wordsPages(question: string, entries: readonly Entry[], id: string, before: readonly string[], room: ListRoom): Paged {
  const ranked = rankedWords(answersTo(entries, id, 'word').filter(isShown)).map(({ words, count }) => ({ words, count }));
  const pages = Math.max(1, Math.ceil(ranked.length / room.words));
  return Array.from(
    { length: pages },
    (_, i): ScreenState => ({ type: 'words', question, words: ranked.slice(i * room.words, (i + 1) * room.words), before }),
  );
}

/** One group after the other, each on pages of its own: who says what is the point. */
export function saidPages(question: Question, groups: readonly Group[], entries: readonly Entry[], room: ListRoom): Paged {
  const kind = question.form === 'ideas' ? 'idea' : 'said';
  const said = answersTo(entries, question.id, kind).filter(isShown);
  const head = linesOf(question.words, room.perLine);
  const pages = groups.flatMap((group) => {
    const lines = said.filter((entry) => entry.group === group.id).map(({ words }) => words);
    if (lines.length === 0) return [];
    return pagesOf(lines, itself, cutLine, { ...room, lines: room.lines - head }).map(
      (page): ScreenState => ({ type: 'said', question: question.words, group: group.name, lines: page }),
    );
  });
  return pages.length > 0 ? pages : [{ type: 'said', question: question.words, group: '', lines: [] }];
}

/** What is possible now, then what is possible if; in the round of dots all in one list, most dots first. */
export function ideasPages({ entries, setup }: Workshop, type: 'ideas' | 'dots', room: ListRoom): Paged {
  const ideas = entries.filter((entry) => entry.kind === 'idea' && isShown(entry));
  if (type === 'dots') return paged(byDots(ideas), room).map((page): ScreenState => ({ type: 'dots', each: setup.dotsEach, ideas: page }));
  return (['now', 'if'] as const)
    .map((possible) => ({ possible, of: ideas.filter((idea) => (idea.possible === 'if') === (possible === 'if')) }))
    .filter(({ possible, of }) => of.length > 0 || possible === 'now')
    .flatMap(({ possible, of }) => paged(of, room).map((page): ScreenState => ({ type: 'ideas', possible, ideas: page })));
}

function paged(ideas: readonly Entry[], room: ListRoom): readonly (readonly ShownIdea[])[] {
  const shown = ideas.map(({ words, condition, possible, dots }): ShownIdea => ({ words, condition: possible === 'if' ? condition : '', dots }));
  const said = ({ words, condition }: ShownIdea): string => (condition === '' ? words : `${words}\n${condition}`);
  return pagesOf(shown, said, (idea, words) => ({ ...idea, words, condition: '' }), { perLine: room.perLine - 6, lines: room.lines });
}

export function promisedPages(promised: readonly { readonly will: string; readonly did: string }[], room: ListRoom): Paged {
  const said = ({ will, did }: { will: string; did: string }): string => `${will}\n${did}`;
  const half = { perLine: Math.floor(room.perLine / 2) - 4, lines: room.lines };
  return pagesOf(promised, said, (line, words) => ({ ...line, will: words, did: '' }), half).map(
    (lines): ScreenState => ({ type: 'promised', lines }),
  );
}
