import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AppData } from '../../../data/app-data.ts';
import { preferences } from '../../../data/device/preferences.ts';
import type { ScreenRow } from '../../../data/storage/schema.ts';
import type { Storage } from '../../../data/storage/storage.ts';
import type { RemoteCommand } from '../../../data/workshops/display-channel.ts';
import { type DisplayReceiver, openDisplayReceiver } from '../../../data/workshops/display-receiver.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { useKeys } from '../../../ui/hooks/use-keys.ts';
import { useFullScreenKey, useIdleCursor, useWakeLock } from '../../../ui/hooks/use-presentation.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { SCREEN_KEYS } from '../shared/display-keys.ts';
import css from './display.module.css';
import { FrameView } from './frame-view.tsx';
import { text } from './text.ts';

/** The projector's window. It opens no document, and reads one row of the workshop's storage. */
export default function DisplayWindow({ appData, id }: { readonly appData: AppData; readonly id: string }) {
  const [opened, setOpened] = useState<{ readonly name: string; readonly storage: Storage } | null>(null);
  useEffect(() => void appData.storageOf(id).then(setOpened), [appData, id]);
  return opened && <Display storage={opened.storage} databaseName={opened.name} workshop={id} />;
}

interface DisplayProps {
  /** Storage of the workshop's workspace, of which only this display's row is read. */
  readonly storage: Storage;
  readonly databaseName: string;
  readonly workshop: string;
}

/** The window that the room sees. It has no controls: keys pressed in it are sent to the facilitator view. */
function Display({ storage, databaseName, workshop }: DisplayProps) {
  const [row, setRow] = useState<ScreenRow | null>(null);
  const [alone, setAlone] = useState(false);
  const receiver = useRef<DisplayReceiver | null>(null);
  const letterKeys = useStore(preferences, (state) => state.letterKeys);
  useEffect(() => {
    const link = openDisplayReceiver(storage, databaseName, workshop, (next) => {
      setRow(next);
      setAlone(false);
    });
    receiver.current = link;
    return () => link.close();
  }, [storage, databaseName, workshop]);
  useEffect(() => {
    document.title = row ? formatMessage(text.windowTitle, { title: row.frame.title }) : text.notOpen;
  }, [row]);
  const keys = useMemo(() => {
    const send = (command: RemoteCommand) => (): void => setAlone(receiver.current?.wish(command) === false);
    return Object.fromEntries(
      SCREEN_KEYS.filter(({ letter }) => letterKeys || !letter).flatMap(({ keys: names, command }) =>
        names.map((name) => [name, send(command)]),
      ),
    );
  }, [letterKeys]);
  useKeys(true, keys);
  useFullScreenKey(letterKeys);
  useWakeLock();
  const idle = useIdleCursor();
  return (
    <main class={`${css.whole} ${idle ? css.idle : ''}`}>
      {row ? (
        <FrameView frame={row.frame} look={row.look} />
      ) : (
        <div class={css.empty}>
          <h1>{text.notOpen}</h1>
          <p>{text.notOpenHint}</p>
        </div>
      )}
      {row && alone && <p class={css.hint}>{text.noConsole}</p>}
    </main>
  );
}
