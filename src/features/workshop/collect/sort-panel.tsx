import { decideAction } from '../../../data/assessments/assessment-commands.ts';
import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import type { Action, ActionChoices } from '../../../domain/assessment/action.ts';
import type { DisplayState } from '../../../domain/workshop/display/display-state.ts';
import { workshopActions } from '../../../domain/workshop/display/plan-frames.ts';
import { SizeRadios } from '../../../ui/controls/size-radios.tsx';
import panel from '../../../ui/layout/panel.module.css';
import css from './collect.module.css';
import { text } from './text.ts';

/** Impact and effort of each action, as people judge them. The grid on the display follows. */
export function SortPanel({
  workshop,
  displayState,
}: {
  readonly workshop: OpenWorkshop;
  readonly displayState: DisplayState;
}) {
  const actions = workshopActions(displayState);
  return (
    <section class={panel.part}>
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
      <SizeRadios
        legend={text.impact}
        value={action.impact}
        labels={[text.low, text.medium, text.high]}
        onChoose={(impact) => set('impact', impact)}
      />
      <SizeRadios
        legend={text.effort}
        value={action.effort}
        labels={[text.low, text.medium, text.high]}
        onChoose={(effort) => set('effort', effort)}
      />
    </li>
  );
}
