import { useEffect, useState } from 'preact/hooks';
import type { OpenAssessment } from '../../../../data/assessments/open-assessment.ts';
import { openWorkshop } from '../../../../data/workshops/live/open-workshop.ts';
import { type Action, isPresentAction } from '../../../../domain/assessment/action.ts';
import { commitmentsOf } from '../../../../domain/workshop/commitments.ts';
import type { DisplayState } from '../../../../domain/workshop/display/display-state.ts';
import { isShownEntry } from '../../../../domain/workshop/entry.ts';
import { rankedWords } from '../../../../domain/workshop/five-words.ts';
import type { WorkshopProps } from '../../shared/use-workshop.ts';

type PreviousWorkshop = Pick<DisplayState, 'promised' | 'wordsBefore'>;

const NOTHING: PreviousWorkshop = { promised: [], wordsBefore: [] };
/** Number of words of the previous workshop that are shown for comparison. */
const WORDS_BEFORE = 5;

/** Returns the commitments and words of the previous workshop; empty if there is none on this device. */
export function usePreviousWorkshop({ appData, workspace, workshop }: WorkshopProps): PreviousWorkshop {
  const [before, setBefore] = useState<PreviousWorkshop>(NOTHING);
  const previous = workshop.workshop.getState().previous;
  useEffect(() => {
    if (previous === null) return;
    void openWorkshop(workspace, previous, appData.status).then((opened) => {
      if (!opened.ok) return;
      const last = opened.value.workshop.getState();
      setBefore({
        promised: commitmentsOf(last, currentActions(opened.value.open, workshop.open)),
        wordsBefore: rankedWords(last.entries.filter((entry) => entry.kind === 'word' && isShownEntry(entry)))
          .slice(0, WORDS_BEFORE)
          .map(({ words }) => words),
      });
    });
  }, [appData, workspace, workshop, previous]);
  return before;
}

/** Returns the actions of the previous assessment, each in the current version if this assessment carries it on. */
function currentActions(then: OpenAssessment, now: OpenAssessment): readonly Action[] {
  const carried = new Map(
    [...now.assessment.getState().actions.values()].map((action) => [action.originId ?? action.id, action]),
  );
  return [...then.assessment.getState().actions.values()]
    .map((action) => carried.get(action.id) ?? action)
    .filter(isPresentAction);
}
