/** Styles of an HTML file: the app's style sheets, and the font files for the characters of the report. */

import latinExt from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import { type Report, textOfParagraph } from '../../../domain/document/blocks.ts';
import figureStyles from '../../../exporters/html/figures.css?raw';
import fileStyles from '../../../exporters/html/file.css?raw';
import type { HtmlStyles } from '../../../exporters/html/html-file.ts';
import sheetStyles from '../../../exporters/html/sheet.css?raw';
import { toBase64 } from '../../../lib/browser/base64.ts';
import base from '../../../ui/styles/base.css?raw';
import fontFaces from '../../../ui/styles/fonts.css?raw';
import print from '../../../ui/styles/print.css?raw';
import tokens from '../../../ui/styles/tokens.css?raw';

/** In the order of fonts.css, which states the characters of each. */
const FONTS = [latin, latinExt] as const;

/** Rejects when a font cannot be loaded. */
export async function htmlStylesFor(report: Report): Promise<HtmlStyles> {
  const ranges = [...fontFaces.matchAll(/unicode-range:([^;]+);/g)].map(([, range = '']) =>
    range.replace(/\s+/g, ' ').trim(),
  );
  const words = textOfParagraph(report)
    .map(({ text }) => text)
    .join('');
  const needed = FONTS.map((url, i) => ({ url, range: ranges[i] ?? '' })).filter(({ range }) => has(words, range));
  const fonts = needed.map(async ({ url, range }) => ({
    base64: toBase64(new Uint8Array(await (await fetch(url)).arrayBuffer())),
    range,
  }));
  return { tokens, styles: [base, print, fileStyles, sheetStyles, figureStyles], fonts: await Promise.all(fonts) };
}

/** True when a character of the text is in a range such as 'U+0000-00FF, U+0131'. */
function has(words: string, range: string): boolean {
  const parts = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace('U+', '').split('-');
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
  });
  return [...new Set(words)].some((character) => {
    const code = character.codePointAt(0) ?? 0;
    return parts.some(({ from, to }) => code >= from && code <= to);
  });
}
