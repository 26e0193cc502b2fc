import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
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

interface DisplayProps {
  /** The storage of the workshop's room. The one row of this screen is all that is read of it. */
  readonly storage: Storage;
  readonly databaseName: string;
  readonly workshop: string;
}

/** The window that the room sees. It has no controls; keys pressed in it are asked of the facilitator's window. */
export function Display({ storage, databaseName, workshop }: DisplayProps) {
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
    document.title = row ? formatMessage(text.windowTitle, { title: row.frame.title }) : text.nobody;
  }, [row]);
  const keys = useMemo(() => {
    const wish = (what: RemoteCommand) => (): void => setAlone(receiver.current?.wish(what) === false);
    return Object.fromEntries(
      SCREEN_KEYS.filter(({ letter }) => letterKeys || !letter).flatMap(({ keys: all, wish: what }) =>
        all.map((key) => [key, wish(what)]),
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
          <h1>{text.nobody}</h1>
          <p>{text.nobodyHint}</p>
        </div>
      )}
      {row && alone && <p class={css.hint}>{text.noConsole}</p>}
    </main>
  );
}
