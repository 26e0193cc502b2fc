import { useState } from 'preact/hooks';
import { decideAction, setHours } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { priorityOf } from '../../domain/assessment/action.ts';
import { actionsToDoFirst, type Capacity, capacityOf, hoursOf, USUAL_HOURS } from '../../domain/assessment/plan.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { NumberBox } from '../../ui/controls/field.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { Dialog } from '../../ui/layout/dialog.tsx';
import row from '../../ui/layout/row.module.css';
import css from './actions.module.css';
import { text } from './text.ts';
import type { Plan } from './use-plan.ts';

/** Actions to do first that most teams manage; more than these are questioned. */
const MAX_FIRST = 7;

interface CapacityProps {
  readonly open: OpenAssessment;
  readonly plan: Plan;
}

/** Compares the hours of the team with those of the chosen actions, once an action is to be done first. */
export function CapacityPanel({ open, plan }: CapacityProps) {
  const hours = useStore(open.assessment, (assessment) => assessment.hoursAMonth);
  const [isShown, setShown] = useState(false);
  if (actionsToDoFirst(plan.actions).length === 0) return null;
  const capacity = capacityOf(plan.actions, hours);
  const isOver = hours !== null && capacity.needed > hours;
  return (
    <section class={css.capacity} aria-labelledby="capacity">
      <div class={row.ends}>
        <h2 id="capacity">{text.capacity}</h2>
        <Button look="plain" small onClick={() => setShown(true)}>
          {buttonLabel(hours, isOver)}
        </Button>
      </div>
      {hours !== null && <Need capacity={capacity} hours={hours} />}
      {isShown && (
        <Dialog title={text.holdTitle} onClose={() => setShown(false)}>
          <HoldList open={open} capacity={capacity} />
          <div class={row.buttons}>
            <Button onClick={() => setShown(false)}>{text.close}</Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

function buttonLabel(hours: number | null, isOver: boolean): string {
  if (hours === null) return text.setHours;
  return isOver ? text.onHold : text.changeHours;
}

/** Hours needed of those available, as a bar and in words that say what is counted. */
function Need({ capacity, hours }: { readonly capacity: Capacity; readonly hours: number }) {
  const { needed, chosen } = capacity;
  const isOnlyFirst = chosen.every((action) => priorityOf(action) === 'do-first');
  const longest = Math.max(needed, hours, 1);
  return (
    <>
      <div class={css.bar} aria-hidden="true">
        <i class={css.needs} style={{ inlineSize: `${(Math.min(needed, hours) / longest) * 100}%` }} />
        <i class={css.over} style={{ inlineSize: `${(Math.max(0, needed - hours) / longest) * 100}%` }} />
      </div>
      <p role="status">
        {formatMessage(isOnlyFirst ? text.needsFirst : text.needsStarted, { needed, n: hours })}{' '}
        {needed > hours ? <b class={css.overdue}>{formatMessage(text.over, { n: needed - hours })}</b> : text.fits}
      </p>
    </>
  );
}

/** Hours of the team, actions to put on hold so that the rest fits, and how hours are estimated. */
function HoldList({ open, capacity }: { readonly open: OpenAssessment; readonly capacity: Capacity }) {
  const { available, tooMany, unjudged, chosen } = capacity;
  const park = (id: string): void =>
    open.act(text.undoPark, () => decideAction(open.document, id, 'priority', 'park'), { offer: true });
  return (
    <div class={css.hold}>
      <NumberBox
        label={text.hours}
        hint={text.hoursHint}
        value={available}
        onChoose={(n) => open.act(text.undoHours, () => setHours(open.document, n))}
      />
      {available !== null && <p>{tooMany.length > 0 ? text.holdHint : text.holdNone}</p>}
      <ul>
        {tooMany.map((action) => (
          <li key={action.id} class={row.ends}>
            <span>
              <span dir="auto">{action.words}</span>{' '}
              <span class="quiet">{formatMessage(text.hoursOf, { n: hoursOf(action) ?? 0 })}</span>
            </span>
            <Button small onClick={() => park(action.id)}>
              {text.parkIt}
              <span class="hidden">: {action.words}</span>
            </Button>
          </li>
        ))}
      </ul>
      {unjudged > 0 && <p class="hint">{formatMessage(text.unjudged, { n: unjudged })}</p>}
      {chosen.length > MAX_FIRST && <p class="hint">{formatMessage(text.tooManyFirst, { n: chosen.length })}</p>}
      <p class="hint">{formatMessage(text.usual, USUAL_HOURS)}</p>
    </div>
  );
}
