import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AppData } from '../../data/app-data.ts';
import { lastBackup } from '../../data/backup/backup-status.ts';
import { readKnownContents } from '../../data/recovery/data-loss-check.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import { formatMessage, formatShortDate, formatTime, formatTimeAgo } from '../../lib/i18n/messages.ts';
import { today } from '../../ui/browser/today.ts';
import { Icon } from '../../ui/display/icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from '../shared/frame.module.css';
import { text } from '../shared/text.ts';

/** "Saving…" appears only if a write takes longer than this (ms), so that it does not flicker at every key. */
const SLOW_MS = 1_000;

/** Days within which the last backup is "today" or "yesterday". */
const RECENT_MS = 86_400_000;

/** Shows "Saved on this device, 14:32. Last backup 28 Nov 2026". Announced once per visit. */
export function SaveIndicator({ appData }: { readonly appData: AppData }) {
  // Selected to the minute, as shown, so that a key press causes no render.
  const savedAt = useStore(appData.status, (status) => (status.savedAt === null ? null : formatTime(status.savedAt)));
  const problem = useStore(appData.status, (status) => status.problem);
  const backup = useLiveQuery(appData.storage, lastBackup, null);
  const isSlow = useSlow(appData);
  const isOfflineReady = useOfflineReady();
  const hasWork = savedAt !== null || (readKnownContents()?.documents ?? 0) > 0;
  const state = stateOf({ isFailed: problem !== null, isSlow, hasWork });
  const backedUp =
    backup.state === 'ready' && backup.value !== null
      ? formatMessage(text.backedUp, { when: backupDay(backup.value, Date.now()) })
      : text.noBackup;
  return (
    <div ref={usePending(appData)} class={`${css.saved} ${problem ? css.notSaved : ''}`}>
      <Icon name={ICONS[state]} size={20} />
      <p>
        <b>{text[state]}</b>
        <span>{state === 'nothingYet' ? isOfflineReady && text.worksOffline : detailOf(state, savedAt, backedUp)}</span>
      </p>
      <span class="hidden" role="status">
        {useOnce(state === 'saved' && savedAt !== null) ? text.saved : ''}
      </span>
    </div>
  );
}

const ICONS = { notSaved: 'warning', saving: 'tick', nothingYet: 'device', saved: 'tick' } as const;

interface Saving {
  readonly isFailed: boolean;
  readonly isSlow: boolean;
  /** True if this device holds work, of this visit or of an earlier one. */
  readonly hasWork: boolean;
}

/** Second line: what to do after a failure, the time of the last write of this visit, and the last backup. */
function detailOf(state: keyof typeof ICONS, savedAt: string | null, backup: string): string {
  if (state === 'notSaved') return text.notSavedHelp;
  return savedAt === null ? backup : formatMessage(text.savedAt, { time: savedAt, backup });
}

const backupDay = (at: number, now: number): string =>
  now - at < RECENT_MS ? formatTimeAgo(at, now) : formatShortDate(today(new Date(at)));

function stateOf({ isFailed, isSlow, hasWork }: Saving): keyof typeof ICONS {
  if (isFailed) return 'notSaved';
  if (isSlow) return 'saving';
  return hasWork ? 'saved' : 'nothingYet';
}

/** Returns true once all files of the app are on this device: the service worker is active only then. */
function useOfflineReady(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    // Undefined on origins that browsers do not trust, such as plain http to another machine.
    void navigator.serviceWorker?.ready.then(() => setReady(true));
  }, []);
  return isReady;
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
