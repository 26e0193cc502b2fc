import { useLayoutEffect } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/display/icon.tsx';
import { takesText } from '../../ui/hooks/use-keys.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import { text } from '../shared/text.ts';
import css from './undo-bar.module.css';

/** Binds Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) outside text boxes. Inside one, the browser's own undo applies. */
export function useUndoKeys({ undo }: OpenAssessment): void {
  // A key pressed as soon as the page shows must find its listener.
  useLayoutEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      const step = stepFor(event, undo);
      if (!step) return;
      event.preventDefault();
      step();
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, [undo]);
}

function stepFor(event: KeyboardEvent, { undo, redo }: OpenAssessment['undo']): (() => void) | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || takesText(event.target)) return null;
  const key = event.key.toLowerCase();
  if (key === 'y') return redo;
  if (key !== 'z') return null;
  return event.shiftKey ? redo : undo;
}

/** Undo and redo buttons of the header, named after the step that they affect. */
export function UndoSteps({ open }: { readonly open: OpenAssessment }) {
  const { undo, redo } = useStore(open.undo.state, (state) => state);
  const undoName = undo === null ? text.undo : formatMessage(text.undoThis, { what: undo });
  const redoName = redo === null ? text.redo : formatMessage(text.redoThis, { what: redo });
  return (
    <div class={css.steps}>
      <button
        type="button"
        class="icon-button"
        aria-label={undoName}
        title={undoName}
        aria-disabled={undo === null}
        onClick={open.undo.undo}
      >
        <Icon name="undo" size={20} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={redoName}
        title={redoName}
        aria-disabled={redo === null}
        onClick={open.undo.redo}
      >
        <Icon name="redo" size={20} />
      </button>
    </div>
  );
}

/** Names the last change and offers its undo. It stays until the next change, because people read at different speeds. */
export function UndoBar({ open }: { readonly open: OpenAssessment }) {
  const offered = useStore(open.undo.state, (state) => state.offered);
  return (
    <div role="status" class={css.barPlace}>
      {offered !== null && (
        <p class={css.bar}>
          <span>{formatMessage(text.done, { what: offered })}</span>
          <Button small onClick={open.undo.undo}>
            {text.undo}
          </Button>
          <Button small look="plain" onClick={open.undo.dismiss}>
            {text.dismiss}
          </Button>
        </p>
      )}
    </div>
  );
}
