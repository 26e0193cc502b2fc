import { useEffect, useRef } from 'preact/hooks';
import type { AgendaStep } from '../../../domain/workshop/agenda.ts';
import type { Cue } from '../../../domain/workshop/cue.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { Icon } from '../../../ui/display/icon.tsx';
import { StageIcon } from '../../../ui/display/stage-icon.tsx';
import panel from '../../../ui/layout/panel.module.css';
import css from './agenda-list.module.css';
import { goTo } from './shared/cue-controls.ts';
import { cueTitle } from './shared/cue-text.ts';
import { text } from './shared/text.ts';
import type { FacilitatorState } from './shared/use-facilitator-state.ts';

/** The agenda: one button per step, and one per cue of the current step. */
export function AgendaList({ facilitator }: { readonly facilitator: FacilitatorState }) {
  const running = facilitator.steps.filter(({ on }) => on);
  const current = running.findIndex(({ id }) => id === facilitator.cue?.step);
  return (
    <nav class={css.agenda} aria-label={text.agenda}>
      <h2 class={panel.label}>{text.agenda}</h2>
      <ol>
        {running.map((step, i) => (
          <StepLine key={step.id} facilitator={facilitator} step={step} done={i < current} here={i === current} />
        ))}
      </ol>
    </nav>
  );
}

interface StepLineProps {
  readonly facilitator: FacilitatorState;
  readonly step: AgendaStep;
  readonly done: boolean;
  readonly here: boolean;
}

function StepLine({ facilitator, step, done, here }: StepLineProps) {
  const cues = facilitator.cues.filter((cue) => cue.step === step.id);
  const [first] = cues;
  const lane =
    step.kind === 'stage' ? facilitator.workshop.rubric.stages.findIndex(({ id }) => id === step.subject) : -1;
  return (
    <li>
      <button
        type="button"
        class={`${css.step} ${here ? css.hereStep : ''}`}
        onClick={() => first && goTo(facilitator, first)}
      >
        <span class={css.stepMark}>
          {lane >= 0 ? (
            <StageIcon lane={lane} lanes={facilitator.workshop.rubric.stages.length} size="xs" />
          ) : (
            done && <Icon name="tick" size={16} />
          )}
        </span>
        <span dir="auto">
          {step.title}
          {done && <span class="hidden"> ({text.done})</span>}
        </span>
        <small class="number">{here ? formatMessage(text.min, { n: step.minutes }) : step.minutes}</small>
      </button>
      {here && cues.length > 1 && (
        <ol class={css.cues}>
          {cues.map((cue) => (
            <CueLine key={cue.key} facilitator={facilitator} cue={cue} />
          ))}
        </ol>
      )}
    </li>
  );
}

/** Scrolls only the agenda, so that a long page keeps its position while the facilitator counts. */
function intoView(line: HTMLElement): void {
  const list = line.closest('nav');
  if (!list) return;
  const [box, frame] = [line.getBoundingClientRect(), list.getBoundingClientRect()];
  if (box.top < frame.top) list.scrollTop -= frame.top - box.top;
  else if (box.bottom > frame.bottom) list.scrollTop += box.bottom - frame.bottom;
}

function CueLine({ facilitator, cue }: { readonly facilitator: FacilitatorState; readonly cue: Cue }) {
  const here = cue.key === facilitator.cue?.key;
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (here && line.current) intoView(line.current);
  }, [here]);
  return (
    <li>
      <button
        ref={line}
        type="button"
        class={css.cue}
        aria-current={here ? 'step' : undefined}
        onClick={() => goTo(facilitator, cue)}
      >
        {cueTitle(cue, facilitator.displayState.workshop.setup, facilitator.workshop.rubric)}
      </button>
    </li>
  );
}
