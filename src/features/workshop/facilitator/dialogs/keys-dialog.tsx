import { preferences, setPreferences } from '../../../../data/device/preferences.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Switch } from '../../../../ui/controls/switch.tsx';
import { useStore } from '../../../../ui/hooks/use-store.ts';
import { Dialog } from '../../../../ui/layout/dialog.tsx';
import { SCREEN_KEYS } from '../../shared/display-keys.ts';
import shared from '../shared/facilitator-page.module.css';
import { keyText as text } from '../shared/text.ts';
import type { FacilitatorState } from '../shared/use-facilitator-state.ts';
import css from './dialogs.module.css';

/** Every key, the same in both windows, and the switch for those that are letters and signs. */
export function KeysDialog({
  facilitator,
  onClose,
}: {
  readonly facilitator: FacilitatorState;
  readonly onClose: () => void;
}) {
  const letterKeys = useStore(preferences, (state) => state.letterKeys);
  const keys = SCREEN_KEYS.filter(({ wish }) => wish !== 'join' || facilitator.displayState.invite !== null);
  return (
    <Dialog title={text.title} onClose={onClose}>
      <p class="hint">{text.lead}</p>
      <dl class={css.keyList}>
        {keys.map(({ wish, shown, letter }) => (
          <div key={wish} class={letter && !letterKeys ? css.keyOff : ''}>
            <dt>
              {shown.map((key) => (
                <kbd key={key} class={shared.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{text[`key-${wish}`]}</dd>
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
      <div>
        <Button look="first" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </Dialog>
  );
}
