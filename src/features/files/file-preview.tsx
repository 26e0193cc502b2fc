import { useState } from 'preact/hooks';
import type { MergeMode } from '../../data/import/apply-import.ts';
import type { ImportPreview, PreviewedAssessment } from '../../data/import/preview-import.ts';
import { formatDateTime, formatMessage } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { DataTable } from '../../ui/display/data-table.tsx';
import card from '../../ui/layout/card.module.css';
import rowCss from '../../ui/layout/row.module.css';
import css from './files.module.css';
import type { PreviewedFile } from './import-state.ts';
import { MergeChoice } from './merge-choice.tsx';
import { counted, importTitle, text } from './text.ts';

/** Rows of the table; a file of more assessments is previewed by its first ones. */
const MOST_ROWS = 100;

interface FilePreviewProps {
  readonly file: PreviewedFile;
  readonly onApply: (modes: ReadonlyMap<string, MergeMode>) => void;
  readonly onLeave: () => void;
}

/** Origin of a file and the effect of opening it, field by field. Nothing has been written yet. */
export function FilePreview({ file: { name, preview }, onApply, onLeave }: FilePreviewProps) {
  const [modes, setModes] = useState(() => defaultModes(preview));
  const when = formatDateTime(Date.parse(preview.writtenAt));
  const counts = counted({ organisations: preview.organisations.length, assessments: preview.assessments.length });
  const here = preview.assessments.filter(({ state }) => state === 'adds' || state === 'older');
  const hidden = here.filter(({ id, state }) => state === 'adds' && !preview.merges.has(id)).length;
  return (
    <div class={card.card}>
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
      {preview.assessments.length > 0 && <AssessmentTable assessments={preview.assessments} />}
      {preview.assessments.every(({ state }) => state === 'same') && <p>{text.nothingNew}</p>}
      {here.map((assessment) => {
        const merge = preview.merges.get(assessment.id);
        return (
          merge && (
            <MergeChoice
              key={assessment.id}
              assessment={assessment}
              merge={merge}
              mode={modes.get(assessment.id) ?? 'join'}
              onChoose={(mode) => setModes(new Map(modes).set(assessment.id, mode))}
            />
          )
        );
      })}
      {hidden > 0 && <p class="hint">{formatMessage(text.more, { n: hidden })}</p>}
      <div class={`${rowCss.controls} ${css.ways}`}>
        {[...modes.values()].some((mode) => mode !== 'leave') && (
          <Button look="first" onClick={() => onApply(modes)}>
            {applyLabel(preview, modes)}
          </Button>
        )}
        <Button onClick={onLeave}>{text.cancel}</Button>
      </div>
    </div>
  );
}

/** An assessment that is here and gains nothing from the file is left alone by default. */
const defaultModes = ({ assessments }: ImportPreview): ReadonlyMap<string, MergeMode> =>
  new Map(assessments.map(({ id, state }) => [id, state === 'older' || state === 'same' ? 'leave' : 'join']));

/** A file of one assessment that is here already names the chosen mode on its button. */
function applyLabel({ assessments, merges }: ImportPreview, modes: ReadonlyMap<string, MergeMode>): string {
  const [only] = assessments;
  if (assessments.length === 1 && only && merges.has(only.id)) return text[`way-${modes.get(only.id) ?? 'join'}`];
  return assessments.some(({ state }) => state === 'adds' || state === 'older') ? text.takeSeveral : text.take;
}

function AssessmentTable({ assessments }: { readonly assessments: readonly PreviewedAssessment[] }) {
  const rest = assessments.length - MOST_ROWS;
  return (
    <div>
      <DataTable
        label={text.inFile}
        columns={[text.organisation, text.assessment, text.answers, text.actions, text.effect]}
        rows={assessments
          .slice(0, MOST_ROWS)
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
