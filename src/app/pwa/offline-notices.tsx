import { useState } from 'preact/hooks';
import type { AppData } from '../../data/app-data.ts';
import { connectionState } from '../../data/storage/connection-state.ts';
import type { SaveStatusStore } from '../../data/storage/save-status.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from '../shared/frame.module.css';
import { text } from '../shared/text.ts';
import { offline, type Update } from './offline.ts';

/** Notices about other windows and new versions: an offer while it can wait, an alert where this window no longer saves. */
export function OfflineNotices({ appData }: { readonly appData: AppData | null }) {
  const { state } = useStore(connectionState, (connection) => connection);
  if (state === 'outdated') return <Outdated />;
  if (state === 'held-back') return <HeldBack />;
  return <UpdateOffer appData={appData} />;
}

/** Offers a new version, without interrupting the work. */
function UpdateOffer({ appData }: { readonly appData: AppData | null }) {
  const { update, apply } = useStore(offline, (state) => state);
  const [later, setLater] = useState<Update>('none');
  if (update === 'none' || update === later) return null;
  return (
    <div class={css.notices}>
      <Notice
        actions={
          <>
            <Button small onClick={() => void whenSaved(appData).then((saved) => saved && apply())}>
              {text.reload}
            </Button>
            <Button small look="plain" onClick={() => setLater(update)}>
              {text.later}
            </Button>
          </>
        }
      >
        <p role="status">{update === 'waits' ? text.updateReady : text.updatedElsewhere}</p>
      </Notice>
    </div>
  );
}

/** Alert of a window that has closed its database for a newer release. */
function Outdated() {
  return (
    <div class={css.notices}>
      <Notice
        tone="bad"
        title={text.outdatedTitle}
        urgent
        actions={
          <Button look="first" onClick={() => offline.getState().apply()}>
            {text.reload}
          </Button>
        }
      >
        <p>{text.outdated}</p>
      </Notice>
    </div>
  );
}

function HeldBack() {
  return (
    <div class={css.notices}>
      <Notice tone="warning" title={text.heldBackTitle} urgent>
        <p>{text.heldBack}</p>
      </Notice>
    </div>
  );
}

/** Resolves to true once everything is saved, and to false where saving fails: then the page must not reload. */
function whenSaved(appData: AppData | null): Promise<boolean> {
  const status: SaveStatusStore | undefined = appData?.status;
  if (!status) return Promise.resolve(true);
  return new Promise((resolve) => {
    const settle = ({ pending, problem }: ReturnType<SaveStatusStore['getState']>): void => {
      if (pending > 0 && !problem) return;
      stop();
      resolve(pending === 0);
    };
    const stop = status.subscribe(settle);
    settle(status.getState());
  });
}
