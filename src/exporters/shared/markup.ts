/**
 * Document as a tree of elements: rendered on the page by Preact and written to files as text, so that both are
 * equal.
 */

export type Markup = string | MarkupElement;

export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Markup[];
}

export type Attributes = { readonly [name: string]: string | undefined };

export const el = (tag: string, attributes: Attributes, children: readonly Markup[] = []): MarkupElement => ({
  tag,
  attributes,
  children,
});

/** HTML elements without an end tag. */
const VOID: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'link', 'meta']);

/** Serialises the tree as HTML. All text is escaped. */
export function asHtml(markup: Markup): string {
  if (typeof markup === 'string') return escapedText(markup);
  const { tag, attributes, children } = markup;
  const written = Object.entries(attributes).map(([name, value]) =>
    value === undefined ? '' : ` ${name}="${escapedValue(value)}"`,
  );
  const open = `<${tag}${written.join('')}>`;
  return VOID.has(tag) ? open : `${open}${children.map(asHtml).join('')}</${tag}>`;
}

/** Characters that HTML cannot hold; browsers replace them by a symbol. */
const NO_CHARACTER = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const escapedText = (text: string): string =>
  text.replace(NO_CHARACTER, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const escapedValue = (text: string): string => escapedText(text).replaceAll('"', '&quot;');
