import type { LocalizedText } from '../../../domain/rubric/rubric.ts';

/** The kinds of element that our documents consist of, by their names in PDF. */
export type TagType =
  | 'Document'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
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

/** An element of the tree that screen readers follow. It is made when something is first drawn in it. */
export interface Tag {
  readonly type: TagType;
  readonly parent: Tag | null;
  readonly options: TagOptions;
}

export interface TagOptions {
  /** BCP 47; only where it differs from the document's. */
  readonly lang?: string;
  /** What it shows, for whoever cannot see it. */
  readonly alt?: string;
  readonly title?: string;
  readonly scope?: 'Column' | 'Row';
  /** Left, top, right, bottom in points from the sheet's top left corner. */
  readonly bbox?: [number, number, number, number];
}

export const tag = (type: TagType, parent: Tag | null, options: TagOptions = {}): Tag => ({ type, parent, options });

/** A tag for words, marked with their language where that is not the document's. 'en' in a document in 'en-GB' is no other language. */
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
