/** Input of `renderFrame`. Of an open vote it holds the turnout only. */
import type { Action } from '../../assessment/action.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import type { ClosedRound, Turnout } from '../ballot.ts';
import type { Cue } from '../cue.ts';
import type { Workshop } from '../workshop.ts';
import type { DisplaySettings } from './frame.ts';

export interface DisplayState {
  readonly workshop: Workshop;
  readonly rubric: Rubric;
  readonly cue: Cue | null;
  /** Returns the turnout of a unit's open round by group, without any votes. */
  readonly turnout: (unit: string) => readonly Turnout[];
  /** Revealed rounds by unit, first to last. */
  readonly rounds: ReadonlyMap<string, readonly ClosedRound[]>;
  /** Live actions in plan order. */
  readonly actions: readonly Action[];
  readonly hoursAMonth: number | null;
  /** Commitments of the previous workshop and their outcome. */
  readonly promised: readonly { readonly will: string; readonly did: string }[];
  /** Words of the previous workshop, for comparison. */
  readonly wordsBefore: readonly string[];
  /** Content of the join code; `null` if no code can work here. */
  readonly invite: string | null;
  readonly size: DisplaySettings['size'];
}
