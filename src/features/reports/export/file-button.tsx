import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportJobOptions } from '../../../exporters/shared/export-job.ts';
import { text } from '../../../exporters/shared/text.ts';
import { fileName } from '../../../lib/formats/file-name.ts';
import { formatList, formatMessage } from '../../../lib/i18n/messages.ts';
import type { Problem, Result } from '../../../lib/problem/problem.ts';
import { problemMessage } from '../../../lib/problem/problem-messages.ts';
import { saveFile } from '../../../ui/browser/save-file.ts';
import { today } from '../../../ui/browser/today.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Notice } from '../../../ui/display/notice.tsx';
import css from '../shared/reports.module.css';

/** Generated file that is not saved yet. */
export interface MadeFile {
  readonly file: Blob;
  /** Distinct characters that no font could draw. */
  readonly cannotDraw?: readonly string[];
}

interface FileButtonProps {
  readonly label: string;
  /** Kind of document, for the file name. */
  readonly what: string;
  readonly organisation: string;
  readonly extension: string;
  /** Generates the file in a worker. */
  readonly make: (options: ExportJobOptions) => Promise<Result<MadeFile>>;
}

type FileState =
  | { readonly state: 'idle' }
  | { readonly state: 'making'; readonly share: number }
  | { readonly state: 'asks'; readonly file: Blob; readonly cannotDraw: readonly string[] }
  | { readonly state: 'made'; readonly name: string }
  | { readonly state: 'failed'; readonly problem: Problem };

/**
 * Button that generates a file and saves it: shows progress, can be stopped, and asks before saving a file that lacks
 * characters.
 */
export function FileButton({ label, what, organisation, extension, make }: FileButtonProps) {
  const [making, setMaking] = useState<FileState>({ state: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  async function start(): Promise<void> {
    const own = new AbortController();
    stop.current = own;
    setMaking({ state: 'making', share: 0 });
    const made = await make({
      signal: own.signal,
      onProgress: (done, total) => setMaking({ state: 'making', share: total === 0 ? 0 : done / total }),
    });
    if (!made.ok) setMaking({ state: 'failed', problem: made.problem });
    else if (made.value.cannotDraw?.length)
      setMaking({ state: 'asks', file: made.value.file, cannotDraw: made.value.cannotDraw });
    else save(made.value.file);
  }

  function save(file: Blob): void {
    const name = fileName(organisation, what, today(), extension);
    saveFile(name, file, file.type);
    setMaking({ state: 'made', name });
  }

  return (
    <div class={css.making}>
      <Button icon="file" disabled={making.state === 'making'} onClick={() => void start()}>
        {label}
      </Button>
      {making.state === 'making' && (
        <div class={css.progress}>
          <progress aria-label={text.making} value={making.share} />
          <Button small onClick={() => stop.current?.abort()}>
            {text.stop}
          </Button>
        </div>
      )}
      <div role="status" class={css.told}>
        {making.state === 'making' && <p class="hint">{text.making}</p>}
        {making.state === 'made' && <p class="hint">{formatMessage(text.made, making)}</p>}
        {making.state === 'failed' && <Failure problem={making.problem} />}
        {making.state === 'asks' && (
          <Notice
            tone="warning"
            actions={
              <>
                <Button small onClick={() => setMaking({ state: 'idle' })}>
                  {text.saveNot}
                </Button>
                <Button small onClick={() => save(making.file)}>
                  {text.saveAnyway}
                </Button>
              </>
            }
          >
            {formatMessage(text.cannotDraw, { characters: formatList(making.cannotDraw) })}
          </Notice>
        )}
      </div>
    </div>
  );
}

/** A stop by the user is not an error. */
const Failure = ({ problem }: { readonly problem: Problem }) =>
  problem.type === 'export-stopped' ? (
    <p class="hint">{problemMessage(problem)}</p>
  ) : (
    <Notice tone="bad">{problemMessage(problem)}</Notice>
  );
