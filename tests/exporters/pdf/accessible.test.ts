// @vitest-environment node
/**
 * Requirements of ISO 14289-1 (PDF/UA) that a program can check, for every report of the example and each
 * orientation.
 */
import { describe, expect, test } from 'vitest';
import { heading, type Report } from '../../../src/domain/document/blocks.ts';
import { blankForm } from '../../../src/domain/reports/form-report.ts';
import { shippedRubric } from '../../support/builders.ts';
import { exampleSnapshot, LOGO_PNG, REPORT_NAMES, REPORTS } from '../example-reports.ts';
import { aReport, type Made, made, said, words } from './made.ts';
import { type Element, elements, textOf } from './read-pdf.ts';

const LOGO = { png: LOGO_PNG, svg: null, width: 2, height: 1 };

const RIGHT_TO_LEFT: Report = aReport(
  [
    { type: 'brand', organisation: 'مركز المجتمع', line: 'خطة', logo: LOGO },
    heading(1, said('خطة العمل', 'ar')),
    {
      type: 'table',
      caption: 'من يفعل ماذا',
      nameColumn: 0,
      columns: [
        { label: 'ماذا', width: 2 },
        { label: 'من', width: 1 },
      ],
      rows: [[words('اتصل'), words('آنا')]],
    },
    { type: 'list', items: [said('نسأل الناس', 'ar')] },
  ],
  { lang: 'ar', title: 'خطة العمل' },
);

const FILES: readonly (readonly [string, () => Promise<Report>])[] = [
  ...REPORT_NAMES.map(
    (name) => [`${name} report`, async () => REPORTS[name]({ ...(await exampleSnapshot()), logo: LOGO })] as const,
  ),
  ['blank form', async () => blankForm(shippedRubric())],
  ['report from right to left', async () => RIGHT_TO_LEFT],
];

/** Each file is written and read once for all rules. */
const files = new Map<string, Promise<Made>>();
function fileOf(name: string, report: () => Promise<Report>): Promise<Made> {
  const known = files.get(name) ?? report().then((each) => made(each));
  files.set(name, known);
  return known;
}

const childrenOf = (element: Element): readonly Element[] =>
  element.children.filter((child): child is Element => 'children' in child);
const everyElement = (element: Element): readonly Element[] => [element, ...childrenOf(element).flatMap(everyElement)];

describe.each(FILES)('the %s', (name, report) => {
  const file = () => fileOf(name, report);

  test('states its language and title, and that it is tagged and PDF/UA', async () => {
    const pdf = await file();
    const { lang, title } = await report();
    expect(pdf).toMatchObject({ lang, title, isTagged: true, showsTitle: true });
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.metadata).toContain('<dc:title>');
  });

  test('has all painted content in one structure element or marked as artifact', async () => {
    const { pages, tree } = await file();
    expect(pages.map(({ unmarked }) => unmarked)).toEqual(pages.map(() => 0));
    const inTree = everyElement(tree).flatMap(({ own }) => own.map(([page, mcid]) => `${page}/${mcid}`));
    const onPages = pages.flatMap(({ mcids }, page) => mcids.map((mcid) => `${page}/${mcid}`));
    expect(new Set(inTree).size).toBe(inTree.length);
    expect(inTree.toSorted()).toEqual(onPages.toSorted());
  });

  test('uses only structure types of PDF 1.7, each in an allowed place', async () => {
    const { tree } = await file();
    expect(tree.type).toBe('Document');
    const may: Readonly<Record<string, readonly string[]>> = {
      Document: ['Div', 'H1', 'H2', 'H3', 'P', 'L', 'Table', 'Figure'],
      Div: ['P', 'Figure'],
      L: ['LI'],
      LI: ['Lbl', 'LBody'],
      Table: ['Caption', 'TR'],
      TR: ['TH', 'TD'],
      TH: ['P'],
      TD: ['P'],
    };
    for (const element of everyElement(tree)) {
      for (const child of childrenOf(element))
        expect(may[element.type] ?? [], `${child.type} in ${element.type}`).toContain(child.type);
    }
  });

  test('headings begin at level 1 and skip no level', async () => {
    const { tree } = await file();
    const levels = everyElement(tree).flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type[1])] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries())
      expect(level - (levels[i - 1] ?? 0), `heading ${i}`).toBeLessThanOrEqual(1);
  });

  test('has a bookmark for every heading', async () => {
    const { tree, outline } = await file();
    const titles = (some: typeof outline): readonly string[] =>
      some.flatMap(({ title, children }) => [title, ...titles(children)]);
    const headings = everyElement(tree).filter(({ type }) => /^H\d$/.test(type));
    const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();
    expect(titles(outline).map(bare)).toEqual(headings.map((each) => bare(textOf(each))));
  });
});

