// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { paragraph } from '../../../src/domain/document/blocks.ts';
import { aReport, type Made, made, said } from './made.ts';
import { type DrawnText, saidBy, textOf } from './read-pdf.ts';

const written = (text: string, lang = 'en'): Promise<Made> => made(aReport([paragraph(said(text, lang))]));
/** Text drawn in the report itself, from left to right. */
const seen = ({ pages }: Made): readonly DrawnText[] =>
  (pages[0]?.drawn ?? [])
    .filter((each): each is DrawnText => 'glyphs' in each && each.artifact === null)
    .toSorted((a, b) => b.y - a.y || a.x - b.x);
const seenWords = (pdf: Made): readonly string[] => seen(pdf).flatMap(({ glyphs }) => glyphs.join('').trim() || []);

describe('letters of the main font', () => {
  test('Welsh, Polish, curly quotes and dashes are drawn by the main font', async () => {
    const all = 'ŵ ŷ Ŵ Ŷ ł ą ‘ ’ “ ” – — … Zażółć gęślą jaźń';
    const pdf = await written(all);
    expect(textOf(pdf.tree).trim()).toBe(all);
    expect(pdf.cannotDraw).toEqual([]);
    expect(seen(pdf).every(({ font }) => font.includes('Atkinson'))).toBe(true);
  });

  test('plain English loads two font files', async () => {
    const pdf = await written('Plain words.');
    expect(pdf.asked.toSorted()).toEqual([
      'atkinson-hyperlegible-next-latin-400',
      'atkinson-hyperlegible-next-latin-700',
    ]);
  });

  test('a letter typed as base and combining mark is composed', async () => {
    expect(textOf((await written('cafe\u0301')).tree)).toBe('café');
  });
});

describe('other scripts', () => {
  test.each([
    ['Greek', 'Η κοινότητα', 'noto-sans-greek-400'],
    ['Cyrillic', 'Мы спросили', 'noto-sans-cyrillic-400'],
    ['Vietnamese', 'Cộng đồng', 'noto-sans-vietnamese-400'],
    ['Arabic', 'مركز المجتمع', 'noto-naskh-arabic-arabic-400'],
  ])('%s text loads its font', async (_, text, font) => {
    const pdf = await written(text);
    expect(pdf.asked).toContain(font);
    expect(pdf.cannotDraw).toEqual([]);
    expect(textOf(pdf.tree)).toBe(text);
  });

  test('a word keeps to one font, although another has some of its letters', async () => {
    const fonts = seen(await written('Việt')).map(({ font }) => font.replace(/^\w+\+/, ''));
    expect(new Set(fonts)).toEqual(new Set(['NotoSans-Regular']));
  });
});

describe('from right to left', () => {
  test('an Arabic paragraph is set from the right margin and reads back letter by letter', async () => {
    const text = 'نحن نسأل الناس عما تغير';
    const pdf = await written(text);
    const [run] = seen(pdf);
    expect(run?.x).toBeGreaterThan(595.28 / 2);
    expect(run && saidBy(run)).toBe(text);
  });

  test('Arabic letters with the same stroke read back as different letters', async () => {
    expect(textOf((await written('بنت تبن ثبت ينبت')).tree)).toBe('بنت تبن ثبت ينبت');
  });

  test('Arabic words in an English line run from the right', async () => {
    const pdf = await written('Say مركز المجتمع twice');
    expect(seenWords(pdf)).toEqual(['Say', 'عمتجملا زكرم', 'twice']);
    expect(textOf(pdf.tree)).toBe('Say مركز المجتمع twice');
  });

  test('numbers and Latin words in an Arabic line run from the left', async () => {
    const pdf = await written('في (2026) مع Lanes هنا');
    expect(seenWords(pdf)).toEqual(['انه', 'Lanes', 'عم', '(', '2026', ')', 'يف']);
    expect(textOf(pdf.tree).replace(/[()]/g, '')).toBe('في 2026 مع Lanes هنا');
  });

  test('Persian digits run from the left', async () => {
    const digits = seen(await written('سال ۱۲۳۴ بود')).find(({ glyphs }) => glyphs.includes('۱'));
    expect(digits?.glyphs.join('')).toBe('۱۲۳۴');
  });

  test('Urdu letters that Arabic lacks are drawn', async () => {
    const pdf = await written('ہم لوگوں سے پوچھتے ہیں کہ کیا بدلا');
    expect(pdf.cannotDraw).toEqual([]);
    expect(textOf(pdf.tree)).toBe('ہم لوگوں سے پوچھتے ہیں کہ کیا بدلا');
  });

  test('a line of an Arabic rubric that begins with a Latin name starts on the right', async () => {
    const runs = seen(await written('Lanes هنا', 'ar'));
    expect(runs.at(-1)?.glyphs.join('')).toContain('Lanes');
  });
});

describe('characters that no font has', () => {
  test('are reported once each and keep their text in the file', async () => {
    const pdf = await written('社区 and 社 😀 👩‍💻!');
    expect(pdf.cannotDraw).toEqual(['社', '区', '😀', '👩‍💻']);
    expect(textOf(pdf.tree)).toBe('社区 and 社 😀 👩‍💻!');
  });

  test('a letter with a combining mark that no font has is one box', async () => {
    const pdf = await written('m\u0302n');
    expect(pdf.cannotDraw).toEqual(['m\u0302']);
    expect(textOf(pdf.tree)).toBe('m\u0302n');
  });
});
