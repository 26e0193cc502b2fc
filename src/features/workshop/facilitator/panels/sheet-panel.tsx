import { neverShown, type OpenWorkshop, reveal } from '../../../../data/workshops/live/open-workshop.ts';
import { levelLabels } from '../../../../domain/rubric/rubric.ts';
import { unitName, unitShort } from '../../../../domain/workshop/display/unit.ts';
import { possibleVotes, voteCount, votersIn } from '../../../../domain/workshop/tally.ts';
import { type Group, groupsIn, unitsOf } from '../../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../../lib/i18n/messages.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { CountBox } from '../../../../ui/controls/count-box.tsx';
import { Select } from '../../../../ui/controls/field.tsx';
import card from '../../../../ui/layout/card.module.css';
import panel from '../../../../ui/layout/panel.module.css';
import { useKeptState } from '../../shared/use-kept-state.ts';
import css from '../shared/panels.module.css';
import { text } from '../shared/text.ts';
import type { FacilitatorState } from '../shared/use-facilitator-state.ts';
import { generateSampleVotes } from './generate-sample-votes.ts';
import { tallyOf, typeTally, voteName } from './tally-actions.ts';

/** Table to type in a group's tally sheet: all units in the order of the sheet, which is the fastest way. */
export function SheetPanel({ facilitator }: { readonly facilitator: FacilitatorState }) {
  const { workshop, displayState } = facilitator;
  const { setup } = displayState.workshop;
  const groups = groupsIn(setup, setup.scheme);
  const units = unitsOf(setup, workshop.rubric);
  const [chosen, setChosen] = useKeptState<string | null>(workshop, 'sheet group', null);
  const group = groups.find(({ id }) => id === chosen) ?? groups[0];
  const hidden = neverShown(workshop);
  return (
    <section class={`${panel.part} ${css.part}`}>
      <h2>{text.sheet}</h2>
      {!group && <p>{text.noGroups}</p>}
      {group && (
        <>
          <p class="hint">{text.sheetHint}</p>
          <Select
            label={text.sheetFor}
            value={group.id}
            choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={setChosen}
          />
          <Sheet workshop={workshop} group={group} units={units} />
        </>
      )}
      {workshop.isExample && (
        <Button small onClick={() => generateSampleVotes(workshop, units)}>
          {text.invent}
        </Button>
      )}
      {hidden.length > 0 && <ShowAllTallies workshop={workshop} units={hidden} />}
    </section>
  );
}

/** Button that reveals all waiting results at once. The most divided ones then come first in the list. */
export function ShowAllTallies({
  workshop,
  units,
}: {
  readonly workshop: OpenWorkshop;
  readonly units: readonly string[];
}) {
  return (
    <div class={css.showAll}>
      <Button
        small
        onClick={() => {
          for (const unit of units) reveal(workshop, unit);
        }}
      >
        {formatMessage(text.showAll, { n: units.length })}
      </Button>
      <p class={css.small}>{text.showAllHint}</p>
    </div>
  );
}

interface SheetProps {
  readonly workshop: OpenWorkshop;
  readonly group: Group;
  readonly units: readonly string[];
}

function Sheet({ workshop, group, units }: SheetProps) {
  const labels = levelLabels(workshop.rubric);
  const votes = possibleVotes(labels.length);
  return (
    <table class={css.sheet}>
      <thead>
        <tr>
          <th scope="col">{text.sheetNumber}</th>
          {labels.map((label, i) => (
            <th key={label} scope="col">
              <span aria-hidden="true">{i + 1}</span>
              <span class="hidden">{label}</span>
            </th>
          ))}
          <th scope="col">{text.dontKnow}</th>
          <th scope="col">
            <span aria-hidden="true">{text.notApplicableShort}</span>
            <span class="hidden">{text.notApplicable}</span>
          </th>
          <th scope="col">
            <span class="hidden">{text.heads}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => {
          const tally = tallyOf(workshop, unit, group.id);
          const n = votersIn(tally);
          const name = unitName(workshop.rubric, unit);
          return (
            <tr key={unit}>
              <th scope="row">{unitShort(workshop.rubric, unit)}</th>
              {votes.map((vote) => {
                const count = voteCount(tally, vote);
                const answer = voteName(vote, labels);
                return (
                  <td key={answer}>
                    <CountBox
                      blank
                      class={`${card.control} ${css.count}`}
                      n={count}
                      label={formatMessage(text.cellTyped, { group: name, answer })}
                      onCount={(next) => typeTally(workshop, unit, group.id, vote, next)}
                    />
                  </td>
                );
              })}
              <td class={`number ${group.people !== null && n > group.people ? css.tooMany : css.sheetSum}`}>
                {n > 0 ? n : ''}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
