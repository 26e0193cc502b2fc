import { useCallback, useEffect, useState } from 'preact/hooks';
import { preferences } from '../../../data/preferences.ts';
import { address } from '../../../domain/address.ts';
import { say } from '../../../domain/words.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { useFullScreenKey, useIdleCursor, useWakeLock } from '../../../ui/use-screen.ts';
import { useStore } from '../../../ui/use-store.ts';
import { ScreenView } from '../projector/screen-view.tsx';
import { Rehearsal } from '../rehearsal.tsx';
import type { WorkshopProps } from '../use-workshop.ts';
import { Announcer } from './announcer.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import css from './one-window.module.css';
import { Panel } from './panel.tsx';
import { Buttons } from './stage.tsx';
import { oneText, text } from './text.ts';
import { useConsoleKeys } from './use-console-keys.ts';
import { useDesk } from './use-desk.ts';

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
