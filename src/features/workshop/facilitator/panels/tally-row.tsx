import { useRef } from 'preact/hooks';
import { levelLabels } from '../../../../domain/rubric/rubric.ts';
import { possibleVotes, type Tally, type Vote, voteCount, votersIn } from '../../../../domain/workshop/tally.ts';
import type { Group } from '../../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../../lib/i18n/messages.ts';
import { CountBox } from '../../../../ui/controls/count-box.tsx';
import { Icon } from '../../../../ui/display/icon.tsx';
import card from '../../../../ui/layout/card.module.css';
import { ResultMark } from '../../display/result-marks.tsx';
import panel from '../shared/panels.module.css';
import { text } from '../shared/text.ts';
import type { FacilitatorState } from '../shared/use-facilitator-state.ts';
import { tallyOf, tapTally, typeTally, voteName } from './tally-actions.ts';
import css from './tally-row.module.css';

/** Length of a long press, which takes one vote away, ms. */
const LONG_MS = 550;

interface TallyRowProps {
  readonly facilitator: FacilitatorState;
  readonly unit: string;
  readonly group: Group;
  /** True for the group that receives key presses. */
  readonly current: boolean;
  readonly typed: boolean;
  /** Effect of a tap: one vote more or fewer. */
  readonly change: 1 | -1;
}

/** One group: a cell per answer to tap or type into, and how many of its people have voted. */
export function TallyRow({ facilitator, unit, group, current, typed, change }: TallyRowProps) {
  const { workshop, displayState } = facilitator;
  const tally = tallyOf(workshop, unit, group.id);
  const labels = levelLabels(workshop.rubric);
  const shape = displayState.workshop.setup.groups.filter(({ scheme }) => scheme === group.scheme).indexOf(group);
  return (
    <fieldset class={`${css.tallyRow} ${current ? css.tallyHere : ''}`} aria-label={group.name}>
      <p class={css.tallyName}>
        <span class={css.groupMark}>
          <ResultMark shape={shape} />
        </span>
        <b dir="auto">{group.name}</b>
        <TallyTurnout tally={tally} people={group.people} />
      </p>
      <div class={css.cells}>
        {possibleVotes(labels.length).map((vote) => {
          const props = { vote, tally, group: group.name, answer: voteName(vote, labels) };
          return typed ? (
            <TypedCell
              key={keyOf(vote)}
              {...props}
              onType={(next) => typeTally(workshop, unit, group.id, vote, next)}
            />
          ) : (
            <TapCell
              key={keyOf(vote)}
              {...props}
              change={change}
              onTap={(n) => tapTally(workshop, unit, group.id, vote, n)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

const keyOf = (vote: Vote): string => (vote.type === 'level' ? String(vote.level) : vote.type);

function signOf(vote: Vote): string {
  if (vote.type === 'level') return String(vote.level);
  return vote.type === 'dont-know' ? '?' : '–';
}

function TallyTurnout({ tally, people }: { readonly tally: Tally; readonly people: number | null }) {
  const n = votersIn(tally);
  if (people === null) return <span class="number">{formatMessage(text.votedN, { n })}</span>;
  return (
    <span class={`number ${n > people ? css.tooMany : ''}`}>
      {n === people && <Icon name="tick" size={14} />}
      {formatMessage(text.votedOf, { n, of: people })}
      {n > people && <b>{formatMessage(text.tooMany, { n: n - people })}</b>}
    </span>
  );
}

interface CellProps {
  readonly vote: Vote;
  readonly tally: Tally;
  readonly group: string;
  readonly answer: string;
}

function TapCell({
  vote,
  tally,
  group,
  answer,
  change,
  onTap,
}: CellProps & { readonly change: 1 | -1; readonly onTap: (change: 1 | -1) => void }) {
  const n = voteCount(tally, vote);
  const long = useRef<{ timer: ReturnType<typeof setTimeout>; done: boolean } | null>(null);
  const hold = (): void => {
    const press = { done: false, timer: setTimeout(() => finish(), LONG_MS) };
    const finish = (): void => {
      press.done = true;
      onTap(-1);
    };
    long.current = press;
  };
  return (
    <button
      type="button"
      class={`${card.control} ${css.cell} ${n === 0 ? css.zero : ''}`}
      data-sign={signOf(vote)}
      aria-label={formatMessage(text.cell, { group, answer, n })}
      onPointerDown={hold}
      onPointerUp={() => clearTimeout(long.current?.timer)}
      onPointerLeave={() => clearTimeout(long.current?.timer)}
      onClick={(event) => {
        const wasLong = long.current?.done === true;
        long.current = null;
        if (!wasLong) onTap(event.shiftKey ? -1 : change);
      }}
    >
      <span class="number">{n}</span>
    </button>
  );
}

function TypedCell({ vote, tally, group, answer, onType }: CellProps & { readonly onType: (n: number) => void }) {
  const n = voteCount(tally, vote);
  return (
    <span class={css.typedCell} data-sign={signOf(vote)}>
      <CountBox
        blank
        class={`${card.control} ${panel.count}`}
        n={n}
        label={formatMessage(text.cellTyped, { group, answer })}
        onCount={onType}
      />
    </span>
  );
}
