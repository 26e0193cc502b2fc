import { useMemo } from 'preact/hooks';
import { TextArea } from '../../../../ui/controls/text-area.tsx';
import { text } from '../shared/text.ts';
import type { FacilitatorState } from '../shared/use-facilitator-state.ts';

/** What was said about a unit. It goes into the record; names do not. */
export function NotesField({
  facilitator: { workshop },
  unit,
}: {
  readonly facilitator: FacilitatorState;
  readonly unit: string;
}) {
  const words = useMemo(() => workshop.text('workshop', `unit/${unit}/said`, text.typing), [workshop, unit]);
  return <TextArea key={unit} text={words} label={text.said} lines={3} />;
}
