// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { heading, paragraph } from '../../../src/domain/document/blocks.ts';
import { writePdf } from '../../../src/exporters/pdf/write-pdf.ts';
import { aReport, fontsFromDisk, made, said, words } from './made.ts';
import { elements, readPdf, textOf } from './read-pdf.ts';

describe('the file', () => {
  test('says its title and language, and that it is tagged', async () => {
    const pdf = await made(aReport([heading(1, said('One'))], { title: 'Plan, Caffi Ŵyl', lang: 'cy' }));
    expect(pdf).toMatchObject({ title: 'Plan, Caffi Ŵyl', lang: 'cy', isTagged: true, showsTitle: true });
  });

  test('carries the PDF/UA identifier, and its title as XML', async () => {
    const { metadata } = await made(aReport([], { title: 'Us & <them>' }));
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).toContain('Us &amp; &lt;them&gt;');
  });

  test('is the same, byte for byte, when it is made again, and carries no date', async () => {
    const report = aReport([heading(1, said('One')), paragraph(said('Two'))]);
    const [first, second] = [await made(report), await made(report)];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    expect(first.creationDate).toBeNull();
  });

  test('of a report without blocks has one page with its footer', async () => {
    const { pages } = await made(aReport([]));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.drawn.map((each) => textOf(each)).join('')).toBe('A report, 21 November 2026Page 1 of 1');
  });

  test('cannot be made without its fonts, and says so', async () => {
    const fonts = () => Promise.reject(new Error('gone'));
    await expect(writePdf(aReport([]), { paper: 'A4', fonts })).rejects.toThrow('gone');
  });

  test('says its own words as it is told', async () => {
    const words = {
      pageOf: 'Tudalen {page} o {pages}',
      now: '',
      suggested: '',
      before: '',
      aim: '',
      notAgreed: '',
      logoOf: '',
    };
    const { bytes } = await writePdf(aReport([]), { paper: 'A4', fonts: fontsFromDisk(), words });
    expect((await readPdf(bytes)).pages[0]?.drawn.map(textOf)).toContain('Tudalen 1 o 1');
  });

  test.each([
    ['A4', false, 595.28, 841.89],
    ['A4', true, 841.89, 595.28],
    ['Letter', false, 612, 792],
    ['Letter', true, 792, 612],
  ] as const)('on %s, landscape %s, is %f by %f points', async (paper, landscape, width, height) => {
    const { pages } = await made(aReport([], { landscape }), paper);
    expect(pages[0]).toMatchObject({ width, height });
  });
});

describe('the structure tree', () => {
  test('has headings, paragraphs, lists and facts in reading order', async () => {
    const { tree } = await made(
      aReport([
        heading(1, said('One')),
        paragraph(said('Two')),
        heading(2, said('Three')),
        { type: 'list', items: [said('Four'), said('Five')] },
        heading(3, said('Six')),
        { type: 'facts', facts: [{ name: 'Seven', value: said('Eight') }] },
      ]),
    );
    expect(tree.type).toBe('Document');
    expect(tree.children.map((child) => ('type' in child ? child.type : ''))).toEqual([
      'H1',
      'P',
      'H2',
      'L',
      'H3',
      'L',
    ]);
    expect(textOf(tree).split(/\s+/)).toEqual(['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight']);
    expect(elements(tree, 'LBody').map(textOf)).toEqual(['Four', 'Five', 'Eight']);
    expect(elements(tree, 'Lbl').map(textOf)).toEqual(['Seven']);
  });

  test('marks words with their language only where it is another', async () => {
    const { tree } = await made(
      aReport([paragraph(said('Hello', 'en')), paragraph(said('Shwmae', 'cy')), paragraph(said('Hello', 'en-GB'))]),
    );
    expect(elements(tree, 'P').map(({ lang }) => lang)).toEqual([null, 'cy', null]);
  });

  test('a table has a header for each column and for each row, and every cell, also the empty ones', async () => {
    const { tree } = await made(
      aReport([
        {
          type: 'table',
          caption: 'Who does what',
          nameColumn: 1,
          columns: [
            { label: 'Ref', width: 1 },
            { label: 'Action', width: 4 },
            { label: 'By', width: 2 },
          ],
          rows: [
            [words('1'), words('Phone the group', true), []],
            [words('2'), words('Write'), [...words('May'), ...words('overdue', true)]],
          ],
        },
      ]),
    );
    const rows = elements(tree, 'TR').map((row) =>
      row.children.map((cell) => ('type' in cell ? [cell.type, cell.scope, textOf(cell)] : [])),
    );
    expect(rows).toEqual([
      [
        ['TH', 'Column', 'Ref'],
        ['TH', 'Column', 'Action'],
        ['TH', 'Column', 'By'],
      ],
      [
        ['TD', null, '1'],
        ['TH', 'Row', 'Phone the group'],
        ['TD', null, ''],
      ],
      [
        ['TD', null, '2'],
        ['TH', 'Row', 'Write'],
        ['TD', null, 'May overdue'],
      ],
    ]);
    expect(elements(tree, 'Caption').map(textOf)).toEqual(['Who does what']);
  });

  test('says a caption once: where the heading above says it, the table does not say it again', async () => {
    const table = {
      type: 'table',
      caption: 'Started',
      nameColumn: 0,
      columns: [{ label: 'Action', width: 1 }],
      rows: [[words('Phone')]],
    } as const;
    const { tree } = await made(aReport([heading(2, said('Started')), table]));
    expect(textOf(tree).split(/\s+/)).toEqual(['Started', 'Action', 'Phone']);
  });

  test('the lanes are a figure with its place, and say in words what they show', async () => {
    const lane = { name: 'Plan', now: 3, provisional: false, before: 2, aim: 4 };
    const lanes = {
      type: 'lanes',
      title: 'Where we are',
      stops: ['Not yet', 'Emerging', 'Developing', 'Established'],
      lanes: [lane],
      said: 'Plan: level 3',
    } as const;
    const { tree } = await made(aReport([lanes]));
    const [figure] = elements(tree, 'Figure');
    expect(figure?.alt).toBe('Plan: level 3');
    expect(figure?.bbox).toHaveLength(4);
    const shown = figure ? textOf(figure) : '';
    for (const each of ['Last time', 'Now', 'Our aim', 'Not yet', 'Established', 'Plan', '3'])
      expect(shown).toContain(each);
  });

  test('bookmarks follow the headings, each level within the one above it', async () => {
    const { outline } = await made(
      aReport([
        heading(1, said('Plan')),
        heading(2, said('Do')),
        heading(3, said('Measure')),
        { type: 'page-break' },
        heading(2, said('Review')),
      ]),
    );
    expect(outline).toEqual([
      {
        title: 'Plan',
        page: 0,
        children: [
          { title: 'Do', page: 0, children: [{ title: 'Measure', page: 0, children: [] }] },
          { title: 'Review', page: 1, children: [] },
        ],
      },
    ]);
  });

  test('a heading of the third level that comes first is a bookmark all the same', async () => {
    const { outline } = await made(aReport([heading(3, said('Alone')), heading(1, said('Late'))]));
    expect(outline.map(({ title }) => title)).toEqual(['Alone', 'Late']);
  });
});
