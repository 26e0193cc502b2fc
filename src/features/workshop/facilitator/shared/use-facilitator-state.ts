import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { openScreenSender, type ScreenSender } from '../../../../data/workshops/display-sender.ts';
import type { OpenWorkshop } from '../../../../data/workshops/live/open-workshop.ts';
import { turnoutOf } from '../../../../data/workshops/votes.ts';
import { inPlanOrder } from '../../../../domain/assessment/plan.ts';
import { type Step, stepsOf } from '../../../../domain/workshop/agenda.ts';
import { type Cue, cuesOf, findCue, unitOf } from '../../../../domain/workshop/cue.ts';
import type { Scene } from '../../../../domain/workshop/display/display-state.ts';
import { type Frame, type Look, USUAL_LOOK } from '../../../../domain/workshop/display/frame.ts';
import { frameOf } from '../../../../domain/workshop/display/render-frame.ts';
import { unitState } from '../../../../domain/workshop/workshop.ts';
import { useStore } from '../../../../ui/hooks/use-store.ts';
import { useInvite } from '../../phones/use-invite.ts';
import type { WorkshopProps } from '../../shared/use-workshop.ts';
import { useBefore } from './use-previous-workshop.ts';

/** Everything that a facilitator's window shows and acts on, as it stands at this moment. */
export interface Desk {
  readonly workshop: OpenWorkshop;
  readonly scene: Scene;
  readonly frame: Omit<Frame, 'step'>;
  readonly look: Look;
  readonly steps: readonly Step[];
  readonly cues: readonly Cue[];
  readonly cue: Cue | null;
  /** What is being rated or talked about just now. */
  readonly unit: string | null;
  readonly sender: ScreenSender | null;
}

export function useDesk({ house, room, workshop }: WorkshopProps): Desk {
  const sender = useSender({ house, room, workshop });
  const look = useLook(sender);
  const { scene, steps, cues } = useScene({ house, room, workshop }, look);
  const frame = useMemo(() => frameOf(scene), [scene]);
  // Before this window is painted: the room does not wait for it.
  useLayoutEffect(() => sender?.show(frame), [sender, frame]);
  return { workshop, scene, frame, look, steps, cues, cue: scene.cue, unit: unitOf(scene.cue), sender };
}

function useSender({ house, room, workshop }: WorkshopProps): ScreenSender | null {
  const [sender, setSender] = useState<ScreenSender | null>(null);
  useEffect(() => {
    const opening = openScreenSender({ storage: room.storage, room: room.name, workshop: workshop.id, status: house.status });
    void opening.then(setSender);
    return () => void opening.then((open) => open.close());
  }, [house, room, workshop]);
  return sender;
}

/** Until the way to the screen is open it looks as usual. */
function useLook(sender: ScreenSender | null): Look {
  const [look, setLook] = useState<Look>(USUAL_LOOK);
  useEffect(() => {
    if (!sender) return undefined;
    setLook(sender.look.getState());
    return sender.look.subscribe(setLook);
  }, [sender]);
  return look;
}

function useScene(props: WorkshopProps, { size }: Look) {
  const { workshop } = props;
  const { rubric } = workshop;
  const state = useStore(workshop.workshop, (all) => all);
  const rounds = useStore(workshop.rounds, (all) => all);
  const rows = useStore(workshop.votes.rows, (all) => all);
  const all = useStore(workshop.open.assessment, (assessment) => assessment.actions);
  const hoursAMonth = useStore(workshop.open.assessment, (assessment) => assessment.hoursAMonth);
  const before = useBefore(props);
  const invite = useInvite(props);
  const { setup, session, previous } = state;
  const steps = useMemo(() => stepsOf(setup, rubric, previous !== null), [setup, rubric, previous]);
  const cues = useMemo(() => cuesOf(steps, setup, session, rubric), [steps, setup, session, rubric]);
  const actions = useMemo(
    () =>
      inPlanOrder(
        all.values(),
        rubric.stages.map(({ id }) => id),
      ),
    [all, rubric],
  );
  const scene = useMemo(
    (): Scene => ({
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
  return { scene, steps, cues };
}
