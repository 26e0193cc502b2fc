import { useState } from 'preact/hooks';
import { beginSharedSession, isSharedDevice } from '../../data/device/shared-device.ts';
import { useUserWorkspace } from '../../data/use-workspace.ts';
import { routes } from '../../lib/routes.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import type { PageProps } from '../feature-types.ts';
import css from './files.module.css';
import { FinishSession } from './finish-session.tsx';
import { text } from './text.ts';

/** Begins and finishes the work on a shared device, and confirms that it has been removed. */
export default function SharedDeviceScreen({ appData, route }: PageProps) {
  const workspace = useUserWorkspace(appData);
  if (isSharedDevice()) return workspace && <FinishSession workspace={workspace} />;
  return route.rest[0] === 'done' ? <Done /> : <Begin />;
}

function Begin() {
  const [isRefused, setRefused] = useState(false);
  function begin(): void {
    try {
      beginSharedSession();
    } catch {
      setRefused(true);
      return;
    }
    location.hash = routes.start();
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
      <div role="status">{isRefused && <Notice tone="warning">{text.borrowedNoStore}</Notice>}</div>
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
