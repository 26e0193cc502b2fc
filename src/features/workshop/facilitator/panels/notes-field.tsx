import { useMemo } from 'preact/hooks';
import { TextBox } from '../../../../ui/controls/text-area.tsx';
import { text } from '../shared/text.ts';
import type { Desk } from '../shared/use-facilitator-state.ts';

/** What was said about a unit. It goes into the record; names do not. */
export function SaidBox({ desk: { workshop }, unit }: { readonly desk: Desk; readonly unit: string }) {
  const words = useMemo(() => workshop.text('workshop', `unit/${unit}/said`, text.typing), [workshop, unit]);
  return <TextBox key={unit} text={words} label={text.said} lines={3} />;
}
