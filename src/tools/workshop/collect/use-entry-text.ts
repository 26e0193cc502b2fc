import { useMemo } from 'preact/hooks';
import type { TextPort } from '../../../data/document-text.ts';
import type { OpenWorkshop } from '../../../data/open-workshop.ts';
import type { EntryText } from '../../../domain/entry.ts';
import { text } from './text.ts';

/** One of the texts of an entry, the same port at every drawing. */
export const useEntryText = (workshop: OpenWorkshop, id: string, field: EntryText): TextPort =>
  useMemo(() => workshop.text('workshop', `entry/${id}/${field}`, text.typing), [workshop, id, field]);
