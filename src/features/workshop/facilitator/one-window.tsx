import { useCallback, useEffect, useState } from 'preact/hooks';
import { preferences } from '../../../data/device/preferences.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { routes } from '../../../lib/routes.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { useFullScreenKey, useIdleCursor, useWakeLock } from '../../../ui/hooks/use-presentation.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { FrameView } from '../display/frame-view.tsx';
import { RehearsalNotice } from '../shared/rehearsal-notice.tsx';
import type { WorkshopProps } from '../shared/use-workshop.ts';
import { Announcer } from './announcer.tsx';
import { Buttons } from './current-cue.tsx';
import { KeysDialog } from './dialogs/keys-dialog.tsx';
import css from './one-window.module.css';
import { Panel } from './panels/panel.tsx';
import { oneText, text } from './shared/text.ts';
import { useFacilitatorState } from './shared/use-facilitator-state.ts';
import { useFacilitatorKeys } from './use-facilitator-keys.ts';

/** Display and controls in one window, for a laptop that the room watches. The bar hides while the pointer is idle. */
export default function OneWindow(props: WorkshopProps) {
  const facilitator = useFacilitatorState(props);
  const [help, setHelp] = useState(false);
  const [counting, setCounting] = useState(false);
  const letterKeys = useStore(preferences, (state) => state.letterKeys);
  const idle = useIdleCursor();
  const { setup, id } = facilitator.displayState.workshop;
  useFacilitatorKeys(
    facilitator,
    useCallback(() => setHelp(true), []),
  );
  useFullScreenKey(letterKeys);
  useWakeLock();
  useEffect(() => {
    document.title = formatMessage(text.window, { title: setup.title });
  }, [setup.title]);
  return (
    <div class={`${css.one} ${idle && !counting ? css.idle : ''}`}>
      <main class={css.oneScreen}>
        <FrameView frame={facilitator.frame} look={facilitator.look} />
      </main>
      <div class={css.controls}>
        <div class={css.bar}>
          <Buttons facilitator={facilitator} />
          <Button aria-pressed={counting} onClick={() => setCounting(!counting)}>
            {oneText.count}
          </Button>
          <LinkButton look="plain" href={routes.workshop(id)}>
            {text.twoWindows}
          </LinkButton>
        </div>
        {counting && (
          <div class={css.drawer}>
            <RehearsalNotice workshop={props.workshop} />
            <p class="hint">{oneText.seen}</p>
            <Panel facilitator={facilitator} />
          </div>
        )}
      </div>
      <Announcer facilitator={facilitator} />
      {help && <KeysDialog facilitator={facilitator} onClose={() => setHelp(false)} />}
    </div>
  );
}
