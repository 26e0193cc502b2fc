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
import { useKeptState } from '../../shared/use-kept-state.ts';
import keyCss from '../shared/facilitator-page.module.css';
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
  const [typed, setTyped] = useKeptState(workshop, 'tally typed', false);
  const [subtracts, setSubtracts] = useState(false);
  const [row, setRow] = useState(0);
  const [corrected, setCorrected] = useState<number | null>(null);
  const letterKeys = useStore(preferences, (state) => state.letterKeys);
  const current = groups[Math.min(row, groups.length - 1)];
  const state = unitState(displayState.workshop, unit);
  const open = isVotingOpen(state);
  const counts = letterKeys && (open || corrected === state.round) && current !== undefined;
  const change = subtracts ? -1 : 1;
  const keys = useTallyKeys(facilitator, unit, { group: current?.id ?? null, change }, (step) => {
    setRow(Math.min(groups.length - 1, Math.max(0, row + step)));
    setSubtracts(false);
  });
  const correct = (): void => setCorrected(corrected === state.round ? null : state.round);
  useKeys(counts, keys);
  useKeys(letterKeys && !open, { e: correct });
  return (
    <section class={`${panel.part} ${css.part}`}>
      <div class={css.partHead}>
        <h2>{text.votes}</h2>
        <p class="hint">{open ? text.hiddenYet : text.shownNow}</p>
      </div>
      {groups.length === 0 && <p>{text.noGroups}</p>}
      {counts && (
        <p class={css.small} role="status">
          {formatMessage(text[subtracts ? 'tallyKeysSubtract' : 'tallyKeys'], {
            n: levelCount(workshop.rubric),
            group: current.name,
          })}
        </p>
      )}
      {letterKeys && !open && (
        <Button small look="plain" aria-pressed={counts} onClick={correct}>
          {text.correctByKeys} <kbd class={keyCss.key}>E</kbd>
        </Button>
      )}
      <div class={css.tally}>
        {groups.map((group) => (
          <TallyRow
            key={group.id}
            facilitator={facilitator}
            unit={unit}
            group={group}
            current={counts && group.id === current.id}
            typed={typed}
            change={change}
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
        <Button
          small
          look="plain"
          icon="undo"
          disabled={!canUndoTally(workshop, unit)}
          onClick={() => undoTally(workshop, unit)}
        >
          {text.undoTap}
        </Button>
        {workshop.isExample && open && (
          <Button small onClick={() => generateSampleVotes(workshop, [unit])}>
            {text.invent}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Keys of the tally: ↑ ↓ choose a group, a digit adds or subtracts a vote, Backspace undoes the last step. */
function useTallyKeys(
  { workshop }: FacilitatorState,
  unit: string,
  { group, change }: { readonly group: string | null; readonly change: 1 | -1 },
  move: (step: 1 | -1) => void,
): Readonly<Record<string, () => void>> {
  const levels = levelCount(workshop.rubric);
  const count = useCallback(
    (vote: Vote) => (): void => void (group !== null && tapTally(workshop, unit, group, vote, change)),
    [workshop, unit, group, change],
  );
  return useMemo(
    () => ({
      ...Object.fromEntries(
        Array.from({ length: levels }, (_, i) => [String(i + 1), count({ type: 'level', level: i + 1 })]),
      ),
      '0': count({ type: 'dont-know' }),
      backspace: () => undoTally(workshop, unit),
      arrowup: () => move(-1),
      arrowdown: () => move(1),
    }),
    [levels, count, workshop, unit, move],
  );
}
