import { decideAction } from '../../../data/assessments/assessment-commands.ts';
import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import type { Action, ActionChoices } from '../../../domain/assessment/action.ts';
import type { DisplayState } from '../../../domain/workshop/display/display-state.ts';
import { oursOf } from '../../../domain/workshop/display/plan-frames.ts';
import { Radios } from '../../../ui/controls/field.tsx';
import css from './collect.module.css';
import { text } from './text.ts';

const impacts = () =>
  [
    { value: 'low', label: text.aLittle },
    { value: 'medium', label: text.some },
    { value: 'high', label: text.aLot },
  ] as const;
const efforts = () =>
  [
    { value: 'low', label: text.easy },
    { value: 'medium', label: text.someWork },
    { value: 'high', label: text.hard },
  ] as const;

/** Help and effort of each action, as the whole room sees them; the boxes on the screen follow. */
export function SortPanel({
  workshop,
  displayState,
}: {
  readonly workshop: OpenWorkshop;
  readonly displayState: DisplayState;
}) {
  const actions = oursOf(displayState);
  return (
    <section class={css.part}>
      <h2>{text.sort}</h2>
      <p class={css.small}>{actions.length === 0 ? text.noActions : text.sortHint}</p>
      <ul class={css.entries}>
        {actions.map((action) => (
          <SortLine key={action.id} workshop={workshop} action={action} />
        ))}
      </ul>
    </section>
  );
}

function SortLine({ workshop, action }: { readonly workshop: OpenWorkshop; readonly action: Action }) {
  const set = <F extends keyof ActionChoices>(field: F, value: ActionChoices[F]): void =>
    workshop.act(text.undoSort, () => decideAction(workshop.open.document, action.id, field, value));
  return (
    <li class={css.entry}>
      <p>
        <b dir="auto">{action.words}</b>
      </p>
      <Radios
        legend={text.impact}
        value={action.impact}
        choices={impacts()}
        onChoose={(impact) => set('impact', impact)}
      />
      <Radios
        legend={text.effort}
        value={action.effort}
        choices={efforts()}
        onChoose={(effort) => set('effort', effort)}
      />
    </li>
  );
}
