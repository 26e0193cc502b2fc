import { endWorkshop, neverShown } from '../../../data/open-workshop.ts';
import { address } from '../../../domain/address.ts';
import { say } from '../../../domain/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { go } from '../../../ui/navigation.ts';
import type { WorkshopProps } from '../use-workshop.ts';
import css from './dialogs.module.css';
import { text } from './text.ts';
import type { Desk } from './use-desk.ts';

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
