import { useMemo } from 'preact/hooks';
import { paths } from '../../../data/documents/paths.ts';
import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import type { RecordText } from '../../../domain/workshop/workshop.ts';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import { text } from './text.ts';

interface DayTextProps {
  readonly workshop: OpenWorkshop;
  readonly field: RecordText;
  readonly label: string;
  /** True where no heading says the same. */
  readonly labelShown?: boolean;
  readonly hint: string;
  readonly lines: number;
}

/** One text of the record about the whole day. */
export function DayText({ workshop, field, label, labelShown = false, hint, lines }: DayTextProps) {
  const words = useMemo(() => workshop.text('workshop', paths.record.text(field), text.undoWrite), [workshop, field]);
  return <TextArea text={words} label={label} labelHidden={!labelShown} hint={hint} lines={lines} />;
}

/** Anything else that people said about the day, beside their counted hands and closing words. */
export const DayComments = ({ workshop }: Pick<DayTextProps, 'workshop'>) => (
  <DayText workshop={workshop} field="comments" label={text.comments} labelShown hint={text.commentsHint} lines={2} />
);
