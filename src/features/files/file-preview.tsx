import { useState } from 'preact/hooks';
import type { MergeMode } from '../../data/import/apply-import.ts';
import type { PreviewedAssessment } from '../../data/import/preview-backup.ts';
import { formatDateTime, formatMessage } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { DataTable } from '../../ui/display/data-table.tsx';
import css from './files.module.css';
import type { Previewed } from './import-state.ts';
import { importTitle } from './import-title.ts';
import { MergeChoice } from './merge-choice.tsx';
import { counted, text } from './text.ts';

/** A file of more assessments than this is previewed by its first ones. */
const MOST = 100;

interface FilePreviewProps {
  readonly file: Previewed;
  readonly onTake: (ways: ReadonlyMap<string, MergeMode>) => void;
  readonly onLeave: () => void;
}

/** What a file is, from when and where, and what opening it would do, field by field. Nothing has been written yet. */
export function FilePreview({ file, onTake, onLeave }: FilePreviewProps) {
  const { name, preview, joins } = file;
  // What is here and has nothing to gain is left alone unless somebody says otherwise.
  const [ways, setWays] = useState<ReadonlyMap<string, MergeMode>>(
    new Map(preview.assessments.map(({ id, state }) => [id, state === 'older' || state === 'same' ? 'leave' : 'join'])),
  );
  const when = formatDateTime(Date.parse(preview.writtenAt));
  const counts = counted({ organisations: preview.organisations.length, assessments: preview.assessments.length });
  const chosen = preview.assessments.filter(({ state }) => state === 'adds' || state === 'older');
  const hidden = chosen.filter(({ id, state }) => state === 'adds' && !joins.has(id)).length;
  const [only] = preview.assessments;
  const way = preview.assessments.length === 1 && only && joins.has(only.id) ? (ways.get(only.id) ?? 'join') : null;
  return (
    <div class={css.preview}>
      <h3>{formatMessage(text.previewTitle, { name })}</h3>
      <p>
        {preview.device === ''
          ? formatMessage(text.from, { when })
          : formatMessage(text.fromDevice, { when, device: preview.device })}
      </p>
      <p>{formatMessage(text.contains, counts)}</p>
      {preview.underWay.map((workshop) => (
        <p key={workshop.id} dir="auto">
          {formatMessage(text.underWay, workshop)}
        </p>
      ))}
      {preview.assessments.length > 0 && <Assessments assessments={preview.assessments} />}
      {preview.assessments.every(({ state }) => state === 'same') && <p>{text.nothingNew}</p>}
      {chosen.map((assessment) => {
        const merge = joins.get(assessment.id);
        return (
          merge && (
            <MergeChoice
              key={assessment.id}
              assessment={assessment}
              join={merge}
              way={ways.get(assessment.id) ?? 'join'}
              onChoose={(each) => setWays(new Map(ways).set(assessment.id, each))}
            />
          )
        );
      })}
      {hidden > 0 && <p class="hint">{formatMessage(text.more, { n: hidden })}</p>}
      <div class={css.ways}>
        {[...ways.values()].some((each) => each !== 'leave') && (
          <Button look="first" onClick={() => onTake(ways)}>
            {way === null ? (chosen.length > 0 ? text.takeSeveral : text.take) : text[`way-${way}`]}
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
        rows={assessments
          .slice(0, MOST)
          .map((row) => [
            row.organisation,
            importTitle(row),
            String(row.answered),
            String(row.actions),
            text[row.state],
          ])}
      />
      {rest > 0 && <p class="hint">{formatMessage(text.moreFaults, { n: rest })}</p>}
    </div>
  );
}
