import { useState } from 'preact/hooks';
import { backupStatusOf } from '../../data/backup/backup-status.ts';
import type { EncryptionStep } from '../../data/encryption/encryption-messages.ts';
import type { OrganisationRow } from '../../data/storage/schema.ts';
import type { Reader } from '../../data/storage/storage.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { formatMessage, formatTimeAgo } from '../../lib/i18n/messages.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Select } from '../../ui/controls/field.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import css from './files.module.css';
import { ProtectFields, useNewPassphrase } from './new-passphrase.tsx';
import { saveBackup } from './save-backup.ts';
import { counted, stepWords, text } from './text.ts';

type BackupState =
  | { readonly state: 'idle' }
  | { readonly state: 'making'; readonly step: EncryptionStep | null }
  | { readonly state: 'made'; readonly words: string; readonly isProtected: boolean }
  | { readonly state: 'failed'; readonly problem: Problem };

const organisationsHere = (reader: Reader): Promise<readonly OrganisationRow[]> =>
  reader.list('organisations', { orderBy: 'updatedAt', newestFirst: true, limit: 200 });

interface BackupPanelProps {
  readonly workspace: Workspace;
  readonly title?: string;
  readonly why?: string;
}

/** What this device holds, how old the last backup is, and the button that makes one. */
export function BackupPanel({ workspace, title = text.backUp, why = text.backUpWhy }: BackupPanelProps) {
  const custody = useLiveQuery(workspace.storage, backupStatusOf, null);
  const organisations = useLiveQuery(workspace.storage, organisationsHere, null);
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [making, setMaking] = useState<BackupState>({ state: 'idle' });
  const passphrase = useNewPassphrase();
  const known = organisations.state === 'ready' ? organisations.value : [];
  const held = custody.state === 'ready' ? custody.value : null;

  async function make(): Promise<void> {
    if (!passphrase.ready()) return;
    setMaking({ state: 'making', step: null });
    const { wanted, words } = passphrase.state;
    const whose =
      organisation === null && known.length > 1
        ? 'lanes'
        : (known.find(({ id }) => organisation === null || id === organisation)?.name ?? '');
    const taken = await saveBackup(workspace, {
      scope: organisation === null ? { contents: 'everything' } : { contents: 'organisation', id: organisation },
      whose,
      passphrase: wanted ? words : null,
      onStep: (step) => setMaking({ state: 'making', step }),
    });
    if (!taken.ok) {
      setMaking({ state: 'failed', problem: taken.problem });
      return;
    }
    passphrase.forget();
    const { name } = taken.value;
    setMaking({
      state: 'made',
      words: formatMessage(wanted ? text.madeProtected : text.made, { ...counted(taken.value), name }),
      isProtected: wanted,
    });
  }

  return (
    <section class="part">
      <h2>{title}</h2>
      <p class="hint">{why}</p>
      {held && <p>{held.assessments === 0 ? text.holdsNothing : formatMessage(text.holds, counted(held))}</p>}
      {held && held.assessments > 0 && (
        <form
          class={css.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void make();
          }}
        >
          <p>
            {held.lastBackup === null
              ? text.never
              : formatMessage(text.last, { when: formatTimeAgo(held.lastBackup, Date.now()) })}{' '}
            {held.lastBackup !== null &&
              (held.changedSince === 0 ? text.unchanged : formatMessage(text.changedSince, { n: held.changedSince }))}
          </p>
          {known.length > 1 && (
            <Select
              label={text.which}
              none={text.all}
              value={organisation}
              choices={known.map((row) => ({ value: row.id, label: row.name }))}
              onChoose={setOrganisation}
            />
          )}
          <ProtectFields {...passphrase} />
          <div>
            <Button look="first" icon="file" submit disabled={making.state === 'making'}>
              {making.state === 'making' ? text.making : organisation === null ? text.everything : text.backUp}
            </Button>
          </div>
        </form>
      )}
      <div role="status">
        {making.state === 'making' && making.step && <p>{stepWords(making.step)}</p>}
        {making.state === 'made' && (
          <Notice tone="good">
            <p>{making.words}</p>
            {making.isProtected && <p>{text.madeHow}</p>}
          </Notice>
        )}
        {making.state === 'failed' && <Notice tone="bad">{problemMessage(making.problem)}</Notice>}
      </div>
    </section>
  );
}
