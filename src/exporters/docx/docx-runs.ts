/** Converts text to paragraphs and runs of a Word document, each with its language and direction. */
import type { LocalizedText } from '../../domain/rubric/rubric.ts';
import { baseDirection, RIGHT_TO_LEFT } from '../shared/base-direction.ts';
import type { MarkupElement } from '../shared/markup.ts';
import { x } from '../shared/xml.ts';

/** Properties of a paragraph, in the order that the format requires. */
export interface ParagraphProperties {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly bullet?: boolean;
  readonly centred?: boolean;
}

export interface RunLooks {
  readonly bold?: boolean;
  /** RRGGBB. */
  readonly colour?: string;
}

/**
 * Returns one paragraph.
 * @param lang language of the document
 */
export const paragraphOf = (
  said: LocalizedText,
  lang: string,
  properties: ParagraphProperties = {},
  run: RunLooks = {},
): MarkupElement => paragraphWith(runsOf(said, lang, run), baseDirection(said.text, said.lang) === 'rtl', properties);

export function paragraphWith(
  runs: readonly MarkupElement[],
  rtl: boolean,
  { style, keepNext, pageBreakBefore, bullet, centred }: ParagraphProperties,
): MarkupElement {
  const properties = [
    ...(style === undefined ? [] : [x('w:pStyle', { 'w:val': style })]),
    ...(keepNext ? [x('w:keepNext', {})] : []),
    ...(pageBreakBefore ? [x('w:pageBreakBefore', {})] : []),
    ...(bullet ? [x('w:numPr', {}, [x('w:ilvl', { 'w:val': '0' }), x('w:numId', { 'w:val': '1' })])] : []),
    ...(rtl ? [x('w:bidi', {})] : []),
    ...(centred ? [x('w:jc', { 'w:val': 'center' })] : []),
  ];
  return x('w:p', {}, [...(properties.length > 0 ? [x('w:pPr', {}, properties)] : []), ...runs]);
}

/** A typed line break stays a line break. */
export function runsOf(
  { text, lang: own }: LocalizedText,
  lang: string,
  { bold, colour }: RunLooks = {},
): readonly MarkupElement[] {
  const other = !lang.startsWith(own);
  return piecesOf(text).map((piece) => {
    const rtl = RIGHT_TO_LEFT.test(piece);
    const properties = [
      ...(bold ? [x('w:b', {}), x('w:bCs', {})] : []),
      ...(colour ? [x('w:color', { 'w:val': colour })] : []),
      ...(rtl ? [x('w:rtl', {})] : []),
      ...(other ? [x('w:lang', rtl ? { 'w:bidi': own } : { 'w:val': own })] : []),
    ];
    const lines = piece
      .split(/\r\n?|\n/)
      .flatMap((line, i) => [
        ...(i > 0 ? [x('w:br', {})] : []),
        ...line
          .split('\t')
          .flatMap((words, tab) => [
            ...(tab > 0 ? [x('w:tab', {})] : []),
            ...(words === '' ? [] : [x('w:t', { 'xml:space': 'preserve' }, [words])]),
          ]),
      ]);
    return x('w:r', {}, [...(properties.length > 0 ? [x('w:rPr', {}, properties)] : []), ...lines]);
  });
}

/** Right-to-left text, with neutral characters inside it, forms separate runs: Word shapes it with another font. */
function piecesOf(text: string): readonly string[] {
  if (!RIGHT_TO_LEFT.test(text)) return text === '' ? [] : [text];
  const rightToLeft = RIGHT_TO_LEFT.source;
  return (
    text.match(
      new RegExp(`${rightToLeft}(?:[^\\p{L}\\p{N}]*(?:${rightToLeft}|\\p{M}))*|(?:(?!${rightToLeft})[\\s\\S])+`, 'gu'),
    ) ?? []
  );
}
