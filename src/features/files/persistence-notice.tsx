import { useEffect, useState } from 'preact/hooks';
import { isPersisted, requestPersistence } from '../../data/backup/backup-status.ts';
import { Button } from '../../ui/controls/button.tsx';
import { text } from './text.ts';

const MESSAGES = { promised: 'persisted', open: 'notPersisted', refused: 'refused' } as const;

/** Says whether the browser has promised to keep the work, and asks it on request. */
export function PersistenceNotice() {
  const [state, setState] = useState<keyof typeof MESSAGES | null>(null);
  useEffect(() => {
    void isPersisted().then((persisted) => setState(persisted ? 'promised' : 'open'));
  }, []);
  if (state === null) return null;
  return (
    <section class="part">
      <h2>{text.device}</h2>
      <p role="status">{text[MESSAGES[state]]}</p>
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
