import { useEffect, useState } from 'preact/hooks';
import type { RubricShelf } from '../../data/assessments/rubric-store.ts';
import { incomingFile } from '../../data/import/file-to-import.ts';
import { textOfFile } from '../../data/import/read-text.ts';
import { inLanguage } from '../../domain/rubric/rubric.ts';
import { parseRubric, type ReadRubric, RUBRIC_FILE_LIMIT } from '../../domain/rubric/rubric-file.ts';
import { say } from '../../lib/i18n/messages.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { explain } from '../../lib/problem/problem-messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { FileBox } from '../../ui/controls/file-box.tsx';
import { Faults } from '../../ui/display/error-list.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { sizeOf } from './rubric-size.ts';
import css from './rubrics.module.css';
import { text } from './text.ts';

type Adding =
  | { readonly state: 'idle' | 'reading' }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'previewed'; readonly name: string; readonly source: string; readonly read: ReadRubric }
  | { readonly state: 'added'; readonly title: string; readonly edition: number };

/** A rubric from a file: read, shown, and only then added. A file with any fault is refused with all its faults named. */
export function AddRubric({ shelf, onAdded }: { readonly shelf: RubricShelf; readonly onAdded: () => void }) {
  const [adding, setAdding] = useState<Adding>({ state: 'idle' });
  const waiting = useStore(incomingFile, (state) => state.file);

  useEffect(() => {
    if (!waiting) return;
    incomingFile.setState({ file: null });
    setAdding({ state: 'reading' });
    void lookAt(waiting).then(setAdding);
  }, [waiting]);

  async function add(source: string, name: string): Promise<void> {
    const added = await shelf.add(source, name);
    if (!added.ok) {
      setAdding({ state: 'refused', problem: added.problem });
      return;
    }
    setAdding({ state: 'added', title: inLanguage(added.value.rubric.title).text, edition: added.value.rubric.edition });
    onAdded();
  }

  return (
    <section class={css.add}>
      <h2>{text.add}</h2>
      <p class="hint">{text.addWhy}</p>
      <FileBox label={text.choose} hint={text.drop} accept=".json,application/json" onFile={(file) => incomingFile.setState({ file })} />
      <div aria-live="polite">
        {adding.state === 'reading' && <p>{text.reading}</p>}
        {adding.state === 'added' && <Notice tone="good">{say(text.added, adding)}</Notice>}
        {adding.state === 'refused' && (
          <Notice tone="bad">
            <p>{explain(adding.problem)}</p>
            {adding.problem.type === 'faults' && (
              <Faults
                title={text.faultsTitle}
                faults={adding.problem.faults.map((fault) => say(text.fault, fault))}
                more={(n) => say(text.more, { n })}
              />
            )}
          </Notice>
        )}
      </div>
      {adding.state === 'previewed' && (
        <Previewed {...adding} onAdd={() => void add(adding.source, adding.name)} onLeave={() => setAdding({ state: 'idle' })} />
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
    <div class={css.preview}>
      <h3>{say(text.previewTitle, { name, title: inLanguage(rubric.title).text, edition: rubric.edition })}</h3>
      <p>{sizeOf(rubric)}</p>
      <ol class={css.names}>
        {rubric.stages.map((stage) => (
          <li key={stage.id}>{inLanguage(stage.name).text}</li>
        ))}
      </ol>
      {unknown.length > 0 && <Faults title={say(text.unknown, { n: unknown.length })} faults={unknown} more={(n) => say(text.more, { n })} />}
      <div class={css.ways}>
        <Button look="first" onClick={onAdd}>
          {text.addIt}
        </Button>
        <Button onClick={onLeave}>{text.leave}</Button>
      </div>
    </div>
  );
}

async function lookAt(file: File): Promise<Adding> {
  const source = await textOfFile(file, RUBRIC_FILE_LIMIT);
  if (!source.ok) return { state: 'refused', problem: source.problem };
  const read = parseRubric(source.value, file.name);
  return read.ok ? { state: 'previewed', name: file.name, source: source.value, read: read.value } : { state: 'refused', problem: read.problem };
}
