import { useMemo } from 'preact/hooks';
import { TextBox } from '../../../ui/text-box.tsx';
import { text } from './text.ts';
import type { Desk } from './use-desk.ts';

/** What was said about a unit. It goes into the record; names do not. */
export function SaidBox({ desk: { workshop }, unit }: { readonly desk: Desk; readonly unit: string }) {
  const words = useMemo(() => workshop.text('workshop', `unit/${unit}/said`, text.typing), [workshop, unit]);
  return <TextBox key={unit} text={words} label={text.said} lines={3} />;
}
