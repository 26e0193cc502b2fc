import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AppData } from '../../data/app-data.ts';
import { lastBackup } from '../../data/backup/backup-status.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import { formatMessage, formatTime, formatTimeAgo } from '../../lib/i18n/messages.ts';
import { Icon } from '../../ui/display/icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from '../shared/frame.module.css';
import { text } from '../shared/text.ts';

/** "Saving…" appears only if a write takes longer than this (ms), so that it does not flicker at every key. */
const SLOW_MS = 1_000;

/** Shows "Saved on this device, 14:32. Last backup 9 days ago". Announced once per visit. */
export function SaveIndicator({ appData }: { readonly appData: AppData }) {
  // Selected to the minute, as shown, so that a key press causes no render.
  const savedAt = useStore(appData.status, (status) => (status.savedAt === null ? null : formatTime(status.savedAt)));
  const problem = useStore(appData.status, (status) => status.problem);
  const backup = useLiveQuery(appData.storage, lastBackup, null);
  const isSlow = useSlow(appData);
  const state = stateOf({ isFailed: problem !== null, isSlow, isSaved: savedAt !== null });
  const backedUp =
    backup.state === 'ready' && backup.value !== null
      ? formatMessage(text.backedUp, { when: formatTimeAgo(backup.value, Date.now()) })
      : text.noBackup;
  return (
    <div ref={usePending(appData)} class={`${css.saved} ${problem ? css.notSaved : ''}`}>
      <Icon name={ICONS[state]} size={20} />
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

const ICONS = { notSaved: 'warning', saving: 'tick', nothingYet: 'device', saved: 'tick' } as const;

interface Saving {
  readonly isFailed: boolean;
  readonly isSlow: boolean;
  readonly isSaved: boolean;
}

function stateOf({ isFailed, isSlow, isSaved }: Saving): keyof typeof ICONS {
  if (isFailed) return 'notSaved';
  if (isSlow) return 'saving';
  return isSaved ? 'saved' : 'nothingYet';
}

/** Keeps the number of uncommitted changes in `data-pending`, exact at every moment and not only after a render. */
function usePending({ status }: AppData) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const show = (): void => place.current?.setAttribute('data-pending', String(status.getState().pending));
    show();
    return status.subscribe(show);
  }, [status]);
  return place;
}

/** Returns true while a change has waited longer than SLOW_MS. */
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

/** Returns true from the first render in which `happened` is true. */
function useOnce(happened: boolean): boolean {
  const ever = useRef(false);
  ever.current ||= happened;
  return ever.current;
}
