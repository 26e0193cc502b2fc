/** Which report, for whom, how much of it. All of it stands in the address, so that a link opens the same report. */
import type { Query } from '../../lib/routes.ts';
import type { TypeSize } from './blocks.ts';
import { PROFILES, type Profile } from './export-profile.ts';

/** Four readers, the paper form in its four columns, and the action plan by itself. */
export const AUDIENCES = ['team', 'board', 'community', 'funder', 'form', 'plan'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const SECTIONS = {
  team: ['standing', 'answers', 'stages', 'differences', 'voices', 'actions', 'evidence'],
  board: ['standing', 'strengths', 'priorities', 'decisions', 'risks', 'voices', 'dates', 'scale'],
  community: ['youSaid', 'weWill', 'weDid', 'standing', 'differences'],
  funder: ['standing', 'shown', 'movement', 'differences', 'voices', 'actions', 'measures'],
  form: [],
  plan: [],
} as const satisfies Readonly<Record<Audience, readonly string[]>>;
export type Section = (typeof SECTIONS)[Audience][number];

export type Depth = 'short' | 'full';

export interface ReportChoice {
  readonly profile: Profile;
  /** Ids of the stages that it covers; none: all. */
  readonly stages: readonly string[];
  /** Sections that are left out. */
  readonly without: readonly Section[];
  readonly depth: Depth;
  readonly largePrint: boolean;
}

/** Boards and funders are shown roles; a page for everybody shows nobody, and that cannot be chosen otherwise. */
const USUAL: Readonly<Record<Audience, Profile>> = {
  team: 'full',
  board: 'partner',
  funder: 'partner',
  community: 'public',
  form: 'full',
  plan: 'full',
};

/** Left out unless somebody asks: a board reads two sides, and the lanes name the levels. */
const USUALLY_WITHOUT: Readonly<Partial<Record<Audience, readonly Section[]>>> = { board: ['scale'] };
const usuallyWithout = (audience: Audience): readonly Section[] => USUALLY_WITHOUT[audience] ?? [];

/** Documents of which there is a short one and one with everything. */
export const DEEP: ReadonlySet<Audience> = new Set(['team', 'plan']);

export const profilesFor = (audience: Audience): readonly Profile[] => (audience === 'community' ? ['public'] : PROFILES);

export const asAudience = (word: string | undefined): Audience | null => AUDIENCES.find((each) => each === word) ?? null;

/** What an address asks for; what it does not say, or says wrongly, is as usual for the audience. */
export function choiceFrom(query: Query, audience: Audience): ReportChoice {
  const listed = (name: string): readonly string[] => (query[name] ?? '').split(',').filter((word) => word !== '');
  return {
    profile: profilesFor(audience).find((each) => each === query.as) ?? USUAL[audience],
    stages: listed('stages'),
    without: query.without === undefined ? usuallyWithout(audience) : SECTIONS[audience].filter((section) => listed('without').includes(section)),
    depth: query.depth === 'full' ? 'full' : 'short',
    largePrint: query.print === 'large',
  };
}

/** The choice as an address says it: only what is not as usual. */
export const queryFor = ({ profile, stages, without, depth, largePrint }: ReportChoice, audience: Audience): Query => ({
  ...(profile !== USUAL[audience] && { as: profile }),
  ...(stages.length > 0 && { stages: stages.join(',') }),
  ...(without.join(',') !== usuallyWithout(audience).join(',') && { without: without.join(',') }),
  ...(depth === 'full' && { depth }),
  ...(largePrint && { print: 'large' }),
});

export const typeSize = (audience: Audience, { largePrint }: ReportChoice): TypeSize =>
  largePrint ? 'largest' : audience === 'community' ? 'large' : 'usual';
