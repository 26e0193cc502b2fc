/** Writes a report as one self-contained HTML file: no script, no requests, with its own styles and fonts. */
import type { Report } from '../../domain/document/blocks.ts';
import { cssString } from '../../lib/browser/print-footer.ts';
import { directionOf } from '../../lib/i18n/messages.ts';
import { asHtml, el } from '../shared/markup.ts';
import { blockMarkup, sheetClass } from './block-markup.ts';

export interface HtmlStyles {
  /** tokens.css, with colours as light-dark() pairs. */
  readonly tokens: string;
  /** Other style sheets, in order. */
  readonly styles: readonly string[];
  /** Font files as base64 of WOFF2, each with its range of characters; empty means the reader's own fonts. */
  readonly fonts: readonly { readonly base64: string; readonly range: string }[];
}

/** Forbids scripts and requests, even if the file is changed on its way. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const FAMILY = 'Atkinson Hyperlegible Next';

export function htmlFile(report: Report, styling: HtmlStyles): string {
  const dir = directionOf(report.lang);
  const head = [
    el('meta', { charset: 'utf-8' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { name: 'color-scheme', content: 'light dark' }),
    el('meta', { name: 'generator', content: 'Lanes' }),
    el('title', {}, [report.title.replace(/\s+/g, ' ').trim() || 'Lanes']),
  ];
  const blocks = report.blocks.map((block) => blockMarkup(block, report.lang));
  const body = [
    el('main', {}, [el('article', { class: sheetClass(report) }, blocks)]),
    el('footer', {}, [el('p', { dir: 'auto' }, [report.footer])]),
  ];
  // The style sheets are ours and contain no "<", so they are written unescaped.
  return [
    '<!doctype html>',
    asHtml(el('html', { lang: report.lang, dir, style: `--print-foot:${cssString(report.footer)}` })).replace(
      '</html>',
      '',
    ),
    `<head>${head.map(asHtml).join('\n')}`,
    `<style>${stylesOf(styling)}</style></head>`,
    `<body>${body.map(asHtml).join('\n')}</body>`,
    '</html>',
    '',
  ].join('\n');
}

function stylesOf({ tokens, styles, fonts }: HtmlStyles): string {
  const fontRules = fonts.map(
    ({ base64, range }) =>
      `@font-face{font-family:"${FAMILY}";font-weight:200 800;src:url("data:font/woff2;base64,${base64}") format("woff2");unicode-range:${range}}`,
  );
  return [...fontRules, ...inBothThemes(tokens), ...styles].map(short).join('\n');
}

/** Replaces light-dark() pairs by separate rules for light and dark: older browsers do not know the function. */
function inBothThemes(tokens: string): readonly string[] {
  const pair = /light-dark\(\s*([^,()]+),\s*([^()]+)\)/g;
  const dark = [...tokens.matchAll(/(--[\w-]+):\s*light-dark\(\s*[^,()]+,\s*([^()]+)\)/g)].map(
    ([, name, value]) => `${name}:${value};`,
  );
  return [tokens.replace(pair, '$1'), `@media screen and (prefers-color-scheme: dark){:root{${dark.join('')}}}`];
}

const short = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .trim();
