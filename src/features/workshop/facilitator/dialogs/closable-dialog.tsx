import type { ComponentChildren } from 'preact';
import { Button } from '../../../../ui/controls/button.tsx';
import { Dialog } from '../../../../ui/layout/dialog.tsx';
import { keyText as text } from '../shared/text.ts';

interface ClosableDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Dialog whose choices take effect at once, so that it ends with a button to close it and none to confirm. */
export const ClosableDialog = ({ title, onClose, children }: ClosableDialogProps) => (
  <Dialog title={title} onClose={onClose}>
    {children}
    <div>
      <Button look="first" onClick={onClose}>
        {text.close}
      </Button>
    </div>
  </Dialog>
);
