import type { Preview, PreviewedAssessment } from '../../data/restore.ts';
import { moment, say } from '../../domain/words.ts';
import { Button } from '../../ui/button.tsx';
import { counted } from './back-up.tsx';
import css from './files.module.css';
import { text } from './text.ts';

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
    <div class={css.scroll}>
      <table class={css.table}>
        <thead>
          <tr>
            {[text.organisation, text.assessment, text.answers, text.actions, text.effect].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {assessments.slice(0, MOST).map((row) => (
            <tr key={row.id}>
              <th scope="row" dir="auto">
                {row.organisation}
              </th>
              <td dir="auto">{[row.scope, row.period].filter((part) => part !== '').join(', ') || text.untitledPeriod}</td>
              <td class="number">{row.answered}</td>
              <td class="number">{row.actions}</td>
              <td>{text[row.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p class="hint">{say(text.moreFaults, { n: rest })}</p>}
    </div>
  );
}
