import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Report } from '../../../domain/document/blocks.ts';
import { reportToPlainText } from '../../../domain/document/plain-text.ts';
import { htmlFile } from '../../../exporters/html/html-file.ts';
import { text as reportText } from '../../../exporters/shared/text.ts';
import { fileName } from '../../../lib/formats/file-name.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { problemMessage } from '../../../lib/problem/problem-messages.ts';
import { saveFile } from '../../../ui/browser/save-file.ts';
import { today } from '../../../ui/browser/today.ts';
import { Button } from '../../../ui/controls/button.tsx';
import row from '../../../ui/layout/row.module.css';
import css from '../shared/report-page.module.css';
import { text } from '../shared/text.ts';
import { DocxButton, PdfButton } from './export-buttons.tsx';

interface ExportMenuProps {
  readonly report: Report;
  readonly organisation: string;
  /** Kind of document, for the file name. */
  readonly what: string;
  /** Further buttons, after the standard ones. */
  readonly children?: ComponentChildren;
}

/** Menu of exports: HTML file, print, text. */
export function ExportMenu({ report, organisation, what, children }: ExportMenuProps) {
  const [said, setSaid] = useState('');

  async function saveHtml(): Promise<void> {
    try {
      const { htmlStylesFor } = await import('./html-styles.ts');
      const name = fileName(organisation, what, today(), 'html');
      saveFile(name, htmlFile(report, await htmlStylesFor(report)), 'text/html;charset=utf-8');
      setSaid(formatMessage(text.saved, { name }));
    } catch (error) {
      setSaid(problemMessage({ type: 'export-failed', detail: String(error) }));
    }
  }

  async function copy(): Promise<void> {
    const words = reportToPlainText(report);
    try {
      await navigator.clipboard.writeText(words);
      setSaid(text.copied);
    } catch {
      // Pages opened from a file, and some managed computers, have no clipboard.
      const name = fileName(organisation, what, today(), 'txt');
      saveFile(name, words, 'text/plain;charset=utf-8');
      setSaid(formatMessage(text.notCopied, { name }));
    }
  }

  return (
    <div class={row.buttons}>
      <Button look="first" icon="file" onClick={() => void saveHtml()}>
        {text.saveFile}
      </Button>
      <Button icon="print" onClick={() => print()}>
        {text.print}
      </Button>
      <PdfButton label={reportText.pdf} what={what} organisation={organisation} report={async () => report} />
      <DocxButton label={reportText.word} what={what} organisation={organisation} report={async () => report} />
      <Button onClick={() => void copy()}>{text.copyText}</Button>
      {children}
      <p role="status" class={css.said}>
        {said}
      </p>
    </div>
  );
}
