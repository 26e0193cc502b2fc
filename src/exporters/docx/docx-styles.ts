/**
 * Styles of our Word documents: named styles, so that a reader can restyle all headings at once and navigate by them.
 */
import type { TypeSize } from '../../domain/document/blocks.ts';
import { directionOf } from '../../lib/i18n/messages.ts';
import type { MarkupElement } from '../shared/markup.ts';
import { HEADING_SIZES, laneColours } from '../shared/theme.ts';
import { x, xmlFile } from '../shared/xml.ts';

/** XML namespaces of a Word document. They are never fetched. */
export const W_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const WP_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';

const INK = '101B20';
const INK_2 = '3D4A50';
/**
 * Size of body text in half points. A public page is one point smaller than in the PDF, whose writer can measure what
 * fits.
 */
const BODY: Readonly<Record<TypeSize, number>> = { usual: 20, large: 24, largest: 36 };

const ruleOf = (side: string, eighths: string, colour: string): MarkupElement =>
  x(`w:${side}`, { 'w:val': 'single', 'w:sz': eighths, 'w:space': '6', 'w:color': colour });
/** Rules of paragraphs: above a section, below the brand, beside a quote. */
const RULES = {
  above: ruleOf('top', '16', INK),
  below: ruleOf('bottom', '36', INK),
  beside: ruleOf('left', '24', laneColours(1).fill.slice(1)),
} as const;

interface StyleOptions {
  readonly name: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  /** Twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  /** Outline level, 0 to 2. */
  readonly outline?: number;
  readonly rule?: keyof typeof RULES;
  readonly hanging?: number;
}

