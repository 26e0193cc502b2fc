/** What a room says besides its votes: words, lines, ideas, quotes, presentations. Roles and groups stand beside it, never names. */

export const ENTRY_KINDS = ['word', 'said', 'idea', 'quote', 'presentation'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Free text of an entry, by field. `words` is the entry itself; the last four are the headings of a presentation. */
export const ENTRY_TEXTS = ['words', 'condition', 'speaker', 'outline', 'aims', 'benefits', 'next'] as const;
export type EntryText = (typeof ENTRY_TEXTS)[number];

/** Who a quote may be shown to: the team; the partners who were there; everybody. */
export const QUOTE_AUDIENCES = ['team', 'partners', 'public'] as const;
export type QuoteAudience = (typeof QUOTE_AUDIENCES)[number];

export interface EntryChoices {
  /** Held for approval until somebody lets it be shown: on the screen, and in the record. */
  readonly shown: boolean;
  readonly removed: boolean;
  /** An idea that needs nothing first, or one on a condition. */
  readonly possible: 'now' | 'if' | null;
  /** The entry that this one says the same as. */
  readonly mergedInto: string | null;
  /** The action that was made of it. */
  readonly action: string | null;
  /** Dots that it was given. */
  readonly dots: number;
  /** Whom the speaker said yes to. Empty: nobody was asked, or the answer was no. */
  readonly consent: readonly QuoteAudience[];
  /** The day after which a quote is no longer used, 'YYYY-MM-DD'. */
  readonly until: string | null;
  /** Somebody asked what a stranger could tell about the speaker, and nothing that could hurt was found. */
  readonly exposureChecked: boolean;
}

export interface Entry extends EntryChoices, Readonly<Record<EntryText, string>> {
  readonly id: string;
  readonly kind: EntryKind;
  /** The question that it answers; 'close' for the last word of the day. */
  readonly question: string | null;
  readonly group: string | null;
  readonly madeAt: number;
}

/** The question of the closing word. */
export const CLOSING_QUESTION = 'close';

/** An entry whose words are blank is not there yet; a removed one is not there any more. */
export const isPresentEntry = (entry: Entry): boolean => !entry.removed && entry.words.trim() !== '';

export const isShownEntry = (entry: Entry): boolean => isPresentEntry(entry) && entry.shown;

export const answersTo = (entries: readonly Entry[], question: string, kind: EntryKind): readonly Entry[] =>
  entries.filter((entry) => entry.kind === kind && entry.question === question && isPresentEntry(entry));

/** Ideas with the most dots first; equals keep the order in which they were said. */
export const byDots = (ideas: readonly Entry[]): readonly Entry[] =>
  ideas.toSorted((a, b) => b.dots - a.dots || a.madeAt - b.madeAt);

/** Why a quote may not be shown to somebody; `null` when it may. */
export type QuoteRefusal = 'no-consent' | 'run-out' | 'not-checked';

/**
 * Whether a quote may be shown. Consent to a wider circle includes the narrower ones. Beyond the team the exposure check is
 * needed too: a role and an organisation can be enough to tell a stranger of an illness or a conviction.
 * @param today 'YYYY-MM-DD'
 */
export function quoteRefusal(
  { consent, until, exposureChecked }: Entry,
  audience: QuoteAudience,
  today: string,
): QuoteRefusal | null {
  const widest = Math.max(-1, ...consent.map((each) => QUOTE_AUDIENCES.indexOf(each)));
  if (widest < QUOTE_AUDIENCES.indexOf(audience)) return 'no-consent';
  if (until !== null && until < today) return 'run-out';
  return audience !== 'team' && !exposureChecked ? 'not-checked' : null;
}
