import { neverShown } from '../../../../data/workshops/live/open-workshop.ts';
import { discuss } from '../../../../data/workshops/workshop-commands.ts';
import { minutesLeft } from '../../../../domain/workshop/agenda.ts';
import { reasonTexts } from '../../../../domain/workshop/display/finding.ts';
import { discussionOf } from '../../../../domain/workshop/display/plan-frames.ts';
import { agreedText, unitHead, unitName } from '../../../../domain/workshop/display/unit.ts';
import {
  MOST_DISCUSSED,
  statementsInTime,
  type ToDiscuss,
  worthTalking,
} from '../../../../domain/workshop/distribution.ts';
import { groupsIn, unitState } from '../../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../../lib/i18n/messages.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Checkbox } from '../../../../ui/controls/field.tsx';
import { StageIcon } from '../../../../ui/display/stage-icon.tsx';
import panel from '../../../../ui/layout/panel.module.css';
import row from '../../../../ui/layout/row.module.css';
import { useKeptState } from '../../shared/use-kept-state.ts';
import css from '../shared/panels.module.css';
import { text } from '../shared/text.ts';
import type { FacilitatorState } from '../shared/use-facilitator-state.ts';
import { ShowAllTallies } from './sheet-panel.tsx';

/** Minutes per statement: groups talk, everybody talks, everybody agrees. */
const MINUTES_PER_UNIT = 10;

/** All revealed units with the reason to discuss them, most divided first. As many are preselected as there is time for. */
export function DiscussPanel({ facilitator }: { readonly facilitator: FacilitatorState }) {
  const { workshop, displayState } = facilitator;
  const order = discussionOf(displayState);
  const waiting = order.filter(({ unit }) => unitState(displayState.workshop, unit).agreed === null);
  const hidden = neverShown(workshop);
  const time = useTime(facilitator);
  const suggested = waiting.filter(worthTalking).slice(0, time);
  const isWaiting = (unit: string): boolean => waiting.some((item) => item.unit === unit);
  const { discussing } = displayState.workshop.session;
  const planned = discussing.filter(isWaiting);
  const [picked, setPicked] = useKeptState<ReadonlySet<string> | null>(workshop, 'picked', null);
  // A choice that was made stays ticked; the suggestion counts only before that.
  const chosen = picked ?? new Set(planned.length > 0 ? planned : suggested.map(({ unit }) => unit));
  const units = waiting.flatMap(({ unit }) => (chosen.has(unit) ? [unit] : []));
  const isPlanned = units.length > 0 && units.join() === planned.join();

  function pick(unit: string, on: boolean): void {
    const next = new Set(chosen);
    if (on) next.add(unit);
    else next.delete(unit);
    setPicked(next);
  }

  function begin(): void {
    const settled = discussing.filter((unit) => !isWaiting(unit));
    workshop.act(text.undoDiscuss, () => discuss(workshop.document, [...settled, ...units]));
  }

  return (
    <section class={`${panel.part} ${css.part}`}>
      <h2>{text.toDiscuss}</h2>
      {hidden.length > 0 && <ShowAllTallies workshop={workshop} units={hidden} />}
      {order.length === 0 && <p>{text.nothingRated}</p>}
      {waiting.length > 0 && (
        <div class={`${row.ends} ${css.chooseBar}`}>
          <p class={css.small}>
            {formatMessage(isPlanned ? text.planned : text.timeFor, { n: isPlanned ? units.length : time })}
          </p>
          <Button
            small
            look="first"
            disabled={isPlanned || units.length === 0 || units.length > MOST_DISCUSSED}
            onClick={begin}
          >
            {formatMessage(text.choose, { n: units.length })}
          </Button>
        </div>
      )}
      <ul class={css.discuss}>
        {order.map((item) => (
          <Line
            key={item.unit}
            facilitator={facilitator}
            item={item}
            on={chosen.has(item.unit)}
            onPick={(on) => pick(item.unit, on)}
          />
        ))}
      </ul>
    </section>
  );
}

/** Returns how many statements fit into what is left of the discussion step. */
function useTime({ steps, displayState }: FacilitatorState): number {
  const { startedAt } = displayState.workshop.session;
  const talk = steps.find(({ kind, on }) => on && kind === 'discuss');
  if (!talk) return MOST_DISCUSSED;
  const left =
    startedAt === null ? talk.minutes : Math.min(talk.minutes, minutesLeft(steps, talk.id, startedAt, Date.now()));
  return statementsInTime(left, MINUTES_PER_UNIT);
}

interface LineProps {
  readonly facilitator: FacilitatorState;
  readonly item: ToDiscuss;
  readonly on: boolean;
  readonly onPick: (on: boolean) => void;
}

function Line({ facilitator: { workshop, displayState }, item, on, onPick }: LineProps) {
  const { rubric } = workshop;
  const { setup } = displayState.workshop;
  const head = unitHead(rubric, item.unit);
  const { agreed } = unitState(displayState.workshop, item.unit);
  const why = reasonTexts(item.reason, item.spread, { rubric, groups: groupsIn(setup, setup.scheme) });
  return (
    <li class={agreed === null ? '' : css.settled}>
      {head && <StageIcon lane={head.lane} lanes={head.lanes} size="xs" />}
      <div>
        {agreed === null ? (
          <Checkbox checked={on} onToggle={onPick}>
            <b>{why}</b>
            <span class="hidden">. {unitName(rubric, item.unit)}</span>
          </Checkbox>
        ) : (
          <p>
            <b>{formatMessage(text.talkedAbout, { level: agreedText(rubric, agreed) })}</b>
          </p>
        )}
        <p class={css.small} lang={head?.words.lang}>
          {unitName(rubric, item.unit)}: {(head?.plain ?? head?.words)?.text}
        </p>
      </div>
    </li>
  );
}
