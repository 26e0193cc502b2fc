import { useMemo } from 'preact/hooks';
import { decideAction, setHours } from '../../../data/assessments/assessment-commands.ts';
import { paths } from '../../../data/documents/paths.ts';
import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { setUp } from '../../../data/workshops/workshop-commands.ts';
import type { Action } from '../../../domain/assessment/action.ts';
import type { DisplayState } from '../../../domain/workshop/display/display-state.ts';
import { actionsToAssign, isChosen, roomHours } from '../../../domain/workshop/display/plan-frames.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { DayBox, NumberBox } from '../../../ui/controls/field.tsx';
import { Switch } from '../../../ui/controls/switch.tsx';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import panel from '../../../ui/layout/panel.module.css';
import css from './collect.module.css';
import { text } from './text.ts';

interface DecideProps {
  readonly workshop: OpenWorkshop;
  readonly displayState: DisplayState;
}

/** Owner, due date and hours of each chosen action, whether the hours suffice, and when people will hear back. */
export function DecidePanel({ workshop, displayState }: DecideProps) {
  const first = actionsToAssign(displayState);
  return (
    <>
      <section class={panel.part}>
        <h2>{text.decide}</h2>
        {first.length === 0 && <p class={css.small}>{text.noActions}</p>}
        <ul class={css.entries}>
          {first.map((action) => (
            <FirstAction key={action.id} workshop={workshop} action={action} />
          ))}
        </ul>
      </section>
      <Fit workshop={workshop} displayState={displayState} />
      <HearBack workshop={workshop} displayState={displayState} />
    </>
  );
}

function FirstAction({ workshop, action }: { readonly workshop: OpenWorkshop; readonly action: Action }) {
  const lead = useMemo(
    () => workshop.text('assessment', paths.action(action.id).text('lead'), text.typing),
    [workshop, action.id],
  );
  return (
    <li class={css.entry}>
      <p>
        <b dir="auto">{action.words}</b>
      </p>
      <TextArea text={lead} label={text.lead} lines={1} />
      <DayBox
        label={text.by}
        value={action.by}
        onChoose={(by) =>
          workshop.act(text.undoDecide, () => decideAction(workshop.open.document, action.id, 'by', by))
        }
      />
      <NumberBox
        label={text.actionHours}
        value={action.hours}
        onChoose={(n) =>
          workshop.act(text.undoDecide, () => decideAction(workshop.open.document, action.id, 'hours', n))
        }
      />
      <Switch
        on={isChosen(action)}
        onToggle={(on) =>
          workshop.act(text.undoDecide, () =>
            decideAction(workshop.open.document, action.id, 'priority', on ? null : 'park'),
          )
        }
      >
        {text.weDoIt}
        <span class="hidden">: {action.words}</span>
      </Switch>
    </li>
  );
}

/** Hours that people give, and whether they suffice. Says nothing until every chosen action has hours that people entered. */
function Fit({ workshop, displayState }: DecideProps) {
  const hours = roomHours(displayState);
  return (
    <section class={panel.part}>
      <NumberBox
        label={text.hours}
        value={displayState.hoursAMonth}
        onChoose={(n) => workshop.act(text.undoDecide, () => setHours(workshop.open.document, n))}
      />
      <p class={css.small} role="status">
        {hours === null
          ? text.hoursHint
          : `${formatMessage(text.needs, { n: hours.needed })} ${hours.needed > hours.available ? text.tooMuch : text.fits}`}
      </p>
    </section>
  );
}

/** When and how people will hear back. The last frame of the display shows it. */
export function HearBack({ workshop, displayState }: DecideProps) {
  const how = useMemo(() => workshop.text('workshop', paths.workshop.hearHow, text.typing), [workshop]);
  return (
    <section class={panel.part}>
      <DayBox
        label={text.hearDay}
        value={displayState.workshop.hearBack.day}
        onChoose={(day) => workshop.act(text.undoDecide, () => setUp(workshop.document, 'hearBack', day))}
      />
      <TextArea text={how} label={text.hearHow} lines={1} />
    </section>
  );
}
