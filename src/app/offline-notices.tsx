import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useStore } from '../ui/use-store.ts';
import css from './frame.module.css';
import { offline } from './offline.ts';
import { text } from './text.ts';

/** "A new version is ready": an offer, never an interruption. */
export function OfflineNotices() {
  const { updateWaits, apply } = useStore(offline, (state) => state);
  const [later, setLater] = useState(false);
  if (!updateWaits || later) return null;
  return (
    <div class={css.notices}>
      <Notice
        actions={
          <>
            <Button small onClick={apply}>
              {text.reload}
            </Button>
            <Button small look="plain" onClick={() => setLater(true)}>
              {text.later}
            </Button>
          </>
        }
      >
        <p role="status">{text.updateReady}</p>
      </Notice>
    </div>
  );
}
