import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AppData } from '../../data/app-data.ts';
import { lastBackup } from '../../data/backup/backup-status.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import { formatMessage, formatTime, formatTimeAgo } from '../../lib/i18n/messages.ts';
import { Icon } from '../../ui/display/icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from '../shared/frame.module.css';
import { text } from '../shared/text.ts';

/** "Saving…" appears only when a write takes longer than this, ms: a word that flickers at every key is noise. */
const SLOW_MS = 1_000;

/** "Saved on this device, 14:32. Last backup 9 days ago". Said aloud once a visit, and whenever it stops being true. */
export function SaveIndicator({ appData }: { readonly appData: AppData }) {
  // To the minute, as it is shown: nothing here is drawn again for a key.
  const savedAt = useStore(appData.status, (status) => (status.savedAt === null ? null : formatTime(status.savedAt)));
  const problem = useStore(appData.status, (status) => status.problem);
  const backup = useLiveQuery(appData.storage, lastBackup, null);
  const slow = useSlow(appData);
  const state = problem ? 'notSaved' : slow ? 'saving' : savedAt === null ? 'nothingYet' : 'saved';
  const backedUp =
    backup.state === 'ready' && backup.value !== null
      ? formatMessage(text.backedUp, { when: formatTimeAgo(backup.value, Date.now()) })
      : text.noBackup;
  return (
    <div ref={usePending(appData)} class={`${css.saved} ${problem ? css.notSaved : ''}`}>
      <Icon name={problem ? 'warning' : state === 'nothingYet' ? 'device' : 'tick'} size={20} />
      <p>
        <b>{text[state]}</b>
        <span>{savedAt === null ? backedUp : formatMessage(text.savedAt, { time: savedAt, backup: backedUp })}</span>
      </p>
      <span class="hidden" role="status">
        {useOnce(state === 'saved') ? text.saved : ''}
      </span>
    </div>
  );
}

/** The number of changes that are not at rest, as `data-pending`: true at every moment, not only when the page is next drawn. */
function usePending({ status }: AppData) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const show = (): void => place.current?.setAttribute('data-pending', String(status.getState().pending));
    show();
    return status.subscribe(show);
  }, [status]);
  return place;
}

/** Whether something has waited for longer than it should. */
function useSlow({ status }: AppData): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      if (status.getState().pending > 0) {
        timer ??= setTimeout(() => setSlow(true), SLOW_MS);
        return;
      }
      clearTimeout(timer);
      timer = undefined;
      setSlow(false);
    };
    look();
    const stop = status.subscribe(look);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [status]);
  return slow;
}

/** True from the first time that `happened` is, and for ever. */
function useOnce(happened: boolean): boolean {
  const ever = useRef(false);
  ever.current ||= happened;
  return ever.current;
}
