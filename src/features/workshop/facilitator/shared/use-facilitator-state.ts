import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { type DisplaySender, openDisplaySender } from '../../../../data/workshops/display-sender.ts';
import type { OpenWorkshop } from '../../../../data/workshops/live/open-workshop.ts';
import { turnoutOf } from '../../../../data/workshops/votes.ts';
import { inPlanOrder } from '../../../../domain/assessment/plan.ts';
import { type AgendaStep, agendaSteps } from '../../../../domain/workshop/agenda.ts';
import { type Cue, cuesOf, findCue, unitOf } from '../../../../domain/workshop/cue.ts';
import type { DisplayState } from '../../../../domain/workshop/display/display-state.ts';
import {
  DEFAULT_DISPLAY_SETTINGS,
  type DisplaySettings,
  type Frame,
} from '../../../../domain/workshop/display/frame.ts';
import { renderFrame } from '../../../../domain/workshop/display/render-frame.ts';
import { unitState } from '../../../../domain/workshop/workshop.ts';
import { useStore } from '../../../../ui/hooks/use-store.ts';
import { useInvite } from '../../phones/use-invite.ts';
import type { WorkshopProps } from '../../shared/use-workshop.ts';
import { usePreviousWorkshop } from './use-previous-workshop.ts';

/** Snapshot of everything that the facilitator view shows and acts on. */
export interface FacilitatorState {
  readonly workshop: OpenWorkshop;
  readonly displayState: DisplayState;
  readonly frame: Omit<Frame, 'step'>;
  readonly look: DisplaySettings;
  readonly steps: readonly AgendaStep[];
  readonly cues: readonly Cue[];
  readonly cue: Cue | null;
  /** Unit that is being rated or discussed; `null` at other cues. */
  readonly unit: string | null;
  readonly sender: DisplaySender | null;
}

export function useFacilitatorState({ appData, workspace, workshop }: WorkshopProps): FacilitatorState {
  const sender = useSender({ appData, workspace, workshop });
  const look = useLook(sender);
  const { scene: displayState, steps, cues } = useScene({ appData, workspace, workshop }, look);
  const frame = useMemo(() => renderFrame(displayState), [displayState]);
  // A layout effect sends the frame before this window paints, so that the display does not wait for it.
  useLayoutEffect(() => sender?.show(frame), [sender, frame]);
  return {
    workshop,
    displayState,
    frame,
    look,
    steps,
    cues,
    cue: displayState.cue,
    unit: unitOf(displayState.cue),
    sender,
  };
}

function useSender({ appData, workspace, workshop }: WorkshopProps): DisplaySender | null {
  const [sender, setSender] = useState<DisplaySender | null>(null);
  useEffect(() => {
    const opening = openDisplaySender({
      storage: workspace.storage,
      databaseName: workspace.name,
      workshop: workshop.id,
      status: appData.status,
    });
    void opening.then(setSender);
    return () => void opening.then((open) => open.close());
  }, [appData, workspace, workshop]);
  return sender;
}

/** Returns the display's settings; the default ones until the sender is open. */
function useLook(sender: DisplaySender | null): DisplaySettings {
  const [look, setLook] = useState<DisplaySettings>(DEFAULT_DISPLAY_SETTINGS);
  useEffect(() => {
    if (!sender) return undefined;
    setLook(sender.look.getState());
    return sender.look.subscribe(setLook);
  }, [sender]);
  return look;
}

function useScene(props: WorkshopProps, { size }: DisplaySettings) {
  const { workshop } = props;
  const { rubric } = workshop;
  const state = useStore(workshop.workshop, (all) => all);
  const rounds = useStore(workshop.rounds, (all) => all);
  const rows = useStore(workshop.votes.rows, (all) => all);
  const all = useStore(workshop.open.assessment, (assessment) => assessment.actions);
  const hoursAMonth = useStore(workshop.open.assessment, (assessment) => assessment.hoursAMonth);
  const before = usePreviousWorkshop(props);
  const invite = useInvite(props);
  const { setup, session, previous } = state;
  const steps = useMemo(() => agendaSteps(setup, rubric, previous !== null), [setup, rubric, previous]);
  const cues = useMemo(() => cuesOf(steps, setup, session, rubric), [steps, setup, session, rubric]);
  const actions = useMemo(
    () =>
      inPlanOrder(
        all.values(),
        rubric.stages.map(({ id }) => id),
      ),
    [all, rubric],
  );
  const displayState = useMemo(
    (): DisplayState => ({
      workshop: state,
      rubric,
      cue: findCue(cues, session.cue),
      turnout: (unit) => turnoutOf(rows, { unit, round: unitState(state, unit).round }),
      rounds,
      actions,
      hoursAMonth,
      ...before,
      invite,
      size,
    }),
    [state, rubric, cues, session.cue, rows, rounds, actions, hoursAMonth, before, invite, size],
  );
  return { scene: displayState, steps, cues };
}
