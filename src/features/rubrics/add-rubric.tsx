import { useEffect, useState } from 'preact/hooks';
import type { RubricStore } from '../../data/assessments/rubric-store.ts';
import { fileToImport } from '../../data/import/file-to-import.ts';
import { readTextFile } from '../../data/import/read-file.ts';
import { inLanguage } from '../../domain/rubric/rubric.ts';
import { parseRubric, type ReadRubric, RUBRIC_FILE_LIMIT } from '../../domain/rubric/rubric-file.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { FileBox } from '../../ui/controls/file-box.tsx';
import { ErrorList } from '../../ui/display/error-list.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import card from '../../ui/layout/card.module.css';
import panel from '../../ui/layout/panel.module.css';
import row from '../../ui/layout/row.module.css';
import { sizeOf } from './rubric-size.ts';
import css from './rubrics.module.css';
import { text } from './text.ts';

type Adding =
  | { readonly state: 'idle' | 'reading' }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'previewed'; readonly name: string; readonly source: string; readonly read: ReadRubric }
  | { readonly state: 'added'; readonly title: string; readonly edition: number };

/** Adds a rubric from a file after a preview. A file with faults is refused, and all its faults are listed. */
export function AddRubric({ rubrics, onAdded }: { readonly rubrics: RubricStore; readonly onAdded: () => void }) {
  const [adding, setAdding] = useState<Adding>({ state: 'idle' });
  const waiting = useStore(fileToImport, (state) => state.file);

  useEffect(() => {
    if (!waiting) return;
    fileToImport.setState({ file: null });
    setAdding({ state: 'reading' });
    void readRubricFile(waiting).then(setAdding);
  }, [waiting]);

  async function add(source: string, name: string): Promise<void> {
    const added = await rubrics.add(source, name);
    if (!added.ok) {
      setAdding({ state: 'refused', problem: added.problem });
      return;
    }
    setAdding({
      state: 'added',
      title: inLanguage(added.value.rubric.title).text,
      edition: added.value.rubric.edition,
    });
    onAdded();
  }

  return (
    <section class={panel.section}>
      <h2>{text.add}</h2>
      <p class="hint">{text.addWhy}</p>
      <FileBox
        label={text.choose}
        hint={text.drop}
        accept=".json,application/json"
        onFile={(file) => fileToImport.setState({ file })}
      />
      <div aria-live="polite">
        {adding.state === 'reading' && <p>{text.reading}</p>}
        {adding.state === 'added' && <Notice tone="good">{formatMessage(text.added, adding)}</Notice>}
        {adding.state === 'refused' && (
          <Notice tone="bad">
            <p>{problemMessage(adding.problem)}</p>
            {adding.problem.type === 'faults' && (
              <ErrorList
                title={text.faultsTitle}
                faults={adding.problem.faults.map((fault) => formatMessage(text.fault, fault))}
                more={(n) => formatMessage(text.more, { n })}
              />
            )}
          </Notice>
        )}
      </div>
      {adding.state === 'previewed' && (
        <Previewed
          {...adding}
          onAdd={() => void add(adding.source, adding.name)}
          onLeave={() => setAdding({ state: 'idle' })}
        />
      )}
    </section>
  );
}

interface PreviewedProps {
  readonly name: string;
  readonly read: ReadRubric;
  readonly onAdd: () => void;
  readonly onLeave: () => void;
}

function Previewed({ name, read: { rubric, unknown }, onAdd, onLeave }: PreviewedProps) {
  return (
    <div class={card.card}>
      <h3>
        {formatMessage(text.previewTitle, { name, title: inLanguage(rubric.title).text, edition: rubric.edition })}
      </h3>
      <p>{sizeOf(rubric)}</p>
      <ol class={css.names}>
        {rubric.stages.map((stage) => (
          <li key={stage.id}>{inLanguage(stage.name).text}</li>
        ))}
      </ol>
      {unknown.length > 0 && (
        <ErrorList
          title={formatMessage(text.unknown, { n: unknown.length })}
          faults={unknown}
          more={(n) => formatMessage(text.more, { n })}
        />
      )}
      <div class={row.buttons}>
        <Button look="first" onClick={onAdd}>
          {text.addIt}
        </Button>
        <Button onClick={onLeave}>{text.leave}</Button>
      </div>
    </div>
  );
}

async function readRubricFile(file: File): Promise<Adding> {
  const source = await readTextFile(file, RUBRIC_FILE_LIMIT);
  if (!source.ok) return { state: 'refused', problem: source.problem };
  const read = parseRubric(source.value, file.name);
  return read.ok
    ? { state: 'previewed', name: file.name, source: source.value, read: read.value }
    : { state: 'refused', problem: read.problem };
}
