import { useEffect, useState } from 'preact/hooks';
import type { OpenAssessment } from '../../../../data/assessments/open-assessment.ts';
import { openWorkshop } from '../../../../data/workshops/live/open-workshop.ts';
import { type Action, isPresentAction } from '../../../../domain/assessment/action.ts';
import { commitmentsOf } from '../../../../domain/workshop/commitments.ts';
import type { DisplayState } from '../../../../domain/workshop/display/display-state.ts';
import { isShownEntry } from '../../../../domain/workshop/entry.ts';
import { rankedWords } from '../../../../domain/workshop/five-words.ts';
import type { WorkshopProps } from '../../shared/use-workshop.ts';

type Before = Pick<DisplayState, 'promised' | 'wordsBefore'>;

const NOTHING: Before = { promised: [], wordsBefore: [] };
/** Words of last time that stand beside those of today. */
const WORDS_BEFORE = 5;

/** What the workshop before this one promised, and the words that it found. Nothing where there was none, or where it is elsewhere. */
export function usePreviousWorkshop({ appData, workspace, workshop }: WorkshopProps): Before {
  const [before, setBefore] = useState<Before>(NOTHING);
  const previous = workshop.workshop.getState().previous;
  useEffect(() => {
    if (previous === null) return;
    void openWorkshop(workspace, previous, appData.status).then((opened) => {
      if (!opened.ok) return;
      const last = opened.value.workshop.getState();
      setBefore({
        promised: commitmentsOf(last, asTheyStand(opened.value.open, workshop.open)),
        wordsBefore: rankedWords(last.entries.filter((entry) => entry.kind === 'word' && isShownEntry(entry)))
          .slice(0, WORDS_BEFORE)
          .map(({ words }) => words),
      });
    });
  }, [appData, workspace, workshop, previous]);
  return before;
}

/** The actions of last time; where this assessment carries one on, as it stands here. */
function asTheyStand(then: OpenAssessment, now: OpenAssessment): readonly Action[] {
  const carried = new Map(
    [...now.assessment.getState().actions.values()].map((action) => [action.originId ?? action.id, action]),
  );
  return [...then.assessment.getState().actions.values()]
    .map((action) => carried.get(action.id) ?? action)
    .filter(isPresentAction);
}
