import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { setUp, skipStep, timeStep } from '../../../data/workshops/workshop-commands.ts';
import { type AgendaStep, agendaSteps, minutesOf } from '../../../domain/workshop/agenda.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { CountBox } from '../../../ui/controls/count-box.tsx';
import { NumberBox } from '../../../ui/controls/field.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import card from '../../../ui/layout/card.module.css';
import css from './setup.module.css';
import { text } from './text.ts';

/** Steps of the agenda with their minutes. Minutes are a plan: nothing ends automatically when they are over. */
export function AgendaEditor({ workshop }: { readonly workshop: OpenWorkshop }) {
  const { setup, previous } = useStore(workshop.workshop, (state) => state);
  const steps = agendaSteps(setup, workshop.rubric, previous !== null);
  const total = minutesOf(steps);
  const left = setup.minutes - total;
  return (
    <section class="part" aria-labelledby="agenda">
      <h2 id="agenda">{text.agenda}</h2>
      <p role="status">
        <b class="number">{formatMessage(text.total, { n: total, of: setup.minutes })}</b>
        {left !== 0 && (
          <span class={left < 0 ? css.over : 'quiet'}>
            {' '}
            · {left < 0 ? formatMessage(text.over, { n: -left }) : formatMessage(text.spare, { n: left })}
          </span>
        )}
      </p>
      <table class={css.steps}>
        <thead>
          <tr>
            <th scope="col">{text.step}</th>
            <th scope="col">{text.min}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <StepRow key={step.id} workshop={workshop} step={step} />
          ))}
        </tbody>
      </table>
      <NumberBox
        label={text.dots}
        value={setup.dotsEach}
        onChoose={(n) =>
          n !== null && n > 0 && workshop.act(text.undoSetUp, () => setUp(workshop.document, 'dotsEach', n))
        }
      />
    </section>
  );
}

function StepRow({ workshop, step }: { readonly workshop: OpenWorkshop; readonly step: AgendaStep }) {
  const { document } = workshop;
  const { id, title, on, minutes } = step;
  return (
    <tr>
      <th scope="row">
        <label class={css.stepName}>
          <input
            type="checkbox"
            checked={on}
            aria-label={formatMessage(text.doStep, { step: title })}
            onChange={(event) =>
              workshop.act(text.undoSetUp, () => skipStep(document, id, !event.currentTarget.checked))
            }
          />
          <span dir="auto">{title}</span>
        </label>
      </th>
      <td>
        <CountBox
          class={`${card.control} ${css.minutes}`}
          label={formatMessage(text.minutesFor, { step: title })}
          n={minutes}
          onCount={(n) => workshop.act(text.undoSetUp, () => timeStep(document, id, n))}
        />
      </td>
    </tr>
  );
}
