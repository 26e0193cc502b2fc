// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { heading, paragraph } from '../../../src/domain/document/blocks.ts';
import { writePdf } from '../../../src/exporters/pdf/write-pdf.ts';
import { aReport, fontsFromDisk, made, said, words } from './made.ts';
import { elements, readPdf, textOf } from './read-pdf.ts';

describe('a PDF file', () => {
  test('states its title and language, and that it is tagged', async () => {
    const pdf = await made(aReport([heading(1, said('One'))], { title: 'Plan, Caffi Ŵyl', lang: 'cy' }));
    expect(pdf).toMatchObject({ title: 'Plan, Caffi Ŵyl', lang: 'cy', isTagged: true, showsTitle: true });
  });

  test('has the PDF/UA identifier and an escaped title in its metadata', async () => {
    const { metadata } = await made(aReport([], { title: 'Us & <them>' }));
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).toContain('Us &amp; &lt;them&gt;');
  });

  test('is byte for byte the same when written again, and has no date', async () => {
    const report = aReport([heading(1, said('One')), paragraph(said('Two'))]);
    const [first, second] = [await made(report), await made(report)];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    expect(first.creationDate).toBeNull();
  });

  test('has one page with a footer for a report without blocks', async () => {
    const { pages } = await made(aReport([]));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.drawn.map((each) => textOf(each)).join('')).toBe('A report, 21 November 2026Page 1 of 1');
  });

  test('is rejected when its fonts cannot be loaded', async () => {
    const fonts = () => Promise.reject(new Error('gone'));
    await expect(writePdf(aReport([]), { paper: 'A4', fonts })).rejects.toThrow('gone');
  });

  test('uses the given texts for page numbers', async () => {
    const words = {
      pageOf: 'Tudalen {page} o {pages}',
      now: '',
      suggested: '',
      before: '',
      aim: '',
      notAgreed: '',
      viewRange: '',
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
  ] as const)('on %s with landscape %s measures %f by %f points', async (paper, landscape, width, height) => {
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

  test('marks the language of text only where it differs', async () => {
    const { tree } = await made(
      aReport([paragraph(said('Hello', 'en')), paragraph(said('Shwmae', 'cy')), paragraph(said('Hello', 'en-GB'))]),
    );
    expect(elements(tree, 'P').map(({ lang }) => lang)).toEqual([null, 'cy', null]);
  });

  test('a table has headers for columns and rows, and all cells, empty ones included', async () => {
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

  test('a caption that repeats the heading above is left out', async () => {
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
});

describe('figures and bookmarks', () => {
  test('lanes are a figure with a bounding box and a text alternative', async () => {
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
    for (const each of ['Last time', 'Now', 'Target', 'Not yet', 'Established', 'Plan', '3'])
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

  test('a level 3 heading that comes first gets a bookmark', async () => {
    const { outline } = await made(aReport([heading(3, said('Alone')), heading(1, said('Late'))]));
    expect(outline.map(({ title }) => title)).toEqual(['Alone', 'Late']);
  });
});
