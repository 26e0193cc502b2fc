import { useEffect, useState } from 'preact/hooks';
import { continueSharedSession, isRemovalPending, removeSharedSession } from '../../data/device/shared-device.ts';
import { routes } from '../../lib/routes.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Brand } from '../../ui/display/brand.tsx';
import css from '../recovery/rescue.module.css';
import { text } from '../shared/text.ts';

function reloadAt(hash: string): void {
  location.hash = hash;
  location.reload();
}

/** Screen in place of every page while a session is removed, or before its user has claimed it. */
export default function UnclaimedSession() {
  return (
    <main class={css.rescue}>
      <Brand size={56} />
      {isRemovalPending() ? <Removing /> : <Unclaimed />}
    </main>
  );
}

function Unclaimed() {
  const continueAt = (hash: string): void => {
    continueSharedSession();
    reloadAt(hash);
  };
  return (
    <>
      <h1 tabIndex={-1}>{text.leftTitle}</h1>
      <p>{text.leftWhat}</p>
      <div class={css.last}>
        <Button look="first" onClick={() => continueAt(routes.start())}>
          {text.leftGoOn}
        </Button>
        <Button onClick={() => continueAt(routes.borrowed())}>{text.borrowedFinish}</Button>
      </div>
    </>
  );
}

function Removing() {
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    void removeSharedSession().then(
      () => reloadAt(routes.borrowed('done')),
      () => setBlocked(true),
    );
  }, []);
  return (
    <>
      <h1 tabIndex={-1}>{text.removing}</h1>
      <p role="status">{blocked && text.removeBlocked}</p>
      {blocked && (
        <div class={css.last}>
          <Button look="first" onClick={() => location.reload()}>
            {text.rescueTry}
          </Button>
        </div>
      )}
    </>
  );
}
