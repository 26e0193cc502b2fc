import { useState } from 'preact/hooks';
import { type BackupStatus, readBackupStatus } from '../../data/backup/backup-status.ts';
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
import { type SavedBackup, saveBackup } from './save-backup.ts';
import { counted, stepWords, text } from './text.ts';

type BackupState =
  | { readonly state: 'idle' }
  | { readonly state: 'saving'; readonly step: EncryptionStep | null }
  | { readonly state: 'saved'; readonly backup: SavedBackup; readonly isEncrypted: boolean }
  | { readonly state: 'failed'; readonly problem: Problem };

const listOrganisations = (reader: Reader): Promise<readonly OrganisationRow[]> =>
  reader.list('organisations', { orderBy: 'updatedAt', newestFirst: true, limit: 200 });

interface BackupPanelProps {
  readonly workspace: Workspace;
  readonly title?: string;
  readonly why?: string;
}

/** Shows the work on this device and the age of the last backup, and makes a new one. */
export function BackupPanel({ workspace, title = text.backUp, why = text.backUpWhy }: BackupPanelProps) {
  const status = useLiveQuery(workspace.storage, readBackupStatus, null);
  const live = useLiveQuery(workspace.storage, listOrganisations, null);
  const [chosen, choose] = useState<string | null>(null);
  const [saving, setSaving] = useState<BackupState>({ state: 'idle' });
  const passphrase = useNewPassphrase();
  const organisations = live.state === 'ready' ? live.value : [];
  const work = status.state === 'ready' ? status.value : null;

  async function save(): Promise<void> {
    if (!passphrase.check()) return;
    setSaving({ state: 'saving', step: null });
    const { wanted: isEncrypted, words } = passphrase.state;
    const saved = await saveBackup(workspace, {
      scope: chosen === null ? { contents: 'everything' } : { contents: 'organisation', id: chosen },
      owner: ownerName(organisations, chosen),
      passphrase: isEncrypted ? words : null,
      onStep: (step) => setSaving({ state: 'saving', step }),
    });
    if (saved.ok) passphrase.forget();
    setSaving(
      saved.ok ? { state: 'saved', backup: saved.value, isEncrypted } : { state: 'failed', problem: saved.problem },
    );
  }

  return (
    <section class="part">
      <h2>{title}</h2>
      <p class="hint">{why}</p>
      {work && <p>{work.assessments === 0 ? text.holdsNothing : formatMessage(text.holds, counted(work))}</p>}
      {work && work.assessments > 0 && (
        <form
          class={css.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <LastBackup {...work} />
          {organisations.length > 1 && (
            <Select
              label={text.which}
              none={text.all}
              value={chosen}
              choices={organisations.map((row) => ({ value: row.id, label: row.name }))}
              onChoose={choose}
            />
          )}
          <ProtectFields {...passphrase} />
          <div>
            <Button look="first" icon="file" submit disabled={saving.state === 'saving'}>
              {buttonLabel(saving, chosen)}
            </Button>
          </div>
        </form>
      )}
      <SavingStatus saving={saving} />
    </section>
  );
}

/** The only organisation names the file; a file of several is named after the program. */
function ownerName(organisations: readonly OrganisationRow[], chosen: string | null): string {
  if (chosen === null && organisations.length > 1) return 'lanes';
  return organisations.find(({ id }) => chosen === null || id === chosen)?.name ?? '';
}

function buttonLabel({ state }: BackupState, chosen: string | null): string {
  if (state === 'saving') return text.making;
  return chosen === null ? text.everything : text.backUp;
}

function LastBackup({ lastBackup, changedSince }: BackupStatus) {
  if (lastBackup === null) return <p>{text.never}</p>;
  return (
    <p>
      {formatMessage(text.last, { when: formatTimeAgo(lastBackup, Date.now()) })}{' '}
      {changedSince === 0 ? text.unchanged : formatMessage(text.changedSince, { n: changedSince })}
    </p>
  );
}

function SavingStatus({ saving }: { readonly saving: BackupState }) {
  return (
    <div role="status">
      {saving.state === 'saving' && saving.step && <p>{stepWords(saving.step)}</p>}
      {saving.state === 'saved' && (
        <Notice tone="good">
          <p>
            {formatMessage(saving.isEncrypted ? text.madeProtected : text.made, {
              ...counted(saving.backup),
              name: saving.backup.name,
            })}
          </p>
          {saving.isEncrypted && <p>{text.madeHow}</p>}
        </Notice>
      )}
      {saving.state === 'failed' && <Notice tone="bad">{problemMessage(saving.problem)}</Notice>}
    </div>
  );
}
