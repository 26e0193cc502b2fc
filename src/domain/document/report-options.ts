/** Audience, depth and contents of a report. They are part of the address, so that a link opens the same report. */
import type { RouteQuery } from '../../lib/routes.ts';
import { EXPORT_PROFILES, type ExportProfile } from './audience.ts';
import type { TypeSize } from './blocks.ts';

/** Four audiences, the paper form in its four columns, and the action plan alone. */
export const REPORT_AUDIENCES = ['team', 'board', 'community', 'funder', 'form', 'plan'] as const;
export type ReportAudience = (typeof REPORT_AUDIENCES)[number];

export const SECTIONS = {
  team: ['standing', 'answers', 'stages', 'differences', 'workshops', 'voices', 'actions', 'evidence'],
  board: ['standing', 'strengths', 'priorities', 'decisions', 'risks', 'voices', 'dates', 'scale'],
  community: ['youSaid', 'weWill', 'weDid', 'standing', 'differences'],
  funder: ['standing', 'shown', 'movement', 'differences', 'voices', 'actions', 'measures'],
  form: [],
  plan: [],
} as const satisfies Readonly<Record<ReportAudience, readonly string[]>>;
export type Section = (typeof SECTIONS)[ReportAudience][number];

export type ReportDepth = 'short' | 'full';

export interface ReportOptions {
  readonly profile: ExportProfile;
  /** Ids of the stages covered; empty means all. */
  readonly stages: readonly string[];
  /** Sections to leave out. */
  readonly without: readonly Section[];
  readonly depth: ReportDepth;
  readonly largePrint: boolean;
}

/** Boards and funders see roles. A public page names no person; this cannot be changed. */
const USUAL: Readonly<Record<ReportAudience, ExportProfile>> = {
  team: 'full',
  board: 'partner',
  funder: 'partner',
  community: 'public',
  form: 'full',
  plan: 'full',
};

/** Left out by default: a board reads two pages, and the lanes name the levels. */
const USUALLY_WITHOUT: Readonly<Partial<Record<ReportAudience, readonly Section[]>>> = { board: ['scale'] };
const usuallyWithout = (audience: ReportAudience): readonly Section[] => USUALLY_WITHOUT[audience] ?? [];

/** Documents with a short and a full version. */
export const AUDIENCES_WITH_DEPTH: ReadonlySet<ReportAudience> = new Set(['team', 'plan']);

export const profilesFor = (audience: ReportAudience): readonly ExportProfile[] =>
  audience === 'community' ? ['public'] : EXPORT_PROFILES;

export const parseReportAudience = (word: string | undefined): ReportAudience | null =>
  REPORT_AUDIENCES.find((item) => item === word) ?? null;

/** Parses the query of an address. Missing or invalid values fall back to the defaults of the audience. */
export function parseReportOptions(query: RouteQuery, audience: ReportAudience): ReportOptions {
  const listed = (name: string): readonly string[] => (query[name] ?? '').split(',').filter((word) => word !== '');
  return {
    profile: profilesFor(audience).find((item) => item === query.as) ?? USUAL[audience],
    stages: listed('stages'),
    without:
      query.without === undefined
        ? usuallyWithout(audience)
        : SECTIONS[audience].filter((section) => listed('without').includes(section)),
    depth: query.depth === 'full' ? 'full' : 'short',
    largePrint: query.print === 'large',
  };
}

/** Builds the query of an address; defaults are left out. */
export const reportOptionsQuery = (
  { profile, stages, without, depth, largePrint }: ReportOptions,
  audience: ReportAudience,
): RouteQuery => ({
  ...(profile !== USUAL[audience] && { as: profile }),
  ...(stages.length > 0 && { stages: stages.join(',') }),
  ...(without.join(',') !== usuallyWithout(audience).join(',') && { without: without.join(',') }),
  ...(depth === 'full' && { depth }),
  ...(largePrint && { print: 'large' }),
});

export function typeSize(audience: ReportAudience, { largePrint }: ReportOptions): TypeSize {
  if (largePrint) return 'largest';
  return audience === 'community' ? 'large' : 'usual';
}
