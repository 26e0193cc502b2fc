import { useEffect, useState } from 'preact/hooks';
import { continueSharedSession, isRemovalPending, removeSharedSession } from '../../data/device/shared-device.ts';
import { routes } from '../../lib/routes.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Brand } from '../../ui/display/brand.tsx';
import css from '../recovery/rescue.module.css';
import { text } from '../shared/text.ts';

function goTo(place: string): void {
  location.hash = place;
  location.reload();
}

/** What stands in place of every page while borrowed work is removed, or while it lies here and nobody has said whose it is. */
export default function UnclaimedSession() {
  return (
    <main class={css.rescue}>
      <Brand size={56} />
      {isRemovalPending() ? <Removing /> : <Left />}
    </main>
  );
}

function Left() {
  const goOn = (place: string): void => {
    continueSharedSession();
    goTo(place);
  };
  return (
    <>
      <h1 tabIndex={-1}>{text.leftTitle}</h1>
      <p>{text.leftWhat}</p>
      <div class={css.last}>
        <Button look="first" onClick={() => goOn(routes.start())}>
          {text.leftGoOn}
        </Button>
        <Button onClick={() => goOn(routes.borrowed())}>{text.borrowedFinish}</Button>
      </div>
    </>
  );
}

function Removing() {
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    void removeSharedSession().then(
      () => goTo(routes.borrowed('done')),
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
