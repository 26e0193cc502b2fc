/** A workshop as plain data: what was set up, where it stands, and what the room said. Votes are not in it (tally.ts, data/workshops/votes.ts). */
import type { Answer } from '../assessment/assessment.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Entry } from './entry.ts';
import { MIN_COUNT_IN_EXPORTS, MIN_COUNT_ON_SCREEN } from './suppress-small-cells.ts';

/** How people are grouped. Each question has its own grouping: role groups see differently, partners promise separately. */
export const SCHEMES = ['roles', 'partners', 'mixed'] as const;
export type Scheme = (typeof SCHEMES)[number];
export const MOST_GROUPS = 8;

export interface Group {
  readonly id: string;
  readonly scheme: Scheme;
  /** As people named it, else its usual name. */
  readonly name: string;
  /** Heads counted in the room; `null` until somebody has counted. */
  readonly people: number | null;
}

/** How votes come in. They can be mixed: two people without a phone are counted by hand. */
export const VOTING_METHODS = ['hands', 'pass', 'phones'] as const;
export type VotingMethod = (typeof VOTING_METHODS)[number];

/** `full`: each statement is rated. `quick`: each stage as a whole. */
export type WorkshopDepth = 'full' | 'quick';
/** `first-pass`: everybody rates all of it on paper, then the room talks about the most divided. `one-by-one`: rate and talk in turn. */
export type Pace = 'first-pass' | 'one-by-one';

/** How a question is answered: five words, lines of "You said", or ideas that are possible now or on a condition. */
export const WORKSHOP_FORMS = ['words', 'said', 'ideas'] as const;
export type WorkshopForm = (typeof WORKSHOP_FORMS)[number];

export interface WorkshopQuestion {
  readonly id: string;
  readonly words: string;
  readonly scheme: Scheme;
  readonly form: WorkshopForm;
  readonly on: boolean;
}

export interface Setup {
  readonly title: string;
  /** 'YYYY-MM-DD' */
  readonly day: string | null;
  readonly venue: string;
  /** Minutes that the room has, start to end. */
  readonly minutes: number;
  readonly depth: WorkshopDepth;
  readonly pace: Pace;
  /** Ids of the stages that are rated, in rubric order. */
  readonly stages: readonly string[];
  /** The grouping in which people rate. */
  readonly scheme: Scheme;
  readonly ways: readonly VotingMethod[];
  /** A group is shown by itself from so many votes: on the screen, and in anything that leaves the room. */
  readonly leastOnScreen: number;
  readonly leastInExports: number;
  readonly groups: readonly Group[];
  readonly questions: readonly WorkshopQuestion[];
  /** Minutes of steps of the run sheet that people changed, by step id. */
  readonly minutesOf: ReadonlyMap<string, number>;
  /** Steps that were switched off. */
  readonly off: ReadonlySet<string>;
  /** The rule by which dots are given, as a number each. */
  readonly dotsEach: number;
}

/** A timer is told by facts, never by what is left: any window, opened at any time, shows the same. */
export interface Timer {
  readonly startedAt: number;
  readonly minutes: number;
  readonly pausedAt: number | null;
}

export interface Session {
  /** Moments, milliseconds since 1970; `null` = not yet. */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** Where the room is: the key of a cue (cue.ts). '' before the start. */
  readonly cue: string;
  readonly cueAt: number | null;
  /** Which page of a long list is on the screen, from 0. */
  readonly page: number;
  readonly timer: Timer | null;
  readonly blank: boolean;
  /** The code to join with a phone is on the screen. */
  readonly join: boolean;
  /** Results that the room has seen are covered again. */
  readonly covered: boolean;
  /** Units that the room chose to talk about, in order. */
  readonly discussing: readonly string[];
}

/** One thing that is rated: a statement, or in a quick workshop a stage. */
export interface UnitState {
  /** The round that is being voted, or was voted last; from 1. */
  readonly round: number;
  /** The last round whose result the room has seen; 0 = none. */
  readonly closed: number;
  /** What was said about it. No names. */
  readonly said: string;
  /** What the room agreed here: a level, or "not agreed". `null` = not yet. */
  readonly agreed: Extract<Answer, { type: 'level' | 'not-agreed' }> | null;
  readonly differently: boolean;
}

/** Answers to the two closing questions, counted by hands: yes, partly, no. */
export interface Poll {
  readonly useful: readonly [number, number, number];
  readonly heard: readonly [number, number, number];
}

/** What "We asked · You said" goes on with, by question. */
export interface WorkshopDecision {
  readonly will: string;
  readonly did: string;
}

export interface Workshop {
  readonly id: string;
  readonly assessment: string;
  readonly organisation: string;
  readonly previous: string | null;
  readonly createdAt: number;
  readonly setup: Setup;
  readonly session: Session;
  readonly units: ReadonlyMap<string, UnitState>;
  readonly entries: readonly Entry[];
  readonly poll: Poll;
  readonly decisions: ReadonlyMap<string, WorkshopDecision>;
  /** When people will hear back, and how. */
  readonly hearBack: { readonly day: string | null; readonly how: string };
  readonly record: { readonly opening: string; readonly approvedAt: number | null };
}

export const FRESH_UNIT: UnitState = { round: 1, closed: 0, said: '', agreed: null, differently: false };

export const unitState = (workshop: Pick<Workshop, 'units'>, unit: string): UnitState =>
  workshop.units.get(unit) ?? FRESH_UNIT;

/** Votes go on coming in: the room has not seen this round. */
export const isWorkshopOpen = (state: UnitState): boolean => state.closed < state.round;

export const groupsIn = ({ groups }: Pick<Setup, 'groups'>, scheme: Scheme): readonly Group[] =>
  groups.filter((group) => group.scheme === scheme);

/** Groups that a quote may come from: those in which people rate, and the partners who were there. */
export const speakersIn = ({ groups, scheme }: Pick<Setup, 'groups' | 'scheme'>): readonly Group[] =>
  groups.filter((group) => group.scheme === scheme || group.scheme === 'partners');

export const USUAL_LIMITS = { leastOnScreen: MIN_COUNT_ON_SCREEN, leastInExports: MIN_COUNT_IN_EXPORTS } as const;

/** Ids of all that is rated, in rubric order: statements, or in a quick workshop the stages. */
export function unitsOf({ depth, stages }: Pick<Setup, 'depth' | 'stages'>, rubric: Rubric): readonly string[] {
  const chosen = rubric.stages.filter((stage) => stages.includes(stage.id));
  return depth === 'quick'
    ? chosen.map((stage) => stage.id)
    : chosen.flatMap((stage) => stage.statements.map((statement) => statement.id));
}

/** Heads in the room by this grouping; `null` while no group was counted. */
export function peopleIn(groups: readonly Group[]): number | null {
  const counted = groups.flatMap(({ people }) => (people === null ? [] : [people]));
  return counted.length === 0 ? null : counted.reduce((sum, n) => sum + n, 0);
}
