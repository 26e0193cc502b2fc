/**
 * Contributions in a workshop besides votes: words, lines, ideas, quotes, presentations. They carry roles and groups,
 * never names.
 */
import type { ActionId, EntryId, GroupId, QuestionId } from '../../lib/ids.ts';

export const ENTRY_KINDS = ['word', 'said', 'idea', 'quote', 'presentation'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * Text fields of an entry. `words` is the entry itself; `speaker` and `organisation` say in which role and from where a
 * quote was said; the last four are the headings of a presentation.
 */
export const ENTRY_TEXTS = [
  'words',
  'condition',
  'speaker',
  'organisation',
  'outline',
  'aims',
  'benefits',
  'next',
] as const;
export type EntryText = (typeof ENTRY_TEXTS)[number];

/** Audiences of a quote, narrowest first: the team, the partners who were present, the public. */
export const QUOTE_AUDIENCES = ['team', 'partners', 'public'] as const;
export type QuoteAudience = (typeof QUOTE_AUDIENCES)[number];

export interface EntryChoices {
  /** False until the facilitator approves the entry for the display and the record. */
  readonly shown: boolean;
  readonly removed: boolean;
  /** 'now' = the idea needs nothing first, 'if' = it has a condition; `null` for other entries. */
  readonly possible: 'now' | 'if' | null;
  /** Id of the entry with the same meaning. */
  readonly mergedInto: EntryId | null;
  /** Id of the action made from this entry. */
  readonly action: ActionId | null;
  /** Number of dots that people gave it. */
  readonly dots: number;
  /** Audiences that the speaker agreed to; empty if not asked or refused. */
  readonly consent: readonly QuoteAudience[];
  /** Last day on which the quote may be used, 'YYYY-MM-DD'. */
  readonly until: string | null;
  /** True if the team checked what a stranger could learn about the speaker, and found nothing harmful. */
  readonly exposureChecked: boolean;
}

export interface Entry extends EntryChoices, Readonly<Record<EntryText, string>> {
  readonly id: EntryId;
  readonly kind: EntryKind;
  /** Id of the question it answers; `CLOSING_QUESTION` for the last word of the day. */
  readonly question: QuestionId | null;
  readonly group: GroupId | null;
  readonly madeAt: number;
}

/** Id of the question for a closing word. */
export const CLOSING_QUESTION = 'close';

/** False for removed entries and for those without words. */
export const isPresentEntry = (entry: Entry): boolean => !entry.removed && entry.words.trim() !== '';

/** True for present entries that are approved. */
export const isShownEntry = (entry: Entry): boolean => isPresentEntry(entry) && entry.shown;

/** Returns the present entries of one kind that answer a question, approved or not. */
export const answersTo = (entries: readonly Entry[], question: string, kind: EntryKind): readonly Entry[] =>
  entries.filter((entry) => entry.kind === kind && entry.question === question && isPresentEntry(entry));

/** Returns ideas with the most dots first; equal ones by time. */
export const sortByDots = (ideas: readonly Entry[]): readonly Entry[] =>
  ideas.toSorted((a, b) => b.dots - a.dots || a.madeAt - b.madeAt);

/** Returns role and organisation of a quote's speaker, 'Housing officer, Foldgate Homes'; '' if neither was noted. */
export const speakerText = ({ speaker, organisation }: Pick<Entry, 'speaker' | 'organisation'>): string =>
  [speaker, organisation].flatMap((part) => (part.trim() === '' ? [] : [part.trim()])).join(', ');

/** Why a quote must not be shown. */
export type QuoteRefusal = 'no-consent' | 'run-out' | 'not-checked';

/**
 * Returns why a quote must not be shown, or `null` if it may. Consent to a wide audience includes the narrower ones.
 * Outside the team the exposure check is required too: a role and an organisation can reveal an illness or a
 * conviction.
 * @param today 'YYYY-MM-DD'
 */
export function quoteRefusal(
  { consent, until, exposureChecked }: Entry,
  audience: QuoteAudience,
  today: string,
): QuoteRefusal | null {
  const widest = Math.max(-1, ...consent.map((agreed) => QUOTE_AUDIENCES.indexOf(agreed)));
  if (widest < QUOTE_AUDIENCES.indexOf(audience)) return 'no-consent';
  if (until !== null && until < today) return 'run-out';
  return audience !== 'team' && !exposureChecked ? 'not-checked' : null;
}
