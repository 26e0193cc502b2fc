import { advance, type Cue } from '../../../domain/workshop/cue.ts';
import { isOpen, unitState } from '../../../domain/workshop/workshop.ts';
import { say } from '../../../lib/i18n/messages.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { ScreenView } from '../display/frame-view.tsx';
import { keyOf } from '../shared/display-keys.ts';
import { grant, isWaiting } from './shared/cue-controls.ts';
import { cueBody, cueTitle, sayThis } from './shared/cue-text.ts';
import css from './shared/facilitator-page.module.css';
import panels from './shared/panels.module.css';
import { text } from './shared/text.ts';
import type { Desk } from './shared/use-facilitator-state.ts';
import { TimerBox } from './timer-box.tsx';

/** What the room sees now, the five things that are done to it all day, what to say, and what comes next. */
export function Stage({ desk }: { readonly desk: Desk }) {
  const { frame, look, cue } = desk;
  return (
    <>
      <h2 class={panels.over}>{text.onScreen}</h2>
      <div
        class={css.preview}
        data-testid="preview"
        role="img"
        aria-label={cue ? cueTitle(cue, desk.scene.workshop.setup, desk.workshop.rubric) : text.onScreen}
      >
        <ScreenView frame={frame} look={look} preview />
      </div>
      <Buttons desk={desk} />
      <div class={css.under}>
        <section>
          <h2>{text.sayThis}</h2>
          <p>{cue && sayThis(cue)}</p>
        </section>
        <section>
          <h2>{text.nextIs}</h2>
          <NextIs desk={desk} />
        </section>
        <TimerBox desk={desk} />
      </div>
      <Undo desk={desk} />
    </>
  );
}

export function Buttons({ desk }: { readonly desk: Desk }) {
  const { unit, scene } = desk;
  const { session } = scene.workshop;
  const state = unit === null ? null : unitState(scene.workshop, unit);
  const open = state !== null && isOpen(state);
  const waiting = isWaiting(desk, unit);
  return (
    <div class={css.buttons}>
      <Button onClick={() => grant(desk, 'back')}>
        {text.back} <kbd class={css.key}>{keyOf('back')}</kbd>
      </Button>
      <Button disabled={state === null || (open && !waiting)} onClick={() => grant(desk, 'results')}>
        {open || state === null ? text.reveal : session.covered ? text.uncover : text.cover} <kbd class={css.key}>{keyOf('results')}</kbd>
      </Button>
      <Button disabled={state === null || open} onClick={() => grant(desk, 'again')}>
        {text.again} <kbd class={css.key}>{keyOf('again')}</kbd>
      </Button>
      <Button aria-pressed={session.blank} onClick={() => grant(desk, 'blank')}>
        {session.blank ? text.unblank : text.blank} <kbd class={css.key}>{keyOf('blank')}</kbd>
      </Button>
      <Button look="first" onClick={() => grant(desk, 'next')}>
        {text.next} <kbd class={css.key}>{keyOf('next')}</kbd>
      </Button>
    </div>
  );
}

function NextIs({ desk }: { readonly desk: Desk }) {
  const { cues, cue, frame, unit, scene } = desk;
  const { page } = frame;
  const step = advance(cues, cue, isWaiting(desk, unit), page.of - page.n);
  if (step.type === 'reveal') return <p>{text.nextReveal}</p>;
  if (step.type === 'page') return <p>{say(text.nextPage, { n: page.n + 1, of: page.of })}</p>;
  if (step.type === 'stay') return <p>{text.nextNothing}</p>;
  return <Announced cue={step.cue} desk={desk} title={cueTitle(step.cue, scene.workshop.setup, desk.workshop.rubric)} />;
}

function Announced({ cue, desk, title }: { readonly cue: Cue; readonly desk: Desk; readonly title: string }) {
  const body = cueBody(cue, desk.workshop.rubric);
  return (
    <p>
      {title}
      {body !== null && `. ${body}`}
    </p>
  );
}

function Undo({ desk }: { readonly desk: Desk }) {
  const last = useStore(desk.workshop.undo.state, (state) => state.undo);
  if (last === null) return null;
  return (
    <p class={css.undo}>
      <Button small look="plain" icon="undo" onClick={desk.workshop.undo.undo}>
        {say(text.undo, { what: last })}
      </Button>
    </p>
  );
}
