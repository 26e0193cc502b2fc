import { useCallback, useMemo, useState } from 'preact/hooks';
import { preferences } from '../../../../data/device/preferences.ts';
import { levelCount } from '../../../../domain/rubric/rubric.ts';
import type { Vote } from '../../../../domain/workshop/tally.ts';
import { groupsIn, isVotingOpen, unitState } from '../../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../../lib/i18n/messages.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Switch } from '../../../../ui/controls/switch.tsx';
import { useKeys } from '../../../../ui/hooks/use-keys.ts';
import { useStore } from '../../../../ui/hooks/use-store.ts';
import panel from '../../../../ui/layout/panel.module.css';
import rowCss from '../../../../ui/layout/row.module.css';
import css from '../shared/panels.module.css';
import { text } from '../shared/text.ts';
import type { FacilitatorState } from '../shared/use-facilitator-state.ts';
import { generateSampleVotes } from './generate-sample-votes.ts';
import { canUndoTally, tapTally, undoTally } from './tally-actions.ts';
import { TallyRow } from './tally-row.tsx';

/** Counts the votes of one unit by group, with taps, keys or typed numbers. */
export function TallyPanel({ facilitator, unit }: { readonly facilitator: FacilitatorState; readonly unit: string }) {
  const { workshop, displayState } = facilitator;
  const { setup } = displayState.workshop;
  const groups = groupsIn(setup, setup.scheme);
  const [typed, setTyped] = useState(false);
  const [subtracts, setSubtracts] = useState(false);
  const [row, setRow] = useState(0);
  const letterKeys = useStore(preferences, (state) => state.letterKeys);
  const current = groups[Math.min(row, groups.length - 1)];
  const { keys, levels } = useTallyKeys(facilitator, unit, current?.id ?? null, (step) =>
    setRow(Math.min(groups.length - 1, Math.max(0, row + step))),
  );
  useKeys(letterKeys, keys);
  const open = isVotingOpen(unitState(displayState.workshop, unit));
  return (
    <section class={`${panel.part} ${css.part}`}>
      <div class={css.partHead}>
        <h2>{text.votes}</h2>
        <p class="hint">{open ? text.hiddenYet : text.shownNow}</p>
      </div>
      {groups.length === 0 && <p>{text.noGroups}</p>}
      <div class={css.tally}>
        {groups.map((group) => (
          <TallyRow
            key={group.id}
            facilitator={facilitator}
            unit={unit}
            group={group}
            current={letterKeys && group.id === current?.id}
            typed={typed}
            change={subtracts ? -1 : 1}
          />
        ))}
      </div>
      <p class={css.small} aria-hidden="true">
        {text.signKey}
      </p>
      <div class={`${rowCss.controls} ${css.tallyWays}`}>
        <Switch on={subtracts} onToggle={setSubtracts}>
          {text.subtract}
        </Switch>
        <Switch on={typed} onToggle={setTyped}>
          {text.typeNumbers}
        </Switch>
        <Button small look="plain" icon="undo" disabled={!canUndoTally(workshop)} onClick={() => undoTally(workshop)}>
          {text.undoTap}
        </Button>
        {workshop.isExample && open && (
          <Button small onClick={() => generateSampleVotes(workshop, [unit])}>
            {text.invent}
          </Button>
        )}
      </div>
      {letterKeys && <p class={css.small}>{formatMessage(text.tallyKeys, { n: levels })}</p>}
    </section>
  );
}

/** Keys of the tally: ↑ ↓ choose a group, a digit adds a vote, Backspace undoes the last step. */
function useTallyKeys(
  { workshop }: FacilitatorState,
  unit: string,
  group: string | null,
  move: (step: 1 | -1) => void,
) {
  const levels = levelCount(workshop.rubric);
  const add = useCallback(
    (vote: Vote) => (): void => void (group !== null && tapTally(workshop, unit, group, vote, 1)),
    [workshop, unit, group],
  );
  const keys = useMemo(
    () => ({
      ...Object.fromEntries(
        Array.from({ length: levels }, (_, i) => [String(i + 1), add({ type: 'level', level: i + 1 })]),
      ),
      '0': add({ type: 'dont-know' }),
      backspace: () => undoTally(workshop),
      arrowup: () => move(-1),
      arrowdown: () => move(1),
    }),
    [levels, add, workshop, move],
  );
  return { keys, levels };
}
