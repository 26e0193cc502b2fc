import { preferences, setPreferences } from '../../../../data/device/preferences.ts';
import { Switch } from '../../../../ui/controls/switch.tsx';
import { useStore } from '../../../../ui/hooks/use-store.ts';
import { SCREEN_KEYS } from '../../shared/display-keys.ts';
import shared from '../shared/facilitator-page.module.css';
import { keyText as text } from '../shared/text.ts';
import type { FacilitatorState } from '../shared/use-facilitator-state.ts';
import { ClosableDialog } from './closable-dialog.tsx';
import css from './dialogs.module.css';

/** Lists all keys, which are the same in both windows, with the switch for letter keys. */
export function KeysDialog({
  facilitator,
  onClose,
}: {
  readonly facilitator: FacilitatorState;
  readonly onClose: () => void;
}) {
  const letterKeys = useStore(preferences, (state) => state.letterKeys);
  const keys = SCREEN_KEYS.filter(({ command }) => command !== 'join' || facilitator.displayState.invite !== null);
  return (
    <ClosableDialog title={text.title} onClose={onClose}>
      <p class="hint">{text.lead}</p>
      <dl class={css.keyList}>
        {keys.map(({ command, shown, letter }) => (
          <div key={command} class={letter && !letterKeys ? css.keyOff : ''}>
            <dt>
              {shown.map((key) => (
                <kbd key={key} class={shared.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{text[`key-${command}`]}</dd>
          </div>
        ))}
        <div class={letterKeys ? '' : css.keyOff}>
          <dt>
            <kbd class={shared.key}>F</kbd>
          </dt>
          <dd>{text.fullScreen}</dd>
        </div>
      </dl>
      <Switch on={letterKeys} onToggle={(on) => setPreferences({ letterKeys: on })}>
        {text.letters}
      </Switch>
    </ClosableDialog>
  );
}
