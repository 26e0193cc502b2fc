/** Account of a workshop in words, for the stage page and the reports of its assessment. */

import type { UnitId, WorkshopId } from '../../lib/ids.ts';
import type { ExportProfile } from '../document/audience.ts';

/** Notes of the discussion of one statement, or of a stage as a whole. Without names. */
export interface DiscussionNote {
  readonly unit: UnitId;
  readonly words: string;
  /** True if partners may read it; otherwise it is for the team only. */
  readonly forPartners: boolean;
}

/** Quote that its speaker agreed to share, at least with the team. */
export interface SharedQuote {
  readonly words: string;
  /** Role and organisation of the speaker; '' if neither was noted. */
  readonly speaker: string;
  /** Widest readers that may see it. */
  readonly widest: ExportProfile;
  /** Last day on which it may be used, 'YYYY-MM-DD'; `null` if it has no end. */
  readonly until: string | null;
}

export interface WorkshopAccount {
  readonly id: WorkshopId;
  readonly title: string;
  /** 'YYYY-MM-DD' */
  readonly day: string | null;
  readonly summary: string;
  /** Themes by question, in the order of the questions. */
  readonly themes: readonly { readonly question: string; readonly words: string }[];
  readonly notes: readonly DiscussionNote[];
  readonly quotes: readonly SharedQuote[];
}

/** One note with the workshop that it comes from. */
export interface AttributedNote extends DiscussionNote {
  readonly workshop: WorkshopAccount;
}

/** Returns the notes on these units, workshop by workshop, in the order of the units. */
export const notesOn = (accounts: readonly WorkshopAccount[], units: readonly UnitId[]): readonly AttributedNote[] =>
  accounts.flatMap((workshop) =>
    units.flatMap((unit) => workshop.notes.filter((note) => note.unit === unit).map((note) => ({ ...note, workshop }))),
  );
