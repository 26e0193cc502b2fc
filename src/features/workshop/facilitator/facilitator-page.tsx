import { useCallback, useEffect, useState } from 'preact/hooks';
import { endSession } from '../../../data/workshops/workshop-commands.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { problemMessage } from '../../../lib/problem/problem-messages.ts';
import { routes } from '../../../lib/routes.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { Notice } from '../../../ui/display/notice.tsx';
import { useMedia } from '../../../ui/hooks/use-media.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { RehearsalNotice } from '../shared/rehearsal-notice.tsx';
import type { WorkshopProps } from '../shared/use-workshop.ts';
import { AgendaList } from './agenda-list.tsx';
import { Announcer } from './announcer.tsx';
import { CurrentCue } from './current-cue.tsx';
import { DisplaySettingsDialog } from './dialogs/display-settings-dialog.tsx';
import { KeysDialog } from './dialogs/keys-dialog.tsx';
import { FacilitatorHeader } from './facilitator-header.tsx';
import { HelperFileNotice, useHelperFile } from './helper-file.tsx';
import { Panel } from './panels/panel.tsx';
import css from './shared/facilitator-page.module.css';
import { helperText, text } from './shared/text.ts';
import { useFacilitatorState } from './shared/use-facilitator-state.ts';
import { useFacilitatorKeys } from './use-facilitator-keys.ts';

type OpenDialog = 'keys' | 'look' | null;

/** The facilitator view: agenda, preview of the display, and the panel of the current cue. */
export default function FacilitatorPage(props: WorkshopProps) {
  const { workshop, appData } = props;
  const facilitator = useFacilitatorState(props);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const helperFile = useHelperFile(props);
  // In one column the agenda comes last, after the parts that are used every minute.
  const narrow = useMedia('(max-width: 760px)');
  const problem = useStore(appData.status, (status) => status.problem);
  const { setup, session, id } = facilitator.displayState.workshop;
  useFacilitatorKeys(
    facilitator,
    useCallback(() => setDialog('keys'), []),
  );
  useEffect(() => {
    document.title = formatMessage(text.window, { title: setup.title });
  }, [setup.title]);
  return (
    <div class={css.console}>
      <FacilitatorHeader {...props} facilitator={facilitator} />
      <section class={css.notices} aria-label={text.notices}>
        {problem && (
          <Notice tone="bad" urgent>
            <p>{problemMessage(problem)}</p>
          </Notice>
        )}
        <RehearsalNotice workshop={workshop} />
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
        {!narrow && <AgendaList facilitator={facilitator} />}
        <main class={css.middle}>
          <CurrentCue facilitator={facilitator} />
          <div class={css.tools}>
            <Button small look="plain" onClick={() => setDialog('look')}>
              {text.look}
            </Button>
            <Button small look="plain" onClick={() => setDialog('keys')}>
              {text.keys} <kbd class={css.key}>?</kbd>
            </Button>
            <LinkButton small look="plain" href={routes.workshopSetup(id)}>
              {text.setUp}
            </LinkButton>
            <LinkButton small look="plain" href={routes.workshopOne(id)}>
              {text.oneWindow}
            </LinkButton>
            {!workshop.isExample && (
              <Button small look="plain" onClick={helperFile.save}>
                {helperText.save}
              </Button>
            )}
          </div>
        </main>
        <Panel facilitator={facilitator} />
        {narrow && <AgendaList facilitator={facilitator} />}
      </div>
      <Announcer facilitator={facilitator} />
      {dialog === 'keys' && <KeysDialog facilitator={facilitator} onClose={() => setDialog(null)} />}
      {dialog === 'look' && <DisplaySettingsDialog facilitator={facilitator} onClose={() => setDialog(null)} />}
    </div>
  );
}
