import { setTimer } from '../../../data/workshops/workshop-commands.ts';
import { pauseOrResume, secondsLeft } from '../../../domain/workshop/timer.ts';
import type { Timer } from '../../../domain/workshop/workshop.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { minutesAndSeconds, useNow } from '../display/clock.tsx';
import { keyOf } from '../shared/display-keys.ts';
import { runRemoteCommand } from './shared/cue-controls.ts';
import css from './shared/facilitator-page.module.css';
import { text } from './shared/text.ts';
import type { FacilitatorState } from './shared/use-facilitator-state.ts';

/** Controls of the countdown that the display may show. It never ends anything by itself. */
export function TimerBox({ facilitator }: { readonly facilitator: FacilitatorState }) {
  const { timer } = facilitator.displayState.workshop.session;
  const { workshop } = facilitator;
  const set = (next: Timer | null): void => workshop.act(text.undoTimer, () => setTimer(workshop.document, next));
  return (
    <section class={css.timer}>
      {timer && <TimeLeft timer={timer} />}
      <Button small onClick={() => runRemoteCommand(facilitator, 'minute')}>
        {text.minute} <kbd class={css.key}>{keyOf('minute')}</kbd>
      </Button>
      {timer && (
        <div class={css.timerWays}>
          <Button small look="plain" onClick={() => set(pauseOrResume(timer, Date.now()))}>
            {timer.pausedAt === null ? text.pauseTimer : text.goOnTimer}
          </Button>
          <Button small look="plain" onClick={() => set(null)}>
            {text.stopTimer}
          </Button>
        </div>
      )}
    </section>
  );
}

function TimeLeft({ timer }: { readonly timer: Timer }) {
  const left = secondsLeft(timer, useNow(timer.pausedAt === null));
  return (
    <p class={css.left}>
      <b class="number">{minutesAndSeconds(left)}</b>
      <span>{left === 0 ? text.timeUp : text.left}</span>
    </p>
  );
}
