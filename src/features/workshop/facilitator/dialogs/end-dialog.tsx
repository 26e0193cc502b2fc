import { endWorkshop, neverShown } from '../../../../data/workshops/live/open-workshop.ts';
import { say } from '../../../../lib/i18n/messages.ts';
import { address } from '../../../../lib/routes.ts';
import { go } from '../../../../ui/browser/navigation.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/layout/dialog.tsx';
import type { WorkshopProps } from '../../shared/use-workshop.ts';
import { text } from '../shared/text.ts';
import type { Desk } from '../shared/use-facilitator-state.ts';
import css from './dialogs.module.css';

type EndProps = WorkshopProps & { readonly desk: Desk; readonly onClose: () => void };

/** Ends it. What cannot be taken back, the forgetting of votes, is said first. */
export function EndDialog({ room, workshop, desk, onClose }: EndProps) {
  const hidden = neverShown(workshop).length;
  function end(): void {
    void endWorkshop(workshop, room.storage).then(() => go(address.workshopRecord(desk.scene.workshop.id)));
  }
  return (
    <Dialog title={text.endTitle} onClose={onClose}>
      <p>{text.endWords}</p>
      {hidden > 0 && <p>{say(text.endOpen, { n: hidden })}</p>}
      <div class={css.ways}>
        <Button look="first" onClick={end}>
          {text.end}
        </Button>
        <Button onClick={onClose}>{text.goOn}</Button>
      </div>
    </Dialog>
  );
}
