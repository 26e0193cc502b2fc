/** Serialises elements as XML, for office documents. */
import type { Markup, MarkupElement } from './markup.ts';

export { el as x } from './markup.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const xmlFile = (root: MarkupElement): string => HEAD + asXml(root);

export function asXml(markup: Markup): string {
  if (typeof markup === 'string') return escaped(markup);
  const attributes = Object.entries(markup.attributes).map(([name, value]) =>
    value === undefined ? '' : ` ${name}="${attribute(value)}"`,
  );
  const open = `<${markup.tag}${attributes.join('')}`;
  return markup.children.length === 0 ? `${open}/>` : `${open}>${markup.children.map(asXml).join('')}</${markup.tag}>`;
}

/** Characters that XML cannot hold, not even as references: a program reports the whole file as damaged. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const attribute = (text: string): string =>
  escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
