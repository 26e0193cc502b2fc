import { useCallback, useEffect, useState } from 'preact/hooks';
import { preferences } from '../../../data/device/preferences.ts';
import { say } from '../../../lib/i18n/messages.ts';
import { address } from '../../../lib/routes.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { useFullScreenKey, useIdleCursor, useWakeLock } from '../../../ui/hooks/use-presentation.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { ScreenView } from '../display/frame-view.tsx';
import { Rehearsal } from '../shared/rehearsal-notice.tsx';
import type { WorkshopProps } from '../shared/use-workshop.ts';
import { Announcer } from './announcer.tsx';
import { Buttons } from './current-cue.tsx';
import { KeysDialog } from './dialogs/keys-dialog.tsx';
import css from './one-window.module.css';
import { Panel } from './panels/panel.tsx';
import { oneText, text } from './shared/text.ts';
import { useDesk } from './shared/use-facilitator-state.ts';
import { useConsoleKeys } from './use-facilitator-keys.ts';

/** Screen and controls in one window, for a laptop that the room sees: a thin bar that leaves when nothing moves. */
export default function OneWindow(props: WorkshopProps) {
  const desk = useDesk(props);
  const [help, setHelp] = useState(false);
  const [counting, setCounting] = useState(false);
  const letterKeys = useStore(preferences, (state) => state.letterKeys);
  const idle = useIdleCursor();
  const { setup, id } = desk.scene.workshop;
  useConsoleKeys(
    desk,
    useCallback(() => setHelp(true), []),
  );
  useFullScreenKey(letterKeys);
  useWakeLock();
  useEffect(() => {
    document.title = say(text.window, { title: setup.title });
  }, [setup.title]);
  return (
    <div class={`${css.one} ${idle && !counting ? css.idle : ''}`}>
      <main class={css.oneScreen}>
        <ScreenView frame={desk.frame} look={desk.look} />
      </main>
      <div class={css.controls}>
        <div class={css.bar}>
          <Buttons desk={desk} />
          <Button aria-pressed={counting} onClick={() => setCounting(!counting)}>
            {oneText.count}
          </Button>
          <LinkButton look="plain" href={address.workshop(id)}>
            {text.twoWindows}
          </LinkButton>
        </div>
        {counting && (
          <div class={css.drawer}>
            <Rehearsal workshop={props.workshop} />
            <p class="hint">{oneText.seen}</p>
            <Panel desk={desk} />
          </div>
        )}
      </div>
      <Announcer desk={desk} />
      {help && <KeysDialog desk={desk} onClose={() => setHelp(false)} />}
    </div>
  );
}
