import { useCallback, useEffect, useState } from 'preact/hooks';
import { endSession } from '../../../data/workshop-commands.ts';
import { address } from '../../../domain/address.ts';
import { explain } from '../../../domain/explain.ts';
import { say } from '../../../domain/words.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useMedia } from '../../../ui/use-media.ts';
import { useStore } from '../../../ui/use-store.ts';
import { Rehearsal } from '../rehearsal.tsx';
import type { WorkshopProps } from '../use-workshop.ts';
import { Announcer } from './announcer.tsx';
import css from './console.module.css';
import { ConsoleHeader } from './console-header.tsx';
import { HelperFileNotice, useHelperFile } from './helper-file.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { LookDialog } from './look-dialog.tsx';
import { Panel } from './panel.tsx';
import { RunSheet } from './run-sheet.tsx';
import { Stage } from './stage.tsx';
import { helperText, text } from './text.ts';
import { useConsoleKeys } from './use-console-keys.ts';
import { useDesk } from './use-desk.ts';

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
