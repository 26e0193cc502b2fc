import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { explain } from '../../../domain/explain.ts';
import { fileName } from '../../../domain/file-name.ts';
import type { Report } from '../../../domain/report.ts';
import { reportAsText } from '../../../domain/report-as-text.ts';
import { say } from '../../../domain/words.ts';
import { Button } from '../../../ui/button.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { today } from '../../../ui/today.ts';
import { WordButton } from '../office-buttons.tsx';
import { PdfButton } from '../pdf-button.tsx';
import { htmlFile } from '../sheet/html-file.ts';
import { text as room } from '../text.ts';
import css from './page.module.css';
import { text } from './text.ts';

interface WaysOutProps {
  readonly report: Report;
  readonly organisation: string;
  /** What the file is, for its name. */
  readonly what: string;
  /** Further ways, after the others. */
  readonly children?: ComponentChildren;
}

/** How a report leaves: as a file that opens anywhere, on paper, or as text. */
export function WaysOut({ report, organisation, what, children }: WaysOutProps) {
  const [said, setSaid] = useState('');

  async function saveHtml(): Promise<void> {
    try {
      const { looksFor } = await import('./html-looks.ts');
      const name = fileName(organisation, what, today(), 'html');
      saveFile(name, htmlFile(report, await looksFor(report)), 'text/html;charset=utf-8');
      setSaid(say(text.saved, { name }));
    } catch (error) {
      setSaid(explain({ type: 'export-failed', detail: String(error) }));
    }
  }

  async function copy(): Promise<void> {
    const words = reportAsText(report);
    try {
      await navigator.clipboard.writeText(words);
      setSaid(text.copied);
    } catch {
      // Pages that are opened from a file, and some offices, have no clipboard to write to.
      const name = fileName(organisation, what, today(), 'txt');
      saveFile(name, words, 'text/plain;charset=utf-8');
      setSaid(say(text.notCopied, { name }));
    }
  }

  return (
    <div class={css.out}>
      <Button look="first" icon="file" onClick={() => void saveHtml()}>
        {text.saveFile}
      </Button>
      <Button icon="print" onClick={() => print()}>
        {text.print}
      </Button>
      <PdfButton label={room.pdf} what={what} organisation={organisation} report={async () => report} />
      <WordButton label={room.word} what={what} organisation={organisation} report={async () => report} />
      <Button onClick={() => void copy()}>{text.copyText}</Button>
      {children}
      <p role="status" class={css.said}>
        {said}
      </p>
    </div>
  );
}
