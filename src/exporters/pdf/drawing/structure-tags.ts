import type { LocalizedText } from '../../../domain/rubric/rubric.ts';

/** Structure types used, by their names in PDF. */
export type TagType =
  | 'Document'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

/** Element of the structure tree for screen readers. It is created when something is first drawn in it. */
export interface Tag {
  readonly type: TagType;
  readonly parent: Tag | null;
  readonly options: TagOptions;
}

export interface TagOptions {
  /** BCP 47; only where it differs from the document's. */
  readonly lang?: string;
  /** Text alternative. */
  readonly alt?: string;
  readonly title?: string;
  readonly scope?: 'Column' | 'Row';
  /** Left, top, right, bottom in points from the top left corner of the sheet. */
  readonly bbox?: [number, number, number, number];
}

export const tag = (type: TagType, parent: Tag | null, options: TagOptions = {}): Tag => ({ type, parent, options });

/** Returns a tag for text, with its language if it differs from the document's. 'en' equals 'en-GB' here. */
export function tagFor(
  said: LocalizedText,
  documentLang: string,
  type: TagType,
  parent: Tag,
  options: TagOptions = {},
): Tag {
  const other = said.lang !== documentLang && said.lang !== documentLang.split('-')[0];
  return tag(type, parent, other ? { ...options, lang: said.lang } : options);
}
