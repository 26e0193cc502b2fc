/** What the projector shows, as data: everything that it draws and nothing more. Made by render-frame.ts; the screen's window gets this and only this. */

import type { Priority } from '../../assessment/action.ts';
import type { LocalizedText } from '../../rubric/rubric.ts';
import type { Ballot } from '../ballot.ts';
import type { Timer } from '../workshop.ts';

/** A thing to rate, as it stands at the head of a screen. */
export interface UnitHead {
  readonly id: string;
  /** Place of its stage, from 0, and how many stages there are: its lane. */
  readonly lane: number;
  readonly lanes: number;
  readonly stage: LocalizedText;
  /** 'Statement 1 of 4'; `null` where the stage itself is rated. */
  readonly number: { readonly n: number; readonly of: number } | null;
  readonly words: LocalizedText;
  /** The same in plain words, where the rubric has them. */
  readonly plain: LocalizedText | null;
}

/** What stands in the band at the foot of the board: the finding, and one question to the room. */
export interface AgreementFinding {
  /** A number worth reading from the back row, and what it counts. */
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
  /** What was agreed here, statement by statement: a level, "not agreed", or nothing yet. */
  readonly marks: readonly (number | 'not-agreed' | null)[];
  /** Statements beyond those that fit on a line. */
  readonly more: number;
}

export interface ShownAction {
  readonly words: string;
  readonly lead: string;
  /** 'YYYY-MM-DD' */
  readonly by: string | null;
}

export interface ShownIdea {
  readonly words: string;
  /** What would have to be in place; '' for what is possible now. */
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
      /** The question larger, for the talk. */
      readonly talk: boolean;
      /** With larger letters results take two pictures: the board, and what it says. */
      readonly part: 'whole' | 'board' | 'ask';
    }
  | {
      readonly type: 'agree';
      readonly unit: UnitHead;
      readonly levels: readonly string[];
      readonly agreed: number | { readonly low: number; readonly high: number } | null;
      readonly differently: boolean;
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
      readonly hours: { readonly needed: number; readonly available: number | null };
      readonly hearBack: string | null;
    }
  | { readonly type: 'poll' }
  | { readonly type: 'thanks'; readonly hearBack: string | null; readonly how: string }
  | { readonly type: 'join'; readonly invite: string };

/** One picture: what it shows, and how far the day has come. */
export interface Frame {
  /** Counts the pictures of a workshop up, so that a window that heard late never goes back. */
  readonly step: number;
  readonly title: string;
  readonly blank: boolean;
  readonly state: FrameState;
  readonly timer: Timer | null;
  /** Which page of a long list this is, from 1, and how many there are. */
  readonly page: { readonly n: number; readonly of: number };
}

/** How a screen looks in this room: taste and projector, not content. */
export interface DisplaySettings {
  readonly theme: 'dark' | 'light' | 'contrast';
  /** Letters in hundredths of their size: the extras go first, letters never shrink. */
  readonly size: 100 | 120 | 140;
  /** Filters for weak projectors, in hundredths; 100 is as drawn. */
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
