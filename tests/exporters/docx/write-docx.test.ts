// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { type Block, heading, paragraph, type Report } from '../../../src/domain/document/blocks.ts';
import { writeDocx } from '../../../src/exporters/docx/write-docx.ts';
import type { PaperSize } from '../../../src/exporters/shared/paper.ts';
import { LOGO_PNG } from '../example-reports.ts';
import { styleOf } from '../facts/docx-facts.ts';
import { child, readXml, within, type XmlElement } from '../office/read-xml.ts';
import { readZip, textPart } from '../office/read-zip.ts';
import { aReport, said, words } from '../pdf/made.ts';

async function written(report: Report, paper: PaperSize = 'A4') {
  const bytes = await writeDocx(report, { paper });
  const parts = readZip(bytes);
  const part = (name: string): XmlElement => readXml(textPart(parts, name));
  return { bytes, parts, part, body: part('word/document.xml'), styles: part('word/styles.xml') };
}

const styleNamed = (styles: XmlElement, id: string): XmlElement | undefined =>
  within(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
const valIn = (element: XmlElement | undefined, name: string): string | undefined =>
  element && within(element, name)[0]?.attributes['w:val'];

const TABLE: Block = {
  type: 'table',
  caption: 'Who does what',
  nameColumn: 0,
  columns: [
    { label: 'Action', width: 3 },
    { label: 'Lead', width: 1 },
  ],
  rows: [
    [words('Phone'), words('Ana')],
    [words('Write'), []],
  ],
};

describe('a Word document', () => {
  test('contains every part that it refers to, each readable', async () => {
    const { parts, part } = await written(
      aReport([
        { type: 'brand', organisation: 'Us', line: 'Plan', logo: { png: LOGO_PNG, svg: null, width: 2, height: 1 } },
      ]),
    );
    const types = part('[Content_Types].xml');
    for (const { attributes } of within(types, 'Override'))
      expect(parts.has((attributes.PartName ?? '').slice(1)), attributes.PartName).toBe(true);
    for (const { attributes } of within(part('word/_rels/document.xml.rels'), 'Relationship'))
      expect(parts.has(`word/${attributes.Target}`), attributes.Target).toBe(true);
    for (const name of parts.keys()) if (/\.(xml|rels)$/.test(name)) part(name);
  });

  test('uses Word’s own heading styles with their outline levels', async () => {
    const { body, styles } = await written(
      aReport([heading(1, said('One')), heading(2, said('Two')), heading(3, said('Three'))]),
    );
    expect(within(body, 'w:p').slice(0, 3).map(styleOf)).toEqual(['Heading1', 'Heading2', 'Heading3']);
    for (const level of [1, 2, 3]) {
      const style = styleNamed(styles, `Heading${level}`);
      expect(valIn(style, 'w:name')).toBe(`heading ${level}`);
      expect(valIn(style, 'w:outlineLvl')).toBe(String(level - 1));
      expect(style && within(style, 'w:keepNext')).toHaveLength(1);
    }
  });

  test('defines every style that it uses', async () => {
    const { body, styles } = await written(
      aReport([
        TABLE,
        { type: 'list', items: [said('One')] },
        { type: 'facts', facts: [{ name: 'A', value: said('B') }] },
        paragraph(said('Q'), true),
      ]),
    );
    const used = new Set(
      [...within(body, 'w:pStyle'), ...within(body, 'w:tblStyle')].map(({ attributes }) => attributes['w:val'] ?? ''),
    );
    for (const id of used) expect(styleNamed(styles, id), id).toBeDefined();
    expect(used.size).toBeGreaterThan(4);
  });

  test('tables repeat their header row, have a title and keep rows whole', async () => {
    const { body } = await written(aReport([TABLE]));
    const [table] = within(body, 'w:tbl');
    const rows = table ? within(table, 'w:tr') : [];
    expect(rows.map((row) => within(row, 'w:tblHeader').length)).toEqual([1, 0, 0]);
    expect(rows.every((row) => within(row, 'w:cantSplit').length === 1)).toBe(true);
    expect(valIn(table, 'w:tblCaption')).toBe('Who does what');
    for (const cell of within(body, 'w:tc')) expect(cell.children.at(-1)).toMatchObject({ name: 'w:p' });
  });

  test('keeps the first two and the last two rows of a table together, and lets a filled form break', async () => {
    const many: Block = { ...TABLE, rows: Array.from({ length: 6 }, (_, i) => [words(`Row ${i}`), words('Ana')]) };
    const kept = async (block: Block) =>
      within((await written(aReport([block]))).body, 'w:tr')
        .slice(1)
        .map((row) => within(row, 'w:keepNext').length > 0);
    expect(await kept(many)).toEqual([true, false, false, false, true, false]);
    const form: Block = { ...TABLE, form: 'filled' };
    expect(await kept(form)).toEqual([false, false]);
    const rows = within((await written(aReport([form]))).body, 'w:tr');
    expect(rows.map((row) => within(row, 'w:cantSplit').length)).toEqual([1, 0, 0]);
  });

  test('states its title and language, and the language of a paragraph that differs', async () => {
    const { part, styles, body } = await written(
      aReport([paragraph(said('Shwmae', 'cy')), paragraph(said('Hello'))], { title: 'Us & <them>', lang: 'en-GB' }),
    );
    expect(within(part('docProps/core.xml'), 'dc:title')[0]?.children).toEqual(['Us & <them>']);
    expect(valIn(styles, 'w:lang')).toBe('en-GB');
    const [first, second] = within(body, 'w:p');
    expect(valIn(first, 'w:lang')).toBe('cy');
    expect(second && within(second, 'w:lang')).toEqual([]);
  });
});

describe('a Word document for its readers', () => {
  test('right-to-left paragraphs and tables are marked as such', async () => {
    const { body } = await written(aReport([paragraph(said('مرحبا بكم', 'ar')), paragraph(said('Hello'))]));
    const [arabic, english] = within(body, 'w:p');
    expect(arabic && [within(arabic, 'w:bidi').length, within(arabic, 'w:rtl').length > 0]).toEqual([1, true]);
    expect(english && within(english, 'w:bidi')).toHaveLength(0);
    const urdu = await written(aReport([TABLE], { lang: 'ur' }));
    expect(within(urdu.body, 'w:bidiVisual')).toHaveLength(1);
  });

  test('the logo has the name of the organisation as text alternative', async () => {
    const { body } = await written(
      aReport([
        { type: 'brand', organisation: 'Us', line: 'Plan', logo: { png: LOGO_PNG, svg: null, width: 2, height: 1 } },
      ]),
    );
    expect(within(body, 'wp:docPr')[0]?.attributes.descr).toBe('Logo of Us');
  });

  test.each([
    ['A4', false, '11906', '16838'],
    ['Letter', true, '15840', '12240'],
  ] as const)('on %s with landscape %s has the size of that sheet', async (paper, landscape, width, height) => {
    const { body } = await written(aReport([], { landscape }), paper);
    const [size] = within(body, 'w:pgSz');
    expect(size?.attributes).toMatchObject({ 'w:w': width, 'w:h': height });
    expect(size?.attributes['w:orient']).toBe(landscape ? 'landscape' : undefined);
  });

  test('large print enlarges every style for reading', async () => {
    const { styles } = await written(aReport([paragraph(said('Words'))], { size: 'largest' }));
    const sizes = within(styles, 'w:style').flatMap((style) => {
      const size = child(style, 'w:rPr') && valIn(style, 'w:sz');
      const name = valIn(style, 'w:name');
      return size === undefined || name === 'After table' || name === 'footer' ? [] : [Number(size)];
    });
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(30);
  });

  test('is byte for byte the same when written again', async () => {
    const report = aReport([heading(1, said('One')), TABLE]);
    expect(Buffer.from((await written(report)).bytes).equals(Buffer.from((await written(report)).bytes))).toBe(true);
  });

  test('drops characters that XML cannot hold and keeps the others', async () => {
    const { body } = await written(aReport([paragraph(said('a\u0000b\u000bc\ud800d\uffffe <&> "f" 😀 社'))]));
    expect(
      within(body, 'w:t')
        .map(({ children }) => children.join(''))
        .join(''),
    ).toBe('abcde <&> "f" 😀 社');
  });
});
