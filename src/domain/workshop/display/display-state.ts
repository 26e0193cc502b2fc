/** Everything that a picture for the room is made of. Of an open vote it holds how many are in, and no more. */
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
  /** How many have voted in the open round of a unit, by group; never what. */
  readonly turnout: (unit: string) => readonly Turnout[];
  /** Rounds that the room has seen, by unit, first to last. */
  readonly rounds: ReadonlyMap<string, readonly ClosedRound[]>;
  /** The plan's live actions in plan order. */
  readonly actions: readonly Action[];
  readonly hoursAMonth: number | null;
  /** What the workshop before this one promised, and what came of it. */
  readonly promised: readonly { readonly will: string; readonly did: string }[];
  /** Words of the workshop before, to put beside these. */
  readonly wordsBefore: readonly string[];
  /** What the code to join says; `null` where no code can work. */
  readonly invite: string | null;
  readonly size: DisplaySettings['size'];
}
