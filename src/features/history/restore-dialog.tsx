import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { restoreTo } from '../../data/history/restore-point-actions.ts';
import type { PointRow } from '../../data/storage/schema.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { formatDateTime, formatMessage } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/layout/dialog.tsx';
import row from '../../ui/layout/row.module.css';
import { text } from './text.ts';

interface RestoreDialogProps {
  readonly workspace: Workspace;
  readonly open: OpenAssessment;
  readonly point: PointRow;
  readonly onClose: () => void;
}

/** Asks before a whole version is restored, and says that it can be undone. */
export function RestoreDialog({ workspace, open, point, onClose }: RestoreDialogProps) {
  const when = formatDateTime(point.at);
  const restore = async (): Promise<void> => {
    onClose();
    await restoreTo(workspace, open, point, formatMessage(text.restored, { when }));
  };
  return (
    <Dialog title={text.restoreTitle} onClose={onClose}>
      <p>{formatMessage(text.restoreWords, { when })}</p>
      <div class={row.buttons}>
        <Button look="first" onClick={() => void restore()}>
          {text.restoreNow}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </Dialog>
  );
}
