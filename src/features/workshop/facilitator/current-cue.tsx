import { advance, type Cue } from '../../../domain/workshop/cue.ts';
import { isVotingOpen, unitState } from '../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import panel from '../../../ui/layout/panel.module.css';
import { FrameView } from '../display/frame-view.tsx';
import { keyOf } from '../shared/display-keys.ts';
import { isWaiting, runRemoteCommand } from './shared/cue-controls.ts';
import { cueBody, cueTitle, sayThis } from './shared/cue-text.ts';
import css from './shared/facilitator-page.module.css';
import { text } from './shared/text.ts';
import type { FacilitatorState } from './shared/use-facilitator-state.ts';
import { TimerBox } from './timer-box.tsx';

/** Preview of the display, its five main buttons, the words to say, and the next cue. */
export function CurrentCue({ facilitator }: { readonly facilitator: FacilitatorState }) {
  const { frame, look, cue } = facilitator;
  return (
    <>
      <h2 class={panel.label}>{text.onScreen}</h2>
      <div
        class={css.preview}
        data-testid="preview"
        role="img"
        aria-label={
          cue ? cueTitle(cue, facilitator.displayState.workshop.setup, facilitator.workshop.rubric) : text.onScreen
        }
      >
        <FrameView frame={frame} look={look} preview />
      </div>
      <Buttons facilitator={facilitator} />
      <div class={css.under}>
        <section>
          <h2>{text.sayThis}</h2>
          <p>{cue && sayThis(cue, facilitator.displayState)}</p>
        </section>
        <section>
          <h2>{text.nextIs}</h2>
          <NextIs facilitator={facilitator} />
        </section>
        <TimerBox facilitator={facilitator} />
      </div>
      <Undo facilitator={facilitator} />
    </>
  );
}

export function Buttons({ facilitator }: { readonly facilitator: FacilitatorState }) {
  const { unit, displayState } = facilitator;
  const { session } = displayState.workshop;
  const state = unit === null ? null : unitState(displayState.workshop, unit);
  const open = state !== null && isVotingOpen(state);
  const waiting = isWaiting(facilitator, unit);
  return (
    <div class={css.buttons}>
      <Button onClick={() => runRemoteCommand(facilitator, 'back')}>
        {text.back} <kbd class={css.key}>{keyOf('back')}</kbd>
      </Button>
      <Button disabled={state === null || (open && !waiting)} onClick={() => runRemoteCommand(facilitator, 'results')}>
        {resultsLabel(open || state === null, session.covered)} <kbd class={css.key}>{keyOf('results')}</kbd>
      </Button>
      <Button disabled={state === null || open} onClick={() => runRemoteCommand(facilitator, 'again')}>
        {text.again} <kbd class={css.key}>{keyOf('again')}</kbd>
      </Button>
      <Button aria-pressed={session.blank} onClick={() => runRemoteCommand(facilitator, 'blank')}>
        {session.blank ? text.unblank : text.blank} <kbd class={css.key}>{keyOf('blank')}</kbd>
      </Button>
      <Button look="first" onClick={() => runRemoteCommand(facilitator, 'next')}>
        {text.next} <kbd class={css.key}>{keyOf('next')}</kbd>
      </Button>
    </div>
  );
}

function resultsLabel(hidden: boolean, covered: boolean): string {
  if (hidden) return text.reveal;
  return covered ? text.uncover : text.cover;
}

function NextIs({ facilitator }: { readonly facilitator: FacilitatorState }) {
  const { cues, cue, frame, unit, displayState } = facilitator;
  const { page } = frame;
  const step = advance(cues, cue, isWaiting(facilitator, unit), page.of - page.n);
  if (step.type === 'reveal') return <p>{text.nextReveal}</p>;
  if (step.type === 'page') return <p>{formatMessage(text.nextPage, { n: page.n + 1, of: page.of })}</p>;
  if (step.type === 'stay') return <p>{text.nextNothing}</p>;
  return (
    <Announced
      cue={step.cue}
      facilitator={facilitator}
      title={cueTitle(step.cue, displayState.workshop.setup, facilitator.workshop.rubric)}
    />
  );
}

function Announced({
  cue,
  facilitator,
  title,
}: {
  readonly cue: Cue;
  readonly facilitator: FacilitatorState;
  readonly title: string;
}) {
  const body = cueBody(cue, facilitator.workshop.rubric);
  return (
    <p>
      {title}
      {body !== null && `. ${body}`}
    </p>
  );
}

function Undo({ facilitator }: { readonly facilitator: FacilitatorState }) {
  const last = useStore(facilitator.workshop.undo.state, (state) => state.undo);
  if (last === null) return null;
  return (
    <p class={css.undo}>
      <Button small look="plain" icon="undo" onClick={facilitator.workshop.undo.undo}>
        {formatMessage(text.undo, { what: last })}
      </Button>
    </p>
  );
}
