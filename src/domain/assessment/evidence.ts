/** What a team can show. Items belong to the organisation and live across its assessments. */
import type { QuoteConsent } from './quote-consent.ts';

export const EVIDENCE_KINDS = [
  'policy',
  'minutes',
  'dataset',
  'survey',
  'follow-up',
  'case-study',
  'quote',
  'photo',
  'feedback',
  'external',
  'observation',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export type EvidenceSource = 'inside' | 'outside';

export interface EvidenceItem {
  readonly id: string;
  readonly title: string;
  readonly kind: EvidenceKind | null;
  /** Where it is held: a folder, a shelf, a person. A reference, never an upload. */
  readonly where: string;
  /** The day that it is from, 'YYYY-MM-DD'. */
  readonly date: string | null;
  /** Made by the team, or by somebody else. */
  readonly source: EvidenceSource | null;
  /** Where it is somebody's words: what they agreed to. */
  readonly terms: QuoteConsent;
  readonly removed: boolean;
  /** In a snapshot for readers: its words were taken out, and what stands there says so. */
  readonly leftOut?: boolean;
}

/** Weakest first. None: nothing. Said: someone's account. Shown: a dated document, record or data. Backed up: two sources, one from outside the team. */
export const STRENGTHS = ['none', 'said', 'shown', 'backed-up'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Older evidence than this is marked. A judgement of ours (domain research, 3.4), not a rule of the field. */
export const STALE_AFTER_MONTHS = 24;

/** Kinds that are somebody's account, however well told. */
const ACCOUNTS: ReadonlySet<EvidenceKind> = new Set(['quote', 'observation']);

/** A document, record or data with a date: something that can be put on the table. */
export function isShowable(item: EvidenceItem): boolean {
  return item.kind !== null && !ACCOUNTS.has(item.kind) && item.date !== null;
}

/** An item whose title is blank is not there yet; a removed one is not there any more. */
export const isStanding = (item: EvidenceItem): boolean => !item.removed && item.title.trim() !== '';

/**
 * How strongly these items support a statement. Worked out, never asked.
 * @param items the items linked to one statement; blank and removed ones count for nothing
 */
export function strengthOf(items: readonly EvidenceItem[]): Strength {
  const standing = items.filter(isStanding);
  if (standing.length === 0) return 'none';
  const shown = standing.some(isShowable);
  if (!shown) return 'said';
  return standing.length >= 2 && standing.some((item) => item.source === 'outside') ? 'backed-up' : 'shown';
}

/** Whether an item is older than 24 months. Items with no date are never stale: we do not know. Days are 'YYYY-MM-DD'. */
export function isStale(item: EvidenceItem, today: string): boolean {
  return item.date !== null && monthsBetween(item.date, today) >= STALE_AFTER_MONTHS;
}

/** Whole calendar months from one day to another. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}
