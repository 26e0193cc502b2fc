import { useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { resultsOf, resultsText } from '../../domain/exchange/results.ts';
import type { Results } from '../../domain/exchange/results-file.ts';
import { resultsTable } from '../../domain/exchange/results-table.ts';
import { text } from '../../exporters/shared/text.ts';
import { fileName } from '../../lib/formats/file-name.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { saveFile } from '../../ui/browser/save-file.ts';
import { today } from '../../ui/browser/today.ts';
import { Button } from '../../ui/controls/button.tsx';
import { DataTable } from '../../ui/display/data-table.tsx';
import card from '../../ui/layout/card.module.css';
import row from '../../ui/layout/row.module.css';
import css from './shared/reports.module.css';
import { takeSnapshot } from './shared/take-snapshot.ts';

/**
 * Card that exports levels and counts for a coordinator of several groups. It shows the exact contents before the
 * file is saved.
 */
export function ResultsCard({ open, workspace }: { readonly open: OpenAssessment; readonly workspace: Workspace }) {
  const [shown, show] = useState<{ readonly name: string; readonly results: Results } | null>(null);
  const [saved, setSaved] = useState('');

  async function look(): Promise<void> {
    const input = await takeSnapshot(open, workspace);
    setSaved('');
    show({ name: fileName(input.organisation, text.whatResults, today(), 'results.json'), results: resultsOf(input) });
  }

  return (
    <section class="part">
      <h2>{text.results}</h2>
      <p class="hint">{text.resultsWhy}</p>
      <div class={row.buttons}>
        <Button onClick={() => void look()}>{text.resultsLook}</Button>
        {shown && (
          <Button
            look="first"
            icon="file"
            onClick={() => {
              saveFile(shown.name, resultsText(shown.results), 'application/json');
              setSaved(formatMessage(text.made, { name: shown.name }));
            }}
          >
            {text.resultsSave}
          </Button>
        )}
      </div>
      <p role="status">{saved}</p>
      {shown && <Shown open={open} name={shown.name} results={shown.results} />}
    </section>
  );
}

function Shown({
  open,
  name,
  results,
}: {
  readonly open: OpenAssessment;
  readonly name: string;
  readonly results: Results;
}) {
  const { columns, rows } = resultsTable(results, open.rubric);
  return (
    <>
      <DataTable label={text.results} columns={columns} rows={rows} />
      <p>{formatMessage(text.resultsName, { name })}</p>
      <details>
        <summary>{text.resultsAll}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <pre class={`${card.quiet} ${css.whole}`} tabIndex={0}>
          {resultsText(results)}
        </pre>
      </details>
    </>
  );
}
