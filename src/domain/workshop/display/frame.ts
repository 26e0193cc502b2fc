/** The display's content as data. `renderFrame` makes it, and the display window receives nothing else. */

import type { Priority } from '../../assessment/action.ts';
import type { ViewRange } from '../../assessment/assessment.ts';
import type { LocalizedText } from '../../rubric/rubric.ts';
import type { WorkshopAnswer } from '../agreement.ts';
import type { Ballot, BoardRow } from '../ballot.ts';
import type { Timer } from '../workshop.ts';

/** Heading of a rated unit. */
export interface UnitHead {
  readonly id: string;
  /** Index of its stage, from 0, and the number of stages. */
  readonly lane: number;
  readonly lanes: number;
  readonly stage: LocalizedText;
  /** For 'Statement 1 of 4'; `null` if the unit is a stage. */
  readonly number: { readonly n: number; readonly of: number } | null;
  readonly words: LocalizedText;
  /** Plain-language gloss; `null` if the rubric has none. */
  readonly plain: LocalizedText | null;
}

/** Finding below the results board, with one question for the room. */
export interface AgreementFinding {
  /** Key figure in large type, described by `label`; `null` if there is none. */
  readonly number: number | null;
  readonly label: string;
  readonly ask: string;
}

export interface ShownWord {
  readonly words: string;
  readonly count: number;
}

export interface ShownGroup {
  readonly name: string;
  readonly people: number | null;
}

export interface DistributionRow {
  readonly lane: number;
  readonly name: LocalizedText;
  /** Result per statement: a level, another answer, or `null` if still open. */
  readonly marks: readonly StageMark[];
  /** Number of statements that do not fit on the line. */
  readonly more: number;
  /** '2 Emerging', 'Not agreed', or why the stage has no level. */
  readonly result: string;
  /** `suggested`: the statements suggest the level and people have not agreed it yet. `none`: no level. */
  readonly status: 'agreed' | 'suggested' | 'none';
  /** 'from 2 of 4', and the statements that are open. */
  readonly basis: string;
}

export type StageMark = number | Exclude<WorkshopAnswer['type'], 'level'> | null;

export interface ShownAction {
  readonly words: string;
  readonly lead: string;
  /** 'YYYY-MM-DD' */
  readonly by: string | null;
}

export interface ShownIdea {
  readonly words: string;
  /** Condition of the idea; '' if it is possible now. */
  readonly condition: string;
  readonly dots: number;
}

export type FrameState =
  | { readonly type: 'waiting'; readonly title: string; readonly groups: readonly ShownGroup[] }
  | { readonly type: 'rules' }
  | {
      readonly type: 'scale';
      readonly levels: readonly { readonly n: number; readonly label: string; readonly means: LocalizedText }[];
    }
  | { readonly type: 'promised'; readonly lines: readonly { readonly will: string; readonly did: string }[] }
  | { readonly type: 'ask'; readonly question: string; readonly groups: readonly string[] }
  | {
      readonly type: 'words';
      readonly question: string;
      readonly words: readonly ShownWord[];
      readonly before: readonly string[];
    }
  | { readonly type: 'said'; readonly question: string; readonly group: string; readonly lines: readonly string[] }
  | {
      readonly type: 'challenge';
      readonly lane: number;
      readonly lanes: number;
      readonly stage: LocalizedText;
      readonly challenge: LocalizedText;
    }
  | { readonly type: 'alone'; readonly units: number; readonly levels: readonly string[] }
  | {
      readonly type: 'hand-in';
      readonly groups: readonly { readonly name: string; readonly in: number; readonly of: number }[];
    }
  | {
      readonly type: 'ballot';
      readonly unit: UnitHead;
      readonly levels: readonly string[];
      readonly ballot: Ballot;
      readonly finding: AgreementFinding | null;
      /** True during discussion, when the question is larger. */
      readonly talk: boolean;
      /** Larger text needs two pages for results: the board and the question. */
      readonly part: 'whole' | 'board' | 'ask';
    }
  | {
      readonly type: 'agree';
      readonly unit: UnitHead;
      readonly levels: readonly string[];
      /** A level, "not agreed" with its range if there is one, or another answer; `null` = still open. */
      readonly agreed: number | ViewRange | Exclude<WorkshopAnswer['type'], 'level'> | null;
      readonly differently: boolean;
      /** Groups whose middle is another level than the agreed one; '' if there are none. */
      readonly dissent: string;
      /** Votes of the last round that the room has seen, by group; empty before the reveal and while hidden. */
      readonly votes: readonly BoardRow[];
    }
  | {
      readonly type: 'broad';
      /** Number of statements on all pages. */
      readonly total: number;
      readonly items: readonly {
        readonly lane: number;
        readonly lanes: number;
        readonly words: LocalizedText;
        readonly level: string;
      }[];
    }
  | {
      readonly type: 'celebrate';
      readonly items: readonly {
        readonly lane: number;
        readonly lanes: number;
        readonly words: LocalizedText;
        readonly level: string;
      }[];
    }
  | {
      readonly type: 'agenda';
      readonly items: readonly {
        readonly lane: number;
        readonly lanes: number;
        readonly words: LocalizedText;
        readonly why: string;
      }[];
    }
  | { readonly type: 'strips'; readonly rows: readonly DistributionRow[]; readonly lanes: number }
  | { readonly type: 'pause' }
  | { readonly type: 'ideas'; readonly ideas: readonly ShownIdea[]; readonly possible: 'now' | 'if' }
  | { readonly type: 'dots'; readonly each: number; readonly ideas: readonly ShownIdea[] }
  | {
      readonly type: 'grid';
      readonly boxes: readonly {
        readonly priority: Priority;
        readonly actions: readonly string[];
        readonly more: number;
      }[];
    }
  | {
      readonly type: 'decide';
      readonly actions: readonly ShownAction[];
      /** Hours a month of all chosen actions and of the team; `null` unless people gave every one of them. */
      readonly hours: { readonly needed: number; readonly available: number } | null;
      readonly hearBack: string | null;
    }
  | { readonly type: 'poll' }
  | { readonly type: 'thanks'; readonly hearBack: string | null; readonly how: string }
  | { readonly type: 'join'; readonly invite: string };

/** One frame of the display. */
export interface Frame {
  /** Increases with every frame of a workshop, so that a late message never replaces a newer frame. */
  readonly step: number;
  readonly title: string;
  readonly blank: boolean;
  readonly state: FrameState;
  readonly timer: Timer | null;
  /** Page of a long list, from 1, and the number of pages. */
  readonly page: { readonly n: number; readonly of: number };
}

/** Appearance of the display: depends on the projector and on taste, not on content. */
export interface DisplaySettings {
  readonly theme: 'dark' | 'light' | 'contrast';
  /** Text size in per cent. Larger text removes extras; text never shrinks to fit. */
  readonly size: 100 | 120 | 140;
  /** Image filters for weak projectors, in per cent; 100 = unchanged. */
  readonly brightness: number;
  readonly contrast: number;
  readonly saturation: number;
  readonly clock: boolean;
}

export const DEFAULT_DISPLAY_SETTINGS: DisplaySettings = {
  theme: 'dark',
  size: 100,
  brightness: 100,
  contrast: 100,
  saturation: 100,
  clock: true,
};
