import { useState } from 'preact/hooks';
import { explain } from '../../domain/explain.ts';
import { fileName } from '../../domain/file-name.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Report } from '../../domain/report.ts';
import { say } from '../../domain/words.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { today } from '../../ui/today.ts';
import { exportPdf } from './export-pdf.ts';
import css from './reports.module.css';
import { text } from './text.ts';

type Making =
  | { readonly state: 'idle' | 'making' }
  | { readonly state: 'made'; readonly name: string; readonly cannotDraw: readonly string[] }
  | { readonly state: 'failed'; readonly problem: Problem };

interface PdfButtonProps {
  readonly label: string;
  /** What the file is, for its name. */
  readonly what: string;
  readonly organisation: string;
  readonly report: () => Promise<Report>;
}

/** Makes a PDF in a worker and saves it; says what it could not draw. */
export function PdfButton({ label, what, organisation, report }: PdfButtonProps) {
  const [making, setMaking] = useState<Making>({ state: 'idle' });

  async function make(): Promise<void> {
    setMaking({ state: 'making' });
    const made = await exportPdf(await report(), paperHere());
    if (!made.ok) {
      setMaking({ state: 'failed', problem: made.problem });
      return;
    }
    const name = fileName(organisation, what, today(), 'pdf');
    saveFile(name, made.value.file, 'application/pdf');
    setMaking({ state: 'made', name, cannotDraw: made.value.cannotDraw });
  }

  return (
    <div class={css.pdf}>
      <Button icon="file" disabled={making.state === 'making'} onClick={() => void make()}>
        {making.state === 'making' ? text.making : label}
      </Button>
      <div role="status">
        {making.state === 'made' && <p class="hint">{say(text.made, making)}</p>}
        {making.state === 'made' && making.cannotDraw.length > 0 && (
          <Notice tone="warning">{say(text.cannotDraw, { characters: making.cannotDraw.join(' ') })}</Notice>
        )}
        {making.state === 'failed' && <Notice tone="bad">{explain(making.problem)}</Notice>}
      </div>
    </div>
  );
}

/** Letter paper where the reader's languages say North America, A4 everywhere else. */
const paperHere = (): 'A4' | 'Letter' => (/-(US|CA|MX)$/.test(navigator.language) ? 'Letter' : 'A4');
