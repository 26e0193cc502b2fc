import { useState } from 'preact/hooks';
import { codeErrorMessage } from '../../../domain/workshop/codes/code-error.ts';
import { inviteIn } from '../../../domain/workshop/codes/invite.ts';
import { routes } from '../../../lib/routes.ts';
import { go } from '../../../ui/browser/navigation.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { PageHeading } from '../../../ui/layout/page-heading.tsx';
import css from './phones.module.css';
import { text } from './text.ts';
import { cameraMessage, useCamera } from './use-camera.ts';

/** Reads the code to join with the phone's camera. For a phone that has Lanes already, whatever host the laptop uses. */
export function JoinByCamera() {
  const [fault, setFault] = useState('');
  const { video, state, start } = useCamera('environment', (code) => {
    const invite = inviteIn(code);
    if (invite === null) setFault(codeErrorMessage('not-invite'));
    else go(routes.vote(invite));
  });
  return (
    <div class={css.stack}>
      <PageHeading title={text.noInvite}>{text.noInvite}</PageHeading>
      <p>{text.noInviteLead}</p>
      <div class={`${css.camera} ${state.type === 'on' ? '' : css.dark}`}>
        <video ref={video} playsinline muted />
      </div>
      <p role="status">{cameraMessage(state) ?? fault}</p>
      {(state.type === 'off' || state.type === 'failed') && (
        <div>
          <Button look="first" onClick={start}>
            {state.type === 'off' ? text.useCamera : text.again}
          </Button>
        </div>
      )}
    </div>
  );
}
