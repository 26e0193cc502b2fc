import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { backUpSecondCopy } from '../../data/backup/back-up-second-copy.ts';
import {
  canRecover,
  continueWithoutRecovery,
  exportRawData,
  findRecoverySources,
  isUnopened,
  type RecoverySources,
  restoreSecondCopy,
} from '../../data/recovery/rescue.ts';
import { formatDateTime, formatMessage } from '../../lib/i18n/messages.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { routes } from '../../lib/routes.ts';
import { saveFile } from '../../ui/browser/save-file.ts';
import { today } from '../../ui/browser/today.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Brand } from '../../ui/display/brand.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { text } from '../shared/text.ts';
import css from './rescue.module.css';

/** Screen in place of the app while the database cannot be opened or trusted: never a start page or an empty list. */
export default function RescueScreen({ problem }: { readonly problem: Problem }) {
  const [sources, setSources] = useState<RecoverySources | null>(null);
  const [restored, setRestored] = useState<number | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    void findRecoverySources().then(setSources);
  }, []);

  /** Shows failures on this screen: there is no other one behind it. */
  const attempt = (work: () => Promise<void>) => (): void => {
    setFailed(null);
    work().catch((error: unknown) => setFailed(String(error)));
  };
  const leaveFor = (hash: string) => async (): Promise<void> => {
    await continueWithoutRecovery();
    location.hash = hash;
    location.reload();
  };

  if (restored !== null)
    return (
      <Page>
        <p role="status">{formatMessage(text.rescueIsBack, { n: restored })}</p>
        <Button look="first" onClick={() => location.reload()}>
          {text.rescueOpen}
        </Button>
      </Page>
    );
  return (
    <Page>
      <p>{problemMessage(problem)}</p>
      {failed && (
        <Notice tone="bad" urgent>
          <p>{problemMessage({ type: 'storage-failed', detail: failed })}</p>
        </Notice>
      )}
      {sources === null ? (
        <p role="status">{text.rescueLooking}</p>
      ) : (
        <dl class={css.ways}>
          <dt>{text.rescueCopy}</dt>
          <dd>
            <p>{copySummary(sources)}</p>
            {sources.secondCopy && canRecover(problem) && (
              <div class={css.choices}>
                <Button look="first" onClick={attempt(async () => setRestored(await restoreSecondCopy()))}>
                  {text.rescuePutBack}
                </Button>
                <Button icon="file" onClick={attempt(saveSecondCopy)}>
                  {text.rescueCopyFile}
                </Button>
              </div>
            )}
          </dd>
          <dt>{text.rescueBackup}</dt>
          <dd>
            <p>
              {sources.lastBackup === null
                ? text.rescueNoBackup
                : formatMessage(text.rescueBackupMade, { when: formatDateTime(sources.lastBackup) })}
            </p>
            {canRecover(problem) && <Button onClick={attempt(leaveFor(routes.files()))}>{text.rescueFile}</Button>}
          </dd>
          <dt>{text.rescueRawTitle}</dt>
          <dd>
            <p>{text.rescueRawWhy}</p>
            <Button
              onClick={attempt(async () =>
                saveFile(`lanes-raw-${today()}.json`, await exportRawData(), 'application/json'),
              )}
            >
              {text.rescueRaw}
            </Button>
          </dd>
        </dl>
      )}
      <div class={css.last}>
        <Button onClick={() => location.reload()}>{text.rescueTry}</Button>
        {canRecover(problem) && <Button onClick={attempt(leaveFor(routes.start()))}>{text.rescueGoOn}</Button>}
      </div>
      {canRecover(problem) && <p class="hint">{isUnopened(problem) ? text.rescueReplaceHint : text.rescueGoOnHint}</p>}
    </Page>
  );
}

async function saveSecondCopy(): Promise<void> {
  const made = await backUpSecondCopy();
  if (!made.ok) throw new Error(problemMessage(made.problem));
  saveFile(`lanes-rescue-${today()}.lanes.json`, made.value.text, 'application/json');
}

function Page({ children }: { readonly children: ComponentChildren }) {
  return (
    <main class={css.rescue}>
      <Brand size={56} />
      <h1 tabIndex={-1}>{text.rescueTitle}</h1>
      {children}
    </main>
  );
}

function copySummary({ secondCopy }: RecoverySources): string {
  return secondCopy === null
    ? text.rescueNoCopy
    : formatMessage(text.rescueCopyOf, { n: secondCopy.documents, when: formatDateTime(secondCopy.newest) });
}
