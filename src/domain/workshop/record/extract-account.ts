/** Reduces a workshop to the account that its assessment's stage pages and reports show. */

import type { SharedQuote, WorkshopAccount } from '../../assessment/workshop-account.ts';
import { type Entry, isPresentEntry, QUOTE_AUDIENCES, quoteRefusal, speakerText } from '../entry.ts';
import type { Workshop } from '../workshop.ts';

const PROFILES = { team: 'full', partners: 'partner', public: 'public' } as const;

/** Leaves out empty notes and themes. Needs no rubric: whether a unit is still in it is for the reader to decide. */
export function accountOf({ id, setup, units, themes, record, entries }: Workshop): WorkshopAccount {
  return {
    id,
    title: setup.title,
    day: setup.day,
    summary: record.summary.trim(),
    themes: setup.questions.flatMap(({ id: question, words: asked }) => {
      const words = themes.get(question)?.trim() ?? '';
      return words === '' ? [] : [{ question: asked, words }];
    }),
    quotes: entries.filter((entry) => entry.kind === 'quote' && isPresentEntry(entry)).flatMap(sharedQuote),
    notes: [...units].flatMap(([unit, { said, saidForPartners }]) =>
      said.trim() === '' ? [] : [{ unit, words: said.trim(), forPartners: saidForPartners }],
    ),
  };
}

/** Decides who may see a quote as the record does, apart from the day: the reader compares that. */
function sharedQuote(quote: Entry): readonly SharedQuote[] {
  const widest = QUOTE_AUDIENCES.findLast((audience) => quoteRefusal({ ...quote, until: null }, audience, '') === null);
  if (widest === undefined) return [];
  return [{ words: quote.words.trim(), speaker: speakerText(quote), widest: PROFILES[widest], until: quote.until }];
}
