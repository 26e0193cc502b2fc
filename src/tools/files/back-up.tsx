import { useState } from 'preact/hooks';
import type { BackupScope } from '../../data/backup.ts';
import { custodyOf } from '../../data/durability.ts';
import type { Room } from '../../data/room.ts';
import type { OrganisationRow } from '../../data/rows.ts';
import type { Reader } from '../../data/storage.ts';
import { useLive } from '../../data/use-live.ts';
import { explain } from '../../domain/explain.ts';
import type { Problem } from '../../domain/problem.ts';
import { ago, say } from '../../domain/words.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import css from './files.module.css';
import { counted, saveBackup } from './save-backup.ts';
import { text } from './text.ts';

type Making =
  | { readonly state: 'idle' | 'making' }
  | { readonly state: 'made'; readonly words: string }
  | { readonly state: 'failed'; readonly problem: Problem };

const organisationsHere = (reader: Reader): Promise<readonly OrganisationRow[]> =>
  reader.list('organisations', { orderBy: 'updatedAt', newestFirst: true, limit: 200 });

/** What this device holds, how old the last backup is, and the button that makes one. */
export function BackUp({ room }: { readonly room: Room }) {
  const custody = useLive(room.storage, custodyOf, null);
  const organisations = useLive(room.storage, organisationsHere, null);
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const known = organisations.state === 'ready' ? organisations.value : [];
  const held = custody.state === 'ready' ? custody.value : null;

  async function make(): Promise<void> {
    setMaking({ state: 'making' });
    const scope: BackupScope = organisation === null ? { contents: 'everything' } : { contents: 'organisation', id: organisation };
    const whose =
      organisation === null ? (known.length === 1 ? (known[0]?.name ?? '') : 'lanes') : (known.find((row) => row.id === organisation)?.name ?? '');
    const saved = await saveBackup(room, scope, whose);
    setMaking(saved.ok ? { state: 'made', words: saved.value } : { state: 'failed', problem: saved.problem });
  }

  return (
    <section class={css.section}>
      <h2>{text.backUp}</h2>
      <p class="hint">{text.backUpWhy}</p>
      {held && <p>{held.assessments === 0 ? text.holdsNothing : say(text.holds, counted(held))}</p>}
      {held && held.assessments > 0 && (
        <>
          <p>
            {held.lastBackup === null ? text.never : say(text.last, { when: ago(held.lastBackup, Date.now()) })}{' '}
            {held.lastBackup !== null && (held.changedSince === 0 ? text.unchanged : say(text.changedSince, { n: held.changedSince }))}
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
          <div>
            <Button look="first" icon="file" disabled={making.state === 'making'} onClick={() => void make()}>
              {making.state === 'making' ? text.making : organisation === null ? text.everything : text.backUp}
            </Button>
          </div>
        </>
      )}
      <div role="status">
        {making.state === 'made' && <Notice tone="good">{making.words}</Notice>}
        {making.state === 'failed' && <Notice tone="bad">{explain(making.problem)}</Notice>}
      </div>
    </section>
  );
}
