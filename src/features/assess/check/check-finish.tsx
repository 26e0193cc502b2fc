import { useEffect, useRef, useState } from 'preact/hooks';
import { compressReport } from '../../../data/assessments/compress-report.ts';
import type { OpenAssessment } from '../../../data/assessments/open-assessment.ts';
import { readReportInput } from '../../../data/assessments/previous-results.ts';
import { saveReportSnapshot } from '../../../data/assessments/report-snapshots.ts';
import { noteBackup } from '../../../data/backup/backup-status.ts';
import { makeBackup } from '../../../data/backup/write-backup.ts';
import type { Workspace } from '../../../data/workspace/workspace.ts';
import { parseReportOptions } from '../../../domain/document/report-options.ts';
import { makeReport } from '../../../domain/reports/make-report.ts';
import { fileName } from '../../../lib/formats/file-name.ts';
import { formatLongDate, formatMessage } from '../../../lib/i18n/messages.ts';
import { ok, type Problem, type Result } from '../../../lib/problem/problem.ts';
import { problemMessage } from '../../../lib/problem/problem-messages.ts';
import { routes } from '../../../lib/routes.ts';
import { go } from '../../../ui/browser/navigation.ts';
import { saveFile } from '../../../ui/browser/save-file.ts';
import { today } from '../../../ui/browser/today.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { Notice } from '../../../ui/display/notice.tsx';
import row from '../../../ui/layout/row.module.css';
import css from './check.module.css';
import { text } from './text.ts';

interface FinishProps {
  readonly open: OpenAssessment;
  readonly workspace: Workspace;
}

type FinishState = 'ready' | 'saving' | 'saved';

/** Keeps a version of the team report, offers a backup, and leads to the reports. */
export function Finish({ open, workspace }: FinishProps) {
  const [state, setState] = useState<FinishState>('ready');
  const day = formatLongDate(today());
  const report = routes.report(open.id, 'team');
  async function finish(): Promise<void> {
    setState('saving');
    await keepVersion(open, workspace, formatMessage(text.undoFinish, { day }));
    setState('saved');
  }
  return (
    <section class={`${css.finish} no-print`}>
      {state === 'saved' ? (
        <Saved open={open} workspace={workspace} day={day} report={report} />
      ) : (
        <>
          <h2>{text.finish}</h2>
          <p class="hint">{formatMessage(text.finishWhy, { day })}</p>
          <div class={row.buttons}>
            <Button look="first" disabled={state === 'saving'} onClick={() => void finish()}>
              {state === 'saving' ? text.working : text.finish}
            </Button>
            <LinkButton href={routes.overview(open.id)}>{text.back}</LinkButton>
          </div>
        </>
      )}
    </section>
  );
}

function Saved({ open, workspace, day, report }: FinishProps & { readonly day: string; readonly report: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => heading.current?.focus(), []);
  async function backUp(): Promise<void> {
    const made = await saveBackupFile(open, workspace);
    if (made.ok) go(report);
    else setProblem(made.problem);
  }
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {formatMessage(text.finished, { day })}
      </h2>
      <p class="hint">{text.offer}</p>
      {problem && (
        <Notice tone="bad" urgent>
          <p>{problemMessage(problem)}</p>
        </Notice>
      )}
      <div class={row.buttons}>
        <Button look="first" onClick={() => void backUp()}>
          {text.backUp}
        </Button>
        <LinkButton href={report}>{text.toReport}</LinkButton>
      </div>
    </>
  );
}

async function keepVersion(open: OpenAssessment, workspace: Workspace, label: string): Promise<void> {
  const choice = parseReportOptions({}, 'team');
  const input = await readReportInput(open, workspace.storage, today());
  const version = await compressReport(makeReport(input, 'team', choice), 'team', choice, Date.now());
  open.act(label, () => void saveReportSnapshot(open.document, version));
}

/** Saves everything on this device as a backup file that everyone who has it can read. */
async function saveBackupFile(open: OpenAssessment, workspace: Workspace): Promise<Result<string>> {
  await workspace.settled();
  // Taken before the file is made: text that is typed meanwhile is not in it.
  const begunAt = Date.now();
  const backup = await makeBackup(workspace, { contents: 'everything' });
  if (!backup.ok) return backup;
  const { name: organisation } = open.organisation.getState();
  const name = fileName(backup.value.organisations > 1 ? 'lanes' : organisation, 'backup', today(), 'lanes.json');
  saveFile(name, backup.value.text, 'application/json');
  await noteBackup(workspace, begunAt);
  return ok(name);
}
