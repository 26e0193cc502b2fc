import { differ } from '../../../../data/workshops/live/open-workshop.ts';
import { offersOf, offerText } from '../../../../domain/workshop/display/offers.ts';
import { groupsIn, unitState } from '../../../../domain/workshop/workshop.ts';
import { Checkbox } from '../../../../ui/controls/field.tsx';
import panel from '../../../../ui/layout/panel.module.css';
import css from '../shared/panels.module.css';
import { text } from '../shared/text.ts';
import type { FacilitatorState } from '../shared/use-facilitator-state.ts';
import { LevelChoice } from './level-choice.tsx';

/** The level that people agree on. The medians of the groups are stated beside it; nothing is filled in. */
export function AgreePanel({ facilitator, unit }: { readonly facilitator: FacilitatorState; readonly unit: string }) {
  const { workshop, displayState, frame } = facilitator;
  const { setup } = displayState.workshop;
  const { agreed, differently } = unitState(displayState.workshop, unit);
  const offered = offersOf(displayState).find((candidate) => candidate.unit === unit);
  const why = offered ? offerText(offered, { rubric: workshop.rubric, groups: groupsIn(setup, setup.scheme) }) : '';
  const lane = frame.state.type === 'ballot' || frame.state.type === 'agree' ? frame.state.unit.lane : 0;
  return (
    <section class={`${panel.part} ${css.part} lane-${(lane % 5) + 1}`}>
      <h2>{text.level}</h2>
      {why !== '' && <p class="hint">{why}</p>}
      <LevelChoice facilitator={facilitator} unit={unit} />
      {agreed !== null && (
        <Checkbox checked={differently} onToggle={(on) => differ(workshop, unit, on, text.undoDiffer)}>
          {text.differently}
        </Checkbox>
      )}
    </section>
  );
}
