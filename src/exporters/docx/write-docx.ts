/**
 * Writes a report as a Word document: heading styles, repeated table headers, and language and direction of each
 * paragraph.
 */

import type { Report } from '../../domain/document/blocks.ts';
import { fromBase64 } from '../../lib/browser/base64.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { isHeaded } from '../shared/caption-above.ts';
import type { MarkupElement } from '../shared/markup.ts';
import { type PackagePart, packageParts, relationships } from '../shared/package-parts.ts';
import { MARGIN, type PaperSize, pageGeometry } from '../shared/paper.ts';
import { text } from '../shared/text.ts';
import { asXml, x, xmlFile } from '../shared/xml.ts';
import { zip } from '../shared/zip.ts';
import { blockElements, type DocxContext, docxContext } from './docx-blocks.ts';
import { PICTURE } from './docx-picture.ts';
import { paragraphWith, runsOf } from './docx-runs.ts';
import { R_NAMESPACE, stylesFile, W_NAMESPACE, WP_NAMESPACE } from './docx-styles.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface DocxOptions {
  readonly paper: PaperSize;
  /** Called after each block. */
  readonly onProgress?: (done: number, total: number) => void;
}

export async function writeDocx(report: Report, { paper, onProgress }: DocxOptions): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = pageGeometry(paper, report.landscape);
  const setting = docxContext(report, twentieths(sheet.width - 2 * MARGIN));
  const logo = report.blocks.find((block) => block.type === 'brand')?.logo ?? null;
  const related = [
    { id: 'rId1', kind: 'styles', target: 'styles.xml' },
    { id: 'rId2', kind: 'numbering', target: 'numbering.xml' },
    { id: 'rId3', kind: 'settings', target: 'settings.xml' },
    { id: 'rId4', kind: 'footer', target: 'footer1.xml' },
    ...(logo ? [{ id: PICTURE, kind: 'image', target: 'media/logo.png' }] : []),
  ];
  const parts: readonly PackagePart[] = [
    {
      name: 'word/document.xml',
      type: `${TYPE}.document.main+xml`,
      content: documentXml(report, setting, sectionOf(sheet, report, setting.rtl), onProgress),
    },
    relationships('word/document.xml', related),
    { name: 'word/styles.xml', type: `${TYPE}.styles+xml`, content: stylesFile(report.lang, report.size ?? 'usual') },
    { name: 'word/numbering.xml', type: `${TYPE}.numbering+xml`, content: numbering() },
    { name: 'word/settings.xml', type: `${TYPE}.settings+xml`, content: settings(report.lang) },
    { name: 'word/footer1.xml', type: `${TYPE}.footer+xml`, content: footer(report, setting) },
    ...(logo ? [{ name: 'word/media/logo.png', content: fromBase64(logo.png) ?? new Uint8Array() }] : []),
  ];
  return zip(packageParts('word/document.xml', parts, report));
}

const twentieths = (points: number): number => Math.round(points * 20);

/** Written block by block, so that a long plan is never one large tree. */
function documentXml(
  { blocks }: Report,
  setting: DocxContext,
  section: MarkupElement,
  onProgress: DocxOptions['onProgress'],
): string {
  const body = blocks.map((block, i) => {
    const written = blockElements(block, isHeaded(blocks, i), setting).map(asXml).join('');
    onProgress?.(i + 1, blocks.length);
    return written;
  });
  return `${HEAD}<w:document xmlns:w="${W_NAMESPACE}" xmlns:r="${R_NAMESPACE}" xmlns:wp="${WP_NAMESPACE}"><w:body>${body.join('')}${asXml(section)}</w:body></w:document>`;
}

function sectionOf(
  sheet: { readonly width: number; readonly height: number },
  { landscape }: Report,
  rtl: boolean,
): MarkupElement {
  const margin = String(twentieths(MARGIN));
  return x('w:sectPr', {}, [
    x('w:footerReference', { 'w:type': 'default', 'r:id': 'rId4' }),
    x('w:pgSz', {
      'w:w': String(twentieths(sheet.width)),
      'w:h': String(twentieths(sheet.height)),
      ...(landscape && { 'w:orient': 'landscape' }),
    }),
    x('w:pgMar', {
      'w:top': margin,
      'w:right': margin,
      'w:bottom': margin,
      'w:left': margin,
      'w:header': '500',
      'w:footer': '500',
      'w:gutter': '0',
    }),
    ...(rtl ? [x('w:bidi', {})] : []),
  ]);
}

/** Footer: the text of the report, and the page number with the page count. */
function footer({ footer: words, lang }: Report, { availableWidth, rtl }: DocxContext): string {
  const field = (code: string): readonly MarkupElement[] => [
    x('w:r', {}, [x('w:fldChar', { 'w:fldCharType': 'begin' })]),
    x('w:r', {}, [x('w:instrText', { 'xml:space': 'preserve' }, [` ${code} `])]),
    x('w:r', {}, [x('w:fldChar', { 'w:fldCharType': 'separate' })]),
    x('w:r', {}, [x('w:t', {}, ['1'])]),
    x('w:r', {}, [x('w:fldChar', { 'w:fldCharType': 'end' })]),
  ];
  const said = (part: string): readonly MarkupElement[] => runsOf({ text: part, lang }, lang);
  const [before = '', between = '', after = ''] = formatMessage(text.pageOf, { page: '\u0001', pages: '\u0001' }).split(
    '\u0001',
  );
  const number = [...said(before), ...field('PAGE'), ...said(between), ...field('NUMPAGES'), ...said(after)];
  const tabs = x('w:tabs', {}, [x('w:tab', { 'w:val': 'right', 'w:pos': String(availableWidth) })]);
  const line = paragraphWith([...said(words), x('w:r', {}, [x('w:tab', {})]), ...number], rtl, { style: 'Footer' });
  const [properties, ...runs] = line.children;
  const withTabs =
    typeof properties === 'object' ? { ...properties, children: inOrder(properties.children, tabs) } : tabs;
  return xmlFile(x('w:ftr', { 'xmlns:w': W_NAMESPACE }, [x('w:p', {}, [withTabs, ...runs])]));
}

/** The format requires tabs directly after the style. */
const inOrder = ([style, ...rest]: MarkupElement['children'], tabs: MarkupElement): MarkupElement['children'] => [
  ...(style === undefined ? [] : [style]),
  tabs,
  ...rest,
];

function numbering(): string {
  const level = x('w:lvl', { 'w:ilvl': '0' }, [
    x('w:start', { 'w:val': '1' }),
    x('w:numFmt', { 'w:val': 'bullet' }),
    x('w:lvlText', { 'w:val': '•' }),
    x('w:lvlJc', { 'w:val': 'left' }),
    x('w:pPr', {}, [x('w:ind', { 'w:left': '360', 'w:hanging': '360' })]),
  ]);
  return xmlFile(
    x('w:numbering', { 'xmlns:w': W_NAMESPACE }, [
      x('w:abstractNum', { 'w:abstractNumId': '0' }, [x('w:multiLevelType', { 'w:val': 'singleLevel' }), level]),
      x('w:num', { 'w:numId': '1' }, [x('w:abstractNumId', { 'w:val': '0' })]),
    ]),
  );
}

const settings = (lang: string): string =>
  xmlFile(
    x('w:settings', { 'xmlns:w': W_NAMESPACE }, [
      x('w:defaultTabStop', { 'w:val': '720' }),
      x('w:compat', {}, [
        x('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': '15',
        }),
      ]),
      x('w:themeFontLang', { 'w:val': lang }),
    ]),
  );
