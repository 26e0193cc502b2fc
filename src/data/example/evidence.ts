/** What Harbour Lane can show. Dates are told from today; one item is older than two years. */
import type { EvidenceKind, EvidenceSource } from '../../domain/assessment/evidence.ts';
import type { QuoteConsent } from '../../domain/assessment/quote-consent.ts';
import type { Offset } from './calendar.ts';

export interface ToldEvidence {
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly source: EvidenceSource;
  readonly where: string;
  readonly date: Offset;
  /** Of a quote: what was agreed when it was noted. */
  readonly terms?: Pick<QuoteConsent, 'attribution' | 'consent' | 'groupSize'>;
}

export const EVIDENCE = {
  plan: {
    title: 'Three-year community plan',
    kind: 'policy',
    source: 'inside',
    where: 'Shared drive, Plans folder',
    date: { months: -14 },
  },
  profile: {
    title: 'Council profile of our area',
    kind: 'external',
    source: 'outside',
    where: 'Council website, and on paper in the office',
    date: { months: -10 },
  },
  doorstep: {
    title: 'Doorstep survey, 212 homes',
    kind: 'survey',
    source: 'inside',
    where: 'Office cabinet, second drawer',
    date: { months: -27 },
  },
  reports: {
    title: 'Quarterly reports to trustees',
    kind: 'minutes',
    source: 'inside',
    where: 'Shared drive, Board folder',
    date: { months: -2 },
  },
  jobs: {
    title: 'Job descriptions and volunteer handbook',
    kind: 'policy',
    source: 'inside',
    where: 'Shared drive, Staff folder',
    date: { months: -18 },
  },
  visit: {
    title: 'Report of a visit by two neighbouring trusts',
    kind: 'external',
    source: 'outside',
    where: 'Office shelf, green folder',
    date: { months: -8 },
  },
  attendance: {
    title: 'Who came to our working groups, 12 months',
    kind: 'dataset',
    source: 'inside',
    where: 'Shared drive, Working groups folder',
    date: { months: -1 },
  },
  partner: {
    title: '“They ask what we need before they offer anything”',
    kind: 'quote',
    source: 'outside',
    where: 'Notes of the partners’ lunch, no names',
    date: { months: -5 },
    terms: { attribution: 'Manager at a partner organisation', consent: 'public', groupSize: 12 },
  },
  walkerSaid: {
    title: '“I would not have gone out at all this winter”',
    kind: 'quote',
    source: 'outside',
    where: 'Notebook of the walk leader',
    date: { months: -3 },
  },
  walkers: {
    title: 'Tuesday walkers, before and after, 42 people',
    kind: 'survey',
    source: 'inside',
    where: 'Shared drive, Walking folder',
    date: { months: -7 },
  },
  stories: {
    title: 'Three case studies: walking, café, arts',
    kind: 'case-study',
    source: 'inside',
    where: 'Shared drive, Case studies folder',
    date: { months: -2, days: 9 },
  },
  advice: {
    title: 'Notes of an advice session on our surveys',
    kind: 'minutes',
    source: 'outside',
    where: 'With the insight officer, written by the university',
    date: { months: -9 },
  },
  evening: {
    title: 'Notes of the second review evening',
    kind: 'minutes',
    source: 'inside',
    where: 'Shared drive, Review folder',
    date: { months: -1, days: -4 },
  },
  letter: {
    title: 'Letter from carers about the new start time',
    kind: 'feedback',
    source: 'outside',
    where: 'Letters file in the office',
    date: { months: -3 },
  },
  board: {
    title: '“You said, we did” board in the hall',
    kind: 'photo',
    source: 'inside',
    where: 'Shared drive, Photos folder',
    date: { months: -2, days: -12 },
  },
} as const satisfies Readonly<Record<string, ToldEvidence>>;

export type EvidenceKey = keyof typeof EVIDENCE;

export const EVIDENCE_KEYS = Object.keys(EVIDENCE) as readonly EvidenceKey[];
