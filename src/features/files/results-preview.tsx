import { useEffect, useState } from 'preact/hooks';
import type { Workspace } from '../../data/workspace/workspace.ts';
import type { Results } from '../../domain/exchange/results-file.ts';
import { resultsTable } from '../../domain/exchange/results-table.ts';
import { localize, type Rubric } from '../../domain/rubric/rubric.ts';
import { formatMessage, formatShortDate } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { DataTable } from '../../ui/display/data-table.tsx';
import card from '../../ui/layout/card.module.css';
import row from '../../ui/layout/row.module.css';
import css from './files.module.css';
import { text } from './text.ts';

interface ResultsPreviewProps {
  readonly workspace: Workspace;
  readonly name: string;
  readonly results: Results;
  readonly onLeave: () => void;
}

/** Shows a results file. Nothing of it is added to the work on this device. */
export function ResultsPreview({ workspace, name, results, onLeave }: ResultsPreviewProps) {
  const [rubric, setRubric] = useState<Rubric | null>(null);
  const { id, edition, text: hash } = results.rubric;
  useEffect(() => {
    void workspace.rubrics.load(`${id}/${edition}/${hash}`).then((found) => setRubric(found.ok ? found.value : null));
  }, [workspace, id, edition, hash]);
  const { columns, rows } = resultsTable(results, rubric);
  const { open, done, overdue } = results.actions;
  return (
    <div class={card.card}>
      <h3>{formatMessage(text.previewTitle, { name })}</h3>
      <p>
        {formatMessage(text.resultsFrom, {
          rubric: rubric ? localize(rubric.title) : id,
          edition: String(edition),
          written: formatShortDate(results.writtenOn),
          begun: formatShortDate(results.assessment.begun),
        })}
      </p>
      {!rubric && <p class="hint">{text.resultsNoRubric}</p>}
      <DataTable label={text.inFile} columns={columns} rows={rows} />
      <p>{formatMessage(text.resultsActions, { open, done, overdue })}</p>
      <p class="hint">{text.resultsOnly}</p>
      <div class={`${row.controls} ${css.ways}`}>
        <Button onClick={onLeave}>{text.close}</Button>
      </div>
    </div>
  );
}
