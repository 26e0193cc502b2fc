import { useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/open-assessment.ts';
import type { Room } from '../../data/room.ts';
import { fileName } from '../../domain/file-name.ts';
import { resultsOf, resultsText } from '../../domain/results.ts';
import type { Results } from '../../domain/results-file.ts';
import { resultsTable } from '../../domain/results-table.ts';
import { say } from '../../domain/words.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { today } from '../../ui/today.ts';
import css from './reports.module.css';
import { takeSnapshot } from './take.ts';
import { text } from './text.ts';

/** Levels and counts for whoever coordinates several groups. The sender sees exactly what is in the file before it is one. */
export function ResultsCard({ open, room }: { readonly open: OpenAssessment; readonly room: Room }) {
  const [shown, show] = useState<{ readonly name: string; readonly results: Results } | null>(null);
  const [saved, setSaved] = useState('');

  async function look(): Promise<void> {
    const snapshot = await takeSnapshot(open, room);
    setSaved('');
    show({ name: fileName(snapshot.organisation, text.whatResults, today(), 'results.json'), results: resultsOf(snapshot) });
  }

  return (
    <section class="part">
      <h2>{text.results}</h2>
      <p class="hint">{text.resultsWhy}</p>
      <div class={css.ways}>
        <Button onClick={() => void look()}>{text.resultsLook}</Button>
        {shown && (
          <Button
            look="first"
            icon="file"
            onClick={() => {
              saveFile(shown.name, resultsText(shown.results), 'application/json');
              setSaved(say(text.made, { name: shown.name }));
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

function Shown({ open, name, results }: { readonly open: OpenAssessment; readonly name: string; readonly results: Results }) {
  const { columns, rows } = resultsTable(results, open.rubric);
  return (
    <>
      <DataTable label={text.results} columns={columns} rows={rows} />
      <p>{say(text.resultsName, { name })}</p>
      <details>
        <summary>{text.resultsAll}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <pre class={css.whole} tabIndex={0}>
          {resultsText(results)}
        </pre>
      </details>
    </>
  );
}
