import { fileName } from '../../lib/formats/file-name.ts';
import { formatDateTime } from '../../lib/i18n/messages.ts';
import { type IgnoredError, listIgnoredErrors } from '../../lib/ignored-errors.ts';
import { routes } from '../../lib/routes.ts';
import { saveFile } from '../../ui/browser/save-file.ts';
import { today } from '../../ui/browser/today.ts';
import { Button } from '../../ui/controls/button.tsx';
import { DataTable } from '../../ui/display/data-table.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import panel from '../../ui/layout/panel.module.css';
import css from './help.module.css';
import { text } from './text.ts';

/** The errors that this tab has ignored, newest first, as they are when the page opens. */
export function Diagnostics() {
  const entries = listIgnoredErrors().toReversed();
  return (
    <div class={`${panel.column} ${css.page}`}>
      <PageHeading title={`${text.diagnostics} – ${text.title}`}>{text.diagnostics}</PageHeading>
      <p>{text.diagnosticsLead}</p>
      <p>{text.diagnosticsPrivate}</p>
      {entries.length === 0 ? (
        <p>{text.diagnosticsNone}</p>
      ) : (
        <>
          <DataTable
            label={text.diagnostics}
            columns={[text.diagnosticsTime, text.diagnosticsPlace, text.diagnosticsFault]}
            rows={entries.map(({ at, where, error }) => [formatDateTime(Date.parse(at)), where, error])}
          />
          <div>
            <Button onClick={() => download(entries)}>{text.diagnosticsDownload}</Button>
          </div>
        </>
      )}
      <p>
        <a href={routes.help()}>{text.all}</a>
      </p>
    </div>
  );
}

function download(entries: readonly IgnoredError[]): void {
  const lines = entries.map(({ at, where, error }) => `${at}  ${where}  ${error}\n`);
  saveFile(fileName('lanes', 'diagnostics', today(), 'txt'), lines.join(''), 'text/plain');
}
