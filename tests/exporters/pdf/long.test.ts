// @vitest-environment node
import { expect, test } from 'vitest';
import { type Block, heading, paragraph } from '../../../src/domain/document/blocks.ts';
import { writePdf } from '../../../src/exporters/pdf/write-pdf.ts';
import { aReport, fontsFromDisk, made, said, words } from './made.ts';
import { elements, type Page, readPdf, textOf } from './read-pdf.ts';

const table = (rows: number, cell = 'cell'): Block => ({
  type: 'table',
  caption: 'Many',
  nameColumn: 0,
  columns: [
    { label: 'Ref', width: 1 },
    { label: 'Action', width: 4 },
  ],
  rows: Array.from({ length: rows }, (_, i) => [words(`R${i}`), words(`${cell} ${i}`)]),
});

const drawnOn = (page: Page | undefined, artifact: string | null): string =>
  (page?.drawn ?? [])
    .filter((each) => each.artifact === artifact)
    .map(textOf)
    .join('|');

test('a table over many pages repeats its header on each, as an artifact', async () => {
  const { pages, tree } = await made(aReport([table(200)]));
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages.slice(1)) expect(drawnOn(page, 'Pagination')).toMatch(/^Ref\|Action/);
  expect(drawnOn(pages[0], 'Pagination')).not.toContain('Ref');
  expect(elements(tree, 'TH').filter(({ scope }) => scope === 'Column')).toHaveLength(2);
  expect(elements(tree, 'TR')).toHaveLength(201);
});

test('a row is whole on one page', async () => {
  const { pages } = await made(aReport([table(60, 'words enough for some lines of this cell. '.repeat(8))]));
  for (const page of pages) {
    const text = drawnOn(page, null);
    for (const [, number] of text.matchAll(/R(\d+)\|/g)) expect(text).toMatch(new RegExp(`cell\\.  ?${number}(\\||$)`));
  }
});

test('a cell longer than a page continues on the next and keeps every word', async () => {
  const long = Array.from({ length: 4000 }, (_, i) => `w${i}`).join(' ');
  const { pages, tree } = await made(aReport([heading(2, said('Many')), table(1, long)]));
  expect(pages.length).toBeGreaterThan(2);
  expect(textOf(elements(tree, 'TD')[0] ?? tree)).toBe(`${long} 0`);
  expect(elements(tree, 'TR')).toHaveLength(2);
});

test('every page states its number and the page count', async () => {
  const { pages } = await made(aReport([table(200)]));
  for (const [i, page] of pages.entries())
    expect(drawnOn(page, 'Pagination')).toContain(`Page ${i + 1} of ${pages.length}`);
});

test('a heading is never the last on its page', async () => {
  const blocks = Array.from({ length: 60 }, (_, i) => [
    heading(3, said(`Heading ${i}`)),
    paragraph(said('Words below it. '.repeat((i % 7) * 4 + 1))),
  ]).flat();
  const { pages } = await made(aReport(blocks));
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) expect(drawnOn(page, null)).not.toMatch(/Heading \d+$/);
});

test('page breaks begin pages and never leave an empty one', async () => {
  const breaks: Block = { type: 'page-break' };
  const { pages } = await made(
    aReport([breaks, paragraph(said('One')), breaks, breaks, paragraph(said('Two')), breaks]),
  );
  expect(pages.map((page) => drawnOn(page, null))).toEqual(['One', 'Two']);
});

test('sixty lanes are split into one figure per page', async () => {
  const lanes = Array.from({ length: 60 }, (_, i) => ({
    name: `Lane ${i}`,
    now: 1,
    provisional: i % 2 === 0,
    before: null,
    aim: 2,
  }));
  const { tree, pages } = await made(
    aReport([{ type: 'lanes', title: 'Lanes', stops: ['One', 'Two'], lanes, said: 'Sixty lanes' }]),
  );
  const figures = elements(tree, 'Figure');
  expect(figures).toHaveLength(pages.length);
  expect(figures[0]?.alt).toBe('Sixty lanes');
  expect(figures[1]?.alt).toMatch(/^Lane \d+, Lane/);
  expect(lanes.every(({ name }) => textOf(tree).includes(name))).toBe(true);
});

test('a thousand actions are written within seconds', async () => {
  const facts = ['Lead', 'By when', 'Status', 'Why it matters'].map((name) => ({
    name,
    value: said('Words that somebody wrote about this, one line.'),
  }));
  const blocks = Array.from({ length: 1000 }, (_, i): readonly Block[] => [
    heading(3, said(`${i}. Do this`)),
    { type: 'facts', facts },
  ]).flat();
  const start = performance.now();
  const { bytes } = await writePdf(aReport(blocks), { paper: 'A4', fonts: fontsFromDisk() });
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(elements((await readPdf(bytes)).tree, 'H3')).toHaveLength(1000);
}, 60_000);
