import { prefer, preferences } from '../../../data/preferences.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { useStore } from '../../../ui/use-store.ts';
import { SCREEN_KEYS } from '../keys.ts';
import shared from './console.module.css';
import css from './dialogs.module.css';
import { keyText as text } from './text.ts';
import type { Desk } from './use-desk.ts';

/** Every key, the same in both windows, and the switch for those that are letters and signs. */
export function KeysDialog({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }) {
  const letterKeys = useStore(preferences, (state) => state.letterKeys);
  const keys = SCREEN_KEYS.filter(({ wish }) => wish !== 'join' || desk.scene.invite !== null);
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
      <Switch on={letterKeys} onToggle={(on) => prefer({ letterKeys: on })}>
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
