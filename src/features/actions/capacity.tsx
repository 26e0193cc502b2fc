import { decideAction, setHours } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { capacityOf, USUAL_HOURS } from '../../domain/assessment/plan.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { NumberBox } from '../../ui/controls/field.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import card from '../../ui/layout/card.module.css';
import row from '../../ui/layout/row.module.css';
import css from './actions.module.css';
import { text } from './text.ts';
import type { Plan } from './use-plan.ts';

/** Actions to do first that most teams manage; more than these are questioned. */
const MAX_FIRST = 7;

/** Compares the hours that the team has with the hours that the chosen actions need. */
export function CapacityPanel({ open, plan }: { readonly open: OpenAssessment; readonly plan: Plan }) {
  const hours = useStore(open.assessment, (assessment) => assessment.hoursAMonth);
  const { needed, chosen, unjudged, tooMany, available } = capacityOf(plan.actions, hours);
  const isOver = available !== null && needed > available;
  const longest = Math.max(needed, available ?? 0, 1);
  const park = (id: string): void =>
    open.act(text.undoPark, () => decideAction(open.document, id, 'priority', 'park'), { offer: true });
  return (
    <section class={`${card.quiet} ${css.capacity}`} aria-labelledby="capacity">
      <h2 id="capacity">{text.capacity}</h2>
      <div class={css.fit}>
        <NumberBox
          label={text.hours}
          hint={text.hoursHint}
          value={hours}
          onChoose={(n) => open.act(text.undoHours, () => setHours(open.document, n))}
        />
        <div class={css.fitWords}>
          {available !== null && (
            <div class={css.bars} aria-hidden="true">
              <i class={css.has} style={{ inlineSize: `${(available / longest) * 100}%` }} />
              <i class={isOver ? css.over : css.needs} style={{ inlineSize: `${(needed / longest) * 100}%` }} />
            </div>
          )}
          <p role="status">
            {formatMessage(text.needs, { n: needed })} {available !== null && !isOver && text.fits}
            {isOver && formatMessage(text.tooMuch, { n: needed - available })}
          </p>
          {tooMany.length > 0 && isOver && (
            <ul class={css.parkable}>
              {tooMany.map((action) => (
                <li key={action.id} class={row.ends}>
                  <span dir="auto">{action.words}</span>
                  <Button small onClick={() => park(action.id)}>
                    {text.parkIt}
                    <span class="hidden">: {action.words}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
          {unjudged > 0 && <p class="hint">{formatMessage(text.unjudged, { n: unjudged })}</p>}
          {chosen.length > MAX_FIRST && <p class="hint">{formatMessage(text.tooManyFirst, { n: chosen.length })}</p>}
          <p class="hint">{formatMessage(text.usual, USUAL_HOURS)}</p>
        </div>
      </div>
    </section>
  );
}
