/** Evidence of an organisation. Items belong to the organisation and are shared by its assessments. */
import type { EvidenceId } from '../../lib/ids.ts';
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
  readonly id: EvidenceId;
  readonly title: string;
  readonly kind: EvidenceKind | null;
  /** Location of the original: a folder, a shelf, a person. Files are never uploaded. */
  readonly where: string;
  /** Date of the item, 'YYYY-MM-DD'. */
  readonly date: string | null;
  /** Made within the team, or outside it. */
  readonly source: EvidenceSource | null;
  /** Consent of the speaker, if the item is a quote. */
  readonly terms: QuoteConsent;
  readonly removed: boolean;
  /** True in a redacted snapshot: its text was replaced by a notice. */
  readonly leftOut?: boolean;
}

/**
 * Weakest first (domain.md §3.4). said: someone's account. shown: a dated document, record or data. backed-up: two
 * items, at least one of them shown and one from outside the team.
 */
export const STRENGTHS = ['none', 'said', 'shown', 'backed-up'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Age in months at which evidence is marked as old: our judgement, not a rule of the field (domain.md §3.4). */
export const STALE_AFTER_MONTHS = 24;

/** Kinds that are one person's account. */
const ACCOUNTS: ReadonlySet<EvidenceKind> = new Set(['quote', 'observation']);

/** True for a dated document, record or data. */
export function isShowable(item: EvidenceItem): boolean {
  return item.kind !== null && !ACCOUNTS.has(item.kind) && item.date !== null;
}

/** False for removed items and for those without a title. */
export const isPresentItem = (item: EvidenceItem): boolean => !item.removed && item.title.trim() !== '';

/**
 * Computes how strongly evidence supports a statement.
 * @param items items linked to one statement; blank and removed ones are ignored
 */
export function strengthOf(items: readonly EvidenceItem[]): Strength {
  const standing = items.filter(isPresentItem);
  if (standing.length === 0) return 'none';
  const shown = standing.some(isShowable);
  if (!shown) return 'said';
  return standing.length >= 2 && standing.some((item) => item.source === 'outside') ? 'backed-up' : 'shown';
}

/** True if an item is at least 24 months old. Undated items are never stale. Days are 'YYYY-MM-DD'. */
export function isStale(item: EvidenceItem, today: string): boolean {
  return item.date !== null && monthsBetween(item.date, today) >= STALE_AFTER_MONTHS;
}

/** Returns the whole calendar months between two days, 'YYYY-MM-DD'. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}
