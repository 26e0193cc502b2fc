import { useMemo } from 'preact/hooks';
import { paths } from '../../../data/documents/paths.ts';
import type { TextBinding } from '../../../data/documents/text-binding.ts';
import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import type { EntryText } from '../../../domain/workshop/entry.ts';
import { text } from './text.ts';

/** Returns the binding of one text of an entry, the same object on every render. */
export const useEntryText = (workshop: OpenWorkshop, id: string, field: EntryText): TextBinding =>
  useMemo(() => workshop.text('workshop', paths.entry(id).text(field), text.typing), [workshop, id, field]);