describe.each(FILES)('tables, figures and fonts of the %s', (name, report) => {
  const file = () => fileOf(name, report);

  test('tables have equal rows, a header per column and one per row', async () => {
    const { tree } = await file();
    for (const table of elements(tree, 'Table')) {
      const [head, ...rows] = elements(table, 'TR').map(childrenOf);
      expect(head?.every(({ type, scope }) => type === 'TH' && scope === 'Column')).toBe(true);
      expect(head?.every((cell) => textOf(cell).trim() !== '')).toBe(true);
      for (const row of rows) {
        expect(row).toHaveLength(head?.length ?? 0);
        expect(row.filter(({ type, scope }) => type === 'TH' && scope === 'Row')).toHaveLength(1);
      }
    }
  });

  test('figures have a text alternative and a bounding box on the page', async () => {
    const { tree, pages } = await file();
    const [{ width, height } = { width: 0, height: 0 }] = pages;
    for (const { alt, bbox } of elements(tree, 'Figure')) {
      expect(alt?.trim()).toBeTruthy();
      const [left = -1, bottom = -1, right = -1, top = -1] = bbox ?? [];
      expect(
        left >= 0 && bottom >= 0 && right <= width && top <= height && left < right && bottom < top,
        String(bbox),
      ).toBe(true);
    }
  });

  test('embeds its fonts with a text for each glyph', async () => {
    const { dictionaries, pages } = await file();
    const fonts = dictionaries.filter((each) => each.includes('/Type /FontDescriptor'));
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/\/FontFile[23] \d+ 0 R/);
    for (const font of dictionaries.filter((each) => each.includes('/Subtype /Type0')))
      expect(font).toMatch(/\/ToUnicode \d+ 0 R/);
    const said = pages.flatMap(({ drawn }) => drawn.map(textOf)).join('');
    expect(said).not.toMatch(/[\ufffd\ue000-\uf8ff]/);
  });

  test('pages have the tab order of the structure tree', async () => {
    const { dictionaries, pages } = await file();
    const inOrder = dictionaries.filter((each) => /\/Type \/Page$/m.test(each));
    expect(inOrder).toHaveLength(pages.length);
    for (const page of inOrder) expect(page).toMatch(/\/StructParents \d+\n\/Tabs \/S$/m);
  });
});

describe('the length of reports', () => {
  test.each([
    ['board', 1, 2],
    ['community', 1, 1],
    ['funder', 3, 4],
    ['team', 6, 12],
    ['action plan', 1, 2],
  ] as const)('the %s report of the example is %d to %d pages, on A4 and on Letter', async (name, least, most) => {
    for (const paper of ['A4', 'Letter'] as const) {
      const { pages } = await made(REPORTS[name](await exampleSnapshot()), paper);
      expect(pages.length, paper).toBeGreaterThanOrEqual(least);
      expect(pages.length, paper).toBeLessThanOrEqual(most);
    }
  });

  test('large print has no text below 16 points, other reports none below 8', async () => {
    const sizes = async (name: 'community in large print' | 'board'): Promise<number> => {
      const { pages } = await made(REPORTS[name](await exampleSnapshot()));
      return Math.min(
        ...pages.flatMap(({ drawn }) =>
          drawn.flatMap((each) =>
            'size' in each && each.artifact === null && each.glyphs.length > 3 ? [each.size] : [],
          ),
        ),
      );
    };
    expect(await sizes('community in large print')).toBeGreaterThanOrEqual(15.9);
    expect(await sizes('board')).toBeGreaterThanOrEqual(8);
  });
});
