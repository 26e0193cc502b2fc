import { useCallback, useEffect, useState } from 'preact/hooks';
import { endSession } from '../../../data/workshops/workshop-commands.ts';
import { say } from '../../../lib/i18n/messages.ts';
import { explain } from '../../../lib/problem/problem-messages.ts';
import { address } from '../../../lib/routes.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { Notice } from '../../../ui/display/notice.tsx';
import { useMedia } from '../../../ui/hooks/use-media.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { Rehearsal } from '../shared/rehearsal-notice.tsx';
import type { WorkshopProps } from '../shared/use-workshop.ts';
import { RunSheet } from './agenda-list.tsx';
import { Announcer } from './announcer.tsx';
import { Stage } from './current-cue.tsx';
import { LookDialog } from './dialogs/display-settings-dialog.tsx';
import { KeysDialog } from './dialogs/keys-dialog.tsx';
import { ConsoleHeader } from './facilitator-header.tsx';
import { HelperFileNotice, useHelperFile } from './helper-file.tsx';
import { Panel } from './panels/panel.tsx';
import css from './shared/facilitator-page.module.css';
import { helperText, text } from './shared/text.ts';
import { useDesk } from './shared/use-facilitator-state.ts';
import { useConsoleKeys } from './use-facilitator-keys.ts';

type Dialog = 'keys' | 'look' | null;

/** The facilitator's window: the day, what the room sees now, and what there is to count or write at this moment. */
export default function Console(props: WorkshopProps) {
  const { workshop, house } = props;
  const desk = useDesk(props);
  const [dialog, setDialog] = useState<Dialog>(null);
  const helperFile = useHelperFile(props);
  // Where all is one long page, the day's plan comes after what is done every minute.
  const narrow = useMedia('(max-width: 900px)');
  const problem = useStore(house.status, (status) => status.problem);
  const { setup, session, id } = desk.scene.workshop;
  useConsoleKeys(
    desk,
    useCallback(() => setDialog('keys'), []),
  );
  useEffect(() => {
    document.title = say(text.window, { title: setup.title });
  }, [setup.title]);
  return (
    <div class={css.console}>
      <ConsoleHeader {...props} desk={desk} />
      <section class={css.notices} aria-label={text.notices}>
        {problem && (
          <Notice tone="bad" urgent>
            <p>{explain(problem)}</p>
          </Notice>
        )}
        <Rehearsal workshop={workshop} />
        <div role="status">
          <HelperFileNotice file={helperFile} />
        </div>
        {session.endedAt !== null && (
          <Notice
            actions={
              <Button small onClick={() => workshop.act(text.undoEnd, () => endSession(workshop.document, null))}>
                {text.reopen}
              </Button>
            }
          >
            <p>{text.ended}</p>
          </Notice>
        )}
      </section>
      <div class={css.columns}>
        {!narrow && <RunSheet desk={desk} />}
        <main class={css.middle}>
          <Stage desk={desk} />
          <div class={css.tools}>
            <Button small look="plain" onClick={() => setDialog('look')}>
              {text.look}
            </Button>
            <Button small look="plain" onClick={() => setDialog('keys')}>
              {text.keys} <kbd class={css.key}>?</kbd>
            </Button>
            <LinkButton small look="plain" href={address.workshopSetup(id)}>
              {text.setUp}
            </LinkButton>
            <LinkButton small look="plain" href={address.workshopOne(id)}>
              {text.oneWindow}
            </LinkButton>
            {!workshop.practice && (
              <Button small look="plain" onClick={helperFile.save}>
                {helperText.save}
              </Button>
            )}
          </div>
        </main>
        <Panel desk={desk} />
        {narrow && <RunSheet desk={desk} />}
      </div>
      <Announcer desk={desk} />
      {dialog === 'keys' && <KeysDialog desk={desk} onClose={() => setDialog(null)} />}
      {dialog === 'look' && <LookDialog desk={desk} onClose={() => setDialog(null)} />}
    </div>
  );
}
