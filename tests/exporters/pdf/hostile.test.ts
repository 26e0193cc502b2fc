// @vitest-environment node
import { expect, test } from 'vitest';
import { heading, paragraph, type Report } from '../../../src/domain/document/blocks.ts';
import { aReport, made, said, words } from './made.ts';
import { type DrawnText, textOf } from './read-pdf.ts';

const SIGNS = ') Tj ET (/JS << /JS (app.alert(1)) >> \\) endstream endobj %%EOF';

const everywhere = (text: string): Report =>
  aReport(
    [
      heading(1, said(text)),
      paragraph(said(text)),
      { type: 'list', items: [said(text)] },
      { type: 'facts', facts: [{ name: text, value: said(text) }] },
      { type: 'table', caption: text, nameColumn: 0, columns: [{ label: text, width: 1 }], rows: [[words(text)]] },
      {
        type: 'lanes',
        title: text,
        stops: [text],
        lanes: [{ name: text, now: 1, provisional: false, before: null, aim: 1 }],
        said: text,
      },
    ],
    { title: text, footer: text },
  );

test('text that looks like PDF code stays text in every place', async () => {
  const pdf = await made(everywhere(SIGNS));
  expect(pdf.title).toBe(SIGNS);
  expect(pdf.outline[0]?.title).toBe(SIGNS);
  expect(textOf(pdf.tree)).toContain(SIGNS);
  expect(pdf.isActive).toBe(false);
  const names = new Set(pdf.dictionaries.flatMap((each) => [...each.matchAll(/\/(\w+)/g)].map(([, name]) => name)));
  expect(names).toContain('StructTreeRoot');
  for (const name of ['JS', 'JavaScript', 'OpenAction', 'AA', 'Annots', 'URI', 'Launch', 'EmbeddedFiles'])
    expect(names).not.toContain(name);
});

test('control characters, lone surrogates and direction overrides are removed', async () => {
  const pdf = await made(everywhere('a\u0000b\u0007c\u001b[31m \ud800 \u202eevil\u202c \u2066x\u2069 \ufeffz\u007f'));
  expect(pdf.cannotDraw).toEqual([]);
  expect(textOf(pdf.tree)).toContain('abc[31m  evil x z');
  expect(pdf.title).toBe('abc[31m  evil x z');
});

test.each([
  ['a Latin', 'x'],
  ['an Arabic', 'ب'],
])(
  '%s word of a hundred thousand letters is cut into lines that fit, and no letter is lost',
  async (_, letter) => {
    const pdf = await made(aReport([paragraph(said(letter.repeat(100_000)))]));
    expect(textOf(pdf.tree)).toBe(letter.repeat(100_000));
    const ends = pdf.pages
      .flatMap(({ drawn }) => drawn)
      .filter((each): each is DrawnText => 'glyphs' in each && each.artifact === null)
      .map(({ x }) => x);
    expect(Math.min(...ends)).toBeGreaterThan(45);
  },
  60_000,
);

test('headings, lane names, level labels and table heads of four thousand letters keep every word', async () => {
  const long = Array.from({ length: 570 }, (_, i) => `word${i}`).join(' ');
  const pdf = await made({ ...everywhere(long), footer: 'f' });
  const text = textOf(pdf.tree);
  // Heading, paragraph, item, fact (twice), table (header, cell, caption), and lanes (title, label, name).
  expect(text.split('word569').length - 1).toBeGreaterThanOrEqual(11);
  for (const { drawn, height } of pdf.pages) {
    for (const each of drawn) if ('glyphs' in each) expect(each.y > 0 && each.y < height).toBe(true);
  }
});

test('a report of empty texts is written', async () => {
  const pdf = await made(everywhere(''));
  expect(pdf.pages).toHaveLength(1);
});
