import type { Preview, PreviewedAssessment } from '../../data/restore.ts';
import { moment, say } from '../../domain/words.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import css from './files.module.css';
import { counted, text } from './text.ts';

/** A backup of more assessments than this is previewed by its first ones. */
const MOST = 100;

interface BackupPreviewProps {
  readonly name: string;
  readonly preview: Preview;
  readonly onRestore: () => void;
  readonly onLeave: () => void;
}

/** What a file is, from when and where, and what opening it would do. Nothing has been written yet. */
export function BackupPreview({ name, preview, onRestore, onLeave }: BackupPreviewProps) {
  const when = moment(Date.parse(preview.writtenAt));
  const counts = counted({ organisations: preview.organisations.length, assessments: preview.assessments.length });
  return (
    <div class={css.preview}>
      <h3>{say(text.previewTitle, { name })}</h3>
      <p>{preview.device === '' ? say(text.from, { when }) : say(text.fromDevice, { when, device: preview.device })}</p>
      <p>{say(text.contains, counts)}</p>
      {preview.assessments.length > 0 && <Assessments assessments={preview.assessments} />}
      <p class="hint">{preview.news.length === 0 ? text.nothingNew : text.joinNote}</p>
      <div class={css.ways}>
        {preview.news.length > 0 && (
          <Button look="first" onClick={onRestore}>
            {text.restore}
          </Button>
        )}
        <Button onClick={onLeave}>{text.cancel}</Button>
      </div>
    </div>
  );
}

function Assessments({ assessments }: { readonly assessments: readonly PreviewedAssessment[] }) {
  const rest = assessments.length - MOST;
  return (
    <div>
      <DataTable
        label={text.inFile}
        columns={[text.organisation, text.assessment, text.answers, text.actions, text.effect]}
        rows={assessments.slice(0, MOST).map(({ id, organisation, scope, period, answered, actions, state }) => {
          const which = [scope, period].filter((part) => part !== '').join(', ') || text.untitledPeriod;
          return { key: id, cells: [organisation, which, String(answered), String(actions), text[state]] };
        })}
      />
      {rest > 0 && <p class="hint">{say(text.moreFaults, { n: rest })}</p>}
    </div>
  );
}
