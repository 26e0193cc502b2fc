import { useEffect, useState } from 'preact/hooks';
import { isPersisted, requestPersistence } from '../../data/backup/backup-status.ts';
import { Button } from '../../ui/controls/button.tsx';
import { text } from './text.ts';

/** Whether the browser has promised to keep the work, and the way to ask it. */
export function PersistenceNotice() {
  const [state, setState] = useState<'unknown' | 'promised' | 'open' | 'refused'>('unknown');
  useEffect(() => {
    void isPersisted().then((kept) => setState(kept ? 'promised' : 'open'));
  }, []);
  if (state === 'unknown') return null;
  return (
    <section class="part">
      <h2>{text.device}</h2>
      <p role="status">
        {state === 'promised' ? text.persisted : state === 'refused' ? text.refused : text.notPersisted}
      </p>
      {state !== 'promised' && (
        <div>
          <Button onClick={async () => setState((await requestPersistence()) ? 'promised' : 'refused')}>
            {text.askPersist}
          </Button>
        </div>
      )}
    </section>
  );
}
