/** Entries of a workshop's document: what people in the room said, in the order in which it was noted. */
import {
  ENTRY_KINDS,
  ENTRY_TEXTS,
  type Entry,
  type EntryChoices,
  type EntryText,
  QUOTE_AUDIENCES,
} from '../../domain/workshop/entry.ts';
import { asText } from '../../lib/coerce.ts';
import { isRecord } from '../../lib/json/read-json.ts';
import type { WorkshopDocument } from '../documents/document-handle.ts';
import type { MadeEntry } from '../documents/document-layout.ts';
import { paths } from '../documents/paths.ts';
import { readText } from '../documents/text-binding.ts';

export function readEntries({ doc, registers }: WorkshopDocument): readonly Entry[] {
  return registers
    .owners('entry')
    .flatMap((owner): Entry | readonly never[] => {
      const id = owner.slice('entry/'.length);
      const path = paths.entry(id);
      const made = readMadeEntry(registers.value(path.made));
      if (!made) return [];
      const texts = Object.fromEntries(ENTRY_TEXTS.map((field) => [field, readText(doc, path.text(field))])) as Record<
        EntryText,
        string
      >;
      const choices = asChoices((field) => registers.value(path.choice(field)));
      const { kind, question, group, at } = made;
      return { ...texts, ...choices, id, kind, question, group, madeAt: at };
    })
    .toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
}

/** Reads the register that makes an entry; `null` for a kind that this release does not know. */
export function readMadeEntry(value: unknown): MadeEntry | null {
  if (!isRecord(value)) return null;
  const kind = ENTRY_KINDS.find((known) => known === value.kind);
  return kind ? { kind, question: asText(value.question), group: asText(value.group), at: Number(value.at) } : null;
}

function asChoices(stored: (field: keyof EntryChoices) => unknown): EntryChoices {
  const consent = stored('consent');
  const possible = stored('possible');
  const dots = stored('dots');
  return {
    shown: stored('shown') === true,
    removed: stored('removed') === true,
    possible: possible === 'now' || possible === 'if' ? possible : null,
    mergedInto: asText(stored('mergedInto')),
    action: asText(stored('action')),
    dots: Number.isSafeInteger(dots) && Number(dots) >= 0 ? Number(dots) : 0,
    consent: Array.isArray(consent) ? QUOTE_AUDIENCES.filter((audience) => consent.includes(audience)) : [],
    until: asText(stored('until')),
    exposureChecked: stored('exposureChecked') === true,
  };
}
