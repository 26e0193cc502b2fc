import { useMemo } from 'preact/hooks';
import { paths } from '../../../data/documents/paths.ts';
import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { shareNotes } from '../../../data/workshops/workshop-commands.ts';
import { unitState } from '../../../domain/workshop/workshop.ts';
import { Checkbox } from '../../../ui/controls/field.tsx';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import css from './collect.module.css';
import { text } from './text.ts';

interface DiscussionNoteProps {
  readonly workshop: OpenWorkshop;
  readonly unit: string;
  /** Label of the text box, where a heading above it does not name the statement. */
  readonly label?: string;
}

/** Notes on the discussion of a unit, for the team's record, and for partners if the facilitator shares them. */
export function DiscussionNote({ workshop, unit, label = text.discussed }: DiscussionNoteProps) {
  const words = useMemo(() => workshop.text('workshop', paths.unit(unit).said, text.typing), [workshop, unit]);
  const shared = useStore(workshop.workshop, (state) => unitState(state, unit).saidForPartners);
  return (
    <div class={css.note}>
      <TextArea key={unit} text={words} label={label} hint={text.discussedHint} lines={3} />
      <Checkbox
        checked={shared}
        onToggle={(on) => workshop.act(text.undoDecide, () => shareNotes(workshop.document, unit, on))}
      >
        {text.shareNote}
      </Checkbox>
    </div>
  );
}
