import { useState } from 'preact/hooks';
import { beginBorrowed, isBorrowed } from '../../data/device/shared-device.ts';
import { useRealRoom } from '../../data/use-workspace.ts';
import { address } from '../../lib/routes.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import type { PageProps } from '../feature-types.ts';
import css from './files.module.css';
import { Finish } from './finish-session.tsx';
import { text } from './text.ts';

/** Begins work on a borrowed computer, finishes it, and says that it is done. */
export default function BorrowedScreen({ house, place }: PageProps) {
  const room = useRealRoom(house);
  if (isBorrowed()) return room && <Finish room={room} />;
  return place.rest[0] === 'done' ? <Done /> : <Begin />;
}

function Begin() {
  const [refused, setRefused] = useState(false);
  function begin(): void {
    try {
      beginBorrowed();
    } catch {
      setRefused(true);
      return;
    }
    location.hash = address.start();
    location.reload();
  }
  return (
    <div class={css.form}>
      <PageHeading title={text.borrowedTitle}>{text.borrowedTitle}</PageHeading>
      <p>{text.borrowedWhat}</p>
      <p>{text.borrowedHow}</p>
      <div>
        <Button look="first" onClick={begin}>
          {text.borrowedBegin}
        </Button>
      </div>
      <div role="status">{refused && <Notice tone="warning">{text.borrowedNoStore}</Notice>}</div>
    </div>
  );
}

const Done = () => (
  <div class={css.form}>
    <PageHeading title={text.doneTitle}>{text.doneTitle}</PageHeading>
    <p>{text.doneWhat}</p>
    <p class="hint">{text.finishHonest}</p>
  </div>
);
