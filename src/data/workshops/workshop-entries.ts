/** What a room said, in a workshop's document: texts and choices of each entry, in the order in which they were made. */
import {
  ENTRY_KINDS,
  ENTRY_TEXTS,
  type Entry,
  type EntryChoices,
  type EntryKind,
  type EntryText,
  QUOTE_AUDIENCES,
} from '../../domain/workshop/entry.ts';
import { readText } from '../documents/text-binding.ts';
import type { WorkshopDocument } from './workshop-document.ts';

/** What is said once of an entry, when it is made. */
export interface MadeEntry {
  readonly kind: EntryKind;
  readonly question: string | null;
  readonly group: string | null;
  readonly at: number;
}

export function readEntries({ doc, registers }: WorkshopDocument): readonly Entry[] {
  return registers
    .owners('entry')
    .flatMap((owner) => {
      const made = registers.value<MadeEntry>(`${owner}/made`);
      const kind = ENTRY_KINDS.find((each) => each === made?.kind);
      if (!made || !kind) return [];
      const texts = Object.fromEntries(
        ENTRY_TEXTS.map((field) => [field, readText(doc, `${owner}/${field}`)]),
      ) as Record<EntryText, string>;
      const choices = asChoices((field) => registers.value(`${owner}/${field}`));
      return [
        {
          ...texts,
          ...choices,
          id: owner.slice('entry/'.length),
          kind,
          question: asText(made.question),
          group: asText(made.group),
          madeAt: Number(made.at),
        },
      ];
    })
    .toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
}

function asChoices(held: (field: keyof EntryChoices) => unknown): EntryChoices {
  const consent = held('consent');
  const possible = held('possible');
  const dots = held('dots');
  return {
    shown: held('shown') === true,
    removed: held('removed') === true,
    possible: possible === 'now' || possible === 'if' ? possible : null,
    mergedInto: asText(held('mergedInto')),
    action: asText(held('action')),
    dots: Number.isSafeInteger(dots) && Number(dots) >= 0 ? Number(dots) : 0,
    consent: Array.isArray(consent) ? QUOTE_AUDIENCES.filter((each) => consent.includes(each)) : [],
    until: asText(held('until')),
    exposureChecked: held('exposureChecked') === true,
  };
}

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);