export function stylesFile(lang: string, size: TypeSize): string {
  const body = BODY[size];
  const at = (times: number): number => Math.round(body * times);
  const heading = (level: 1 | 2 | 3, before: number): StyleOptions => ({
    name: `heading ${level}`,
    size: at(HEADING_SIZES[level]),
    bold: true,
    before,
    after: level === 1 ? 140 : 80,
    keepNext: true,
    outline: level - 1,
    ...(level === 2 && { rule: 'above' }),
  });
  const styles: Readonly<Record<string, StyleOptions>> = {
    Heading1: heading(1, 100),
    Heading2: heading(2, 180),
    Heading3: heading(3, 160),
    Quiet: { name: 'Quiet', size: at(0.92), colour: INK_2, after: 80 },
    Fact: { name: 'Fact', size: body, after: 20, hanging: 2600 },
    ListBullet: { name: 'List Bullet', size: body, after: 40 },
    Caption: { name: 'caption', size: body, bold: true, before: 160, after: 60, keepNext: true },
    Quote: { name: 'Quote', size: at(1.05), bold: true, before: 80, after: 0, rule: 'beside' },
    Speaker: { name: 'Speaker', size: at(0.92), colour: INK_2, after: 120, rule: 'beside' },
    Marks: { name: 'Marks', size: at(0.85), after: 20 },
    TableText: { name: 'Table text', size: at(0.9), after: 40 },
    TableHead: { name: 'Table head', size: at(0.85), bold: true, colour: INK_2, after: 40, keepNext: true },
    AfterTable: { name: 'After table', size: 8, after: 60 },
    Organisation: { name: 'Organisation', size: at(1.2), bold: true, after: 0, keepNext: true },
    Brand: { name: 'Brand', size: body, colour: INK_2, after: 160, rule: 'below', keepNext: true },
    Footer: { name: 'footer', size: 17, colour: INK_2 },
  };
  return xmlFile(
    x('w:styles', { 'xmlns:w': W_NAMESPACE }, [
      defaults(lang, body),
      x('w:style', { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' }, [
        x('w:name', { 'w:val': 'Normal' }),
        x('w:qFormat', {}),
      ]),
      ...Object.entries(styles).map(([id, style]) => paragraphStyle(id, style)),
      x('w:style', { 'w:type': 'table', 'w:default': '1', 'w:styleId': 'TableNormal' }, [
        x('w:name', { 'w:val': 'Normal Table' }),
        x('w:uiPriority', { 'w:val': '99' }),
        x('w:semiHidden', {}),
        x('w:tblPr', {}, [x('w:tblInd', { 'w:w': '0', 'w:type': 'dxa' })]),
      ]),
      tableStyle('Lanes', ['bottom', 'insideH']),
      tableStyle('LanesForm', ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']),
    ]),
  );
}

function defaults(lang: string, body: number): MarkupElement {
  const language =
    directionOf(lang) === 'rtl' ? { 'w:val': 'en-GB', 'w:bidi': lang } : { 'w:val': lang, 'w:bidi': 'ar-SA' };
  const run = [
    x('w:rFonts', { 'w:ascii': 'Arial', 'w:hAnsi': 'Arial', 'w:cs': 'Arial' }),
    x('w:color', { 'w:val': INK }),
    x('w:sz', { 'w:val': String(body) }),
    x('w:szCs', { 'w:val': String(body) }),
    x('w:lang', language),
  ];
  const spacing = x('w:spacing', { 'w:after': '80', 'w:line': '259', 'w:lineRule': 'auto' });
  return x('w:docDefaults', {}, [
    x('w:rPrDefault', {}, [x('w:rPr', {}, run)]),
    x('w:pPrDefault', {}, [x('w:pPr', {}, [spacing])]),
  ]);
}

function paragraphStyle(id: string, style: StyleOptions): MarkupElement {
  const { name, size, bold, colour, before = 0, after = 120, keepNext, outline, rule, hanging } = style;
  const paragraph = [
    ...(keepNext ? [x('w:keepNext', {})] : []),
    ...(rule === undefined ? [] : [x('w:pBdr', {}, [RULES[rule]])]),
    ...(hanging === undefined ? [] : [x('w:tabs', {}, [x('w:tab', { 'w:val': 'left', 'w:pos': String(hanging) })])]),
    x('w:spacing', { 'w:before': String(before), 'w:after': String(after) }),
    ...(hanging === undefined ? [] : [x('w:ind', { 'w:left': String(hanging), 'w:hanging': String(hanging) })]),
    ...(outline === undefined ? [] : [x('w:outlineLvl', { 'w:val': String(outline) })]),
  ];
  const run = [
    ...(bold ? [x('w:b', {}), x('w:bCs', {})] : []),
    ...(colour ? [x('w:color', { 'w:val': colour })] : []),
    x('w:sz', { 'w:val': String(size) }),
    x('w:szCs', { 'w:val': String(size) }),
  ];
  return x('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, [
    x('w:name', { 'w:val': name }),
    x('w:basedOn', { 'w:val': 'Normal' }),
    ...(outline === undefined ? [] : [x('w:next', { 'w:val': 'Normal' })]),
    x('w:qFormat', {}),
    x('w:pPr', {}, paragraph),
    x('w:rPr', {}, run),
  ]);
}

/** Table style: thin lines, a strong one below the header, and padding. */
function tableStyle(id: string, lines: readonly string[]): MarkupElement {
  const borders = lines.map((side) =>
    x(`w:${side}`, { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': '8A979B' }),
  );
  const air = (side: string, width: string): MarkupElement => x(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });
  const strong = x('w:bottom', { 'w:val': 'single', 'w:sz': '12', 'w:space': '0', 'w:color': INK });
  return x('w:style', { 'w:type': 'table', 'w:customStyle': '1', 'w:styleId': id }, [
    x('w:name', { 'w:val': id }),
    x('w:basedOn', { 'w:val': 'TableNormal' }),
    x('w:tblPr', {}, [
      x('w:tblBorders', {}, borders),
      x('w:tblCellMar', {}, [air('top', '50'), air('left', '70'), air('bottom', '30'), air('right', '70')]),
    ]),
    x('w:tblStylePr', { 'w:type': 'firstRow' }, [x('w:tcPr', {}, [x('w:tcBorders', {}, [strong])])]),
  ]);
}
