/**
 * A workshop as plain data: set-up, session, and contributions. Votes are kept apart (tally.ts,
 * data/workshops/votes.ts).
 */
import type { AssessmentId, GroupId, OrganisationId, QuestionId, WorkshopId } from '../../lib/ids.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { WorkshopAnswer } from './agreement.ts';
import type { Entry } from './entry.ts';
import { MIN_COUNT_IN_EXPORTS, MIN_COUNT_ON_SCREEN } from './suppress-small-cells.ts';

/**
 * Ways to group people. Each question has its own grouping: role groups see things differently, partners commit
 * separately.
 */
export const SCHEMES = ['roles', 'partners', 'mixed'] as const;
export type Scheme = (typeof SCHEMES)[number];
export const MOST_GROUPS = 8;

export interface Group {
  readonly id: GroupId;
  readonly scheme: Scheme;
  /** The typed name, else the preset name. */
  readonly name: string;
  /** Counted people; `null` until they are counted. */
  readonly people: number | null;
}

/** Voting methods. They can be combined: people without a phone are counted by hand. */
export const VOTING_METHODS = ['hands', 'pass', 'phones'] as const;
export type VotingMethod = (typeof VOTING_METHODS)[number];

/** `full`: rate each statement. `quick`: rate each stage as a whole. */
export type WorkshopDepth = 'full' | 'quick';
/**
 * `first-pass`: everyone rates everything on paper, then the most divided statements are discussed. `one-by-one`:
 * rate and discuss one statement after the other.
 */
export type Pace = 'first-pass' | 'one-by-one';

/** Form of the answers to a question: five words, lines of "You said", or ideas (possible now, or on a condition). */
export const WORKSHOP_FORMS = ['words', 'said', 'ideas'] as const;
export type WorkshopForm = (typeof WORKSHOP_FORMS)[number];

export interface WorkshopQuestion {
  readonly id: QuestionId;
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
  /** Total minutes available. */
  readonly minutes: number;
  readonly depth: WorkshopDepth;
  readonly pace: Pace;
  /** Ids of the rated stages, in rubric order. */
  readonly stages: readonly string[];
  /** Grouping used for rating. */
  readonly scheme: Scheme;
  readonly ways: readonly VotingMethod[];
  /** Fewest votes of a group that is shown separately: on the display, and in exported files. */
  readonly leastOnScreen: number;
  readonly leastInExports: number;
  readonly groups: readonly Group[];
  readonly questions: readonly WorkshopQuestion[];
  /** Changed minutes of agenda steps, by step id. */
  readonly minutesOf: ReadonlyMap<string, number>;
  /** Ids of the steps that are switched off. */
  readonly off: ReadonlySet<string>;
  /** Dots per person. */
  readonly dotsEach: number;
}

/** Stored as facts instead of a remaining time, so that every window shows the same. */
export interface Timer {
  readonly startedAt: number;
  readonly minutes: number;
  readonly pausedAt: number | null;
}

export interface Session {
  /** Milliseconds since 1970; `null` = not yet. */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** Key of the current cue (cue.ts); '' before the start. */
  readonly cue: string;
  readonly cueAt: number | null;
  /** Page of a long list on the display, from 0. */
  readonly page: number;
  readonly timer: Timer | null;
  readonly blank: boolean;
  /** True while the display shows the join code. */
  readonly join: boolean;
  /** True while revealed results are hidden again. */
  readonly covered: boolean;
  /** Units chosen for discussion, in order. */
  readonly discussing: readonly string[];
}

/** State of one rated unit: a statement, or a stage in a quick workshop. */
export interface UnitState {
  /** Number of the open or last round, from 1. */
  readonly round: number;
  /** Number of the last revealed round; 0 = none. */
  readonly closed: number;
  /** Notes of the discussion, without names. */
  readonly said: string;
  /** True if partners may read the notes too; otherwise they are in the team's copies only. */
  readonly saidForPartners: boolean;
  /** Result that people agreed: a level, or one of the other answers; `null` = not yet. */
  readonly agreed: WorkshopAnswer | null;
  readonly differently: boolean;
}

/** Hands counted for the two closing questions: yes, partly, no. */
export interface Poll {
  readonly useful: readonly [number, number, number];
  readonly heard: readonly [number, number, number];
}

/** Texts about the whole day that only people can write, in the order in which the record has them. */
export const RECORD_TEXTS = ['opening', 'summary', 'soWhat', 'comments', 'thanks'] as const;
export type RecordText = (typeof RECORD_TEXTS)[number];

/** "We will" and "We did" of one question. */
export interface WorkshopDecision {
  readonly will: string;
  readonly did: string;
}

export interface Workshop {
  readonly id: WorkshopId;
  readonly assessment: AssessmentId;
  readonly organisation: OrganisationId;
  readonly previous: WorkshopId | null;
  readonly createdAt: number;
  readonly setup: Setup;
  readonly session: Session;
  readonly units: ReadonlyMap<string, UnitState>;
  readonly entries: readonly Entry[];
  readonly poll: Poll;
  readonly decisions: ReadonlyMap<string, WorkshopDecision>;
  /** Themes in the answers, in people's own sentences, by question. */
  readonly themes: ReadonlyMap<string, string>;
  /** When and how people will hear back. */
  readonly hearBack: { readonly day: string | null; readonly how: string };
  readonly record: Readonly<Record<RecordText, string>> & { readonly approvedAt: number | null };
}

export const FRESH_UNIT: UnitState = {
  round: 1,
  closed: 0,
  said: '',
  saidForPartners: false,
  agreed: null,
  differently: false,
};

/** Returns the state of a unit, `FRESH_UNIT` if nothing is stored yet. */
export const unitState = (workshop: Pick<Workshop, 'units'>, unit: string): UnitState =>
  workshop.units.get(unit) ?? FRESH_UNIT;

/** True while the current round accepts votes, before it is revealed. */
export const isVotingOpen = (state: UnitState): boolean => state.closed < state.round;

/** Returns the groups of one grouping. */
export const groupsIn = ({ groups }: Pick<Setup, 'groups'>, scheme: Scheme): readonly Group[] =>
  groups.filter((group) => group.scheme === scheme);

/** Returns the groups that a quote may come from: those of the rating, and the partners. */
export const speakersIn = ({ groups, scheme }: Pick<Setup, 'groups' | 'scheme'>): readonly Group[] =>
  groups.filter((group) => group.scheme === scheme || group.scheme === 'partners');

export const USUAL_LIMITS = { leastOnScreen: MIN_COUNT_ON_SCREEN, leastInExports: MIN_COUNT_IN_EXPORTS } as const;

/** Returns the ids of all rated units in rubric order: statements, or stages in a quick workshop. */
export function unitsOf({ depth, stages }: Pick<Setup, 'depth' | 'stages'>, rubric: Rubric): readonly string[] {
  const chosen = rubric.stages.filter((stage) => stages.includes(stage.id));
  return depth === 'quick'
    ? chosen.map((stage) => stage.id)
    : chosen.flatMap((stage) => stage.statements.map((statement) => statement.id));
}

/** Sums the counted people of these groups; `null` if none was counted. */
export function peopleIn(groups: readonly Group[]): number | null {
  const counted = groups.flatMap(({ people }) => (people === null ? [] : [people]));
  return counted.length === 0 ? null : counted.reduce((sum, n) => sum + n, 0);
}
