import { endWorkshop, neverShown } from '../../../../data/workshops/live/open-workshop.ts';
import { formatMessage } from '../../../../lib/i18n/messages.ts';
import { routes } from '../../../../lib/routes.ts';
import { go } from '../../../../ui/browser/navigation.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/layout/dialog.tsx';
import row from '../../../../ui/layout/row.module.css';
import type { WorkshopProps } from '../../shared/use-workshop.ts';
import { text } from '../shared/text.ts';
import type { FacilitatorState } from '../shared/use-facilitator-state.ts';

type EndProps = WorkshopProps & { readonly facilitator: FacilitatorState; readonly onClose: () => void };

/** Confirms the end of the workshop, and first warns that votes are deleted, which cannot be undone. */
export function EndDialog({ workspace, workshop, facilitator, onClose }: EndProps) {
  const hidden = neverShown(workshop).length;
  function end(): void {
    void endWorkshop(workshop, workspace.storage).then(() =>
      go(routes.workshopRecord(facilitator.displayState.workshop.id)),
    );
  }
  return (
    <Dialog title={text.endTitle} onClose={onClose}>
      <p>{text.endWords}</p>
      {hidden > 0 && <p>{formatMessage(text.endOpen, { n: hidden })}</p>}
      <div class={row.buttons}>
        <Button look="first" onClick={end}>
          {text.end}
        </Button>
        <Button onClick={onClose}>{text.goOn}</Button>
      </div>
    </Dialog>
  );
}
