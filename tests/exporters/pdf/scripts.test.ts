// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { paragraph } from '../../../src/domain/document/blocks.ts';
import { aReport, type Made, made, said } from './made.ts';
import { type DrawnText, saidBy, textOf } from './read-pdf.ts';

const written = (text: string, lang = 'en'): Promise<Made> => made(aReport([paragraph(said(text, lang))]));
/** What is drawn in the report itself, from left to right. */
const seen = ({ pages }: Made): readonly DrawnText[] =>
  (pages[0]?.drawn ?? [])
    .filter((each): each is DrawnText => 'glyphs' in each && each.artifact === null)
    .toSorted((a, b) => b.y - a.y || a.x - b.x);
const seenWords = (pdf: Made): readonly string[] => seen(pdf).flatMap(({ glyphs }) => glyphs.join('').trim() || []);

describe('letters of our own face', () => {
  test('Welsh, Polish, curly quotes and dashes are drawn, and by no other font', async () => {
    const all = 'ŵ ŷ Ŵ Ŷ ł ą ‘ ’ “ ” – — … Zażółć gęślą jaźń';
    const pdf = await written(all);
    expect(textOf(pdf.tree).trim()).toBe(all);
    expect(pdf.cannotDraw).toEqual([]);
    expect(seen(pdf).every(({ font }) => font.includes('Atkinson'))).toBe(true);
  });

  test('plain English asks for two font files', async () => {
    const pdf = await written('Plain words.');
    expect(pdf.asked.toSorted()).toEqual([
      'atkinson-hyperlegible-next-latin-400',
      'atkinson-hyperlegible-next-latin-700',
    ]);
  });

  test('a letter typed as a base and a mark is the letter', async () => {
    expect(textOf((await written('cafe\u0301')).tree)).toBe('café');
  });
});

describe('other scripts', () => {
  test.each([
    ['Greek', 'Η κοινότητα', 'noto-sans-greek-400'],
    ['Cyrillic', 'Мы спросили', 'noto-sans-cyrillic-400'],
    ['Vietnamese', 'Cộng đồng', 'noto-sans-vietnamese-400'],
    ['Arabic', 'مركز المجتمع', 'noto-naskh-arabic-arabic-400'],
  ])('%s brings its font, and only then', async (_, text, font) => {
    const pdf = await written(text);
    expect(pdf.asked).toContain(font);
    expect(pdf.cannotDraw).toEqual([]);
    expect(textOf(pdf.tree)).toBe(text);
  });

  test('a word keeps to one design, though its plain letters are in another as well', async () => {
    const fonts = seen(await written('Việt')).map(({ font }) => font.replace(/^\w+\+/, ''));
    expect(new Set(fonts)).toEqual(new Set(['NotoSans-Regular']));
  });
});

describe('from right to left', () => {
  test('an Arabic paragraph is shaped, ends at the right margin, and is read back letter by letter', async () => {
    const text = 'نحن نسأل الناس عما تغير';
    const pdf = await written(text);
    const [run] = seen(pdf);
    expect(run?.x).toBeGreaterThan(595.28 / 2);
    expect(run && saidBy(run)).toBe(text);
  });

  test('letters that share a stroke are told apart when they are read back', async () => {
    expect(textOf((await written('بنت تبن ثبت ينبت')).tree)).toBe('بنت تبن ثبت ينبت');
  });

  test('in an English line, the Arabic words stand in their place and run from the right', async () => {
    const pdf = await written('Say مركز المجتمع twice');
    expect(seenWords(pdf)).toEqual(['Say', 'عمتجملا زكرم', 'twice']);
    expect(textOf(pdf.tree)).toBe('Say مركز المجتمع twice');
  });

  test('in an Arabic line, numbers and Latin words run from the left, and brackets are turned', async () => {
    const pdf = await written('في (2026) مع Lanes هنا');
    expect(seenWords(pdf)).toEqual(['انه', 'Lanes', 'عم', '(', '2026', ')', 'يف']);
    expect(textOf(pdf.tree).replace(/[()]/g, '')).toBe('في 2026 مع Lanes هنا');
  });

  test('Persian digits run from the left within their words', async () => {
    const digits = seen(await written('سال ۱۲۳۴ بود')).find(({ glyphs }) => glyphs.includes('۱'));
    expect(digits?.glyphs.join('')).toBe('۱۲۳۴');
  });

  test('Urdu, with letters that Arabic does not have, is drawn whole', async () => {
    const pdf = await written('ہم لوگوں سے پوچھتے ہیں کہ کیا بدلا');
    expect(pdf.cannotDraw).toEqual([]);
    expect(textOf(pdf.tree)).toBe('ہم لوگوں سے پوچھتے ہیں کہ کیا بدلا');
  });

  test('words of an Arabic rubric that begin with a Latin name still begin on the right', async () => {
    const runs = seen(await written('Lanes هنا', 'ar'));
    expect(runs.at(-1)?.glyphs.join('')).toContain('Lanes');
  });
});

describe('what no font of ours can draw', () => {
  test('is reported, each character once, and still says what it is', async () => {
    const pdf = await written('社区 and 社 😀 👩‍💻!');
    expect(pdf.cannotDraw).toEqual(['社', '区', '😀', '👩‍💻']);
    expect(textOf(pdf.tree)).toBe('社区 and 社 😀 👩‍💻!');
  });

  test('a mark that no font has on a letter that one has is one box, not a letter without its mark', async () => {
    const pdf = await written('m\u0302n');
    expect(pdf.cannotDraw).toEqual(['m\u0302']);
    expect(textOf(pdf.tree)).toBe('m\u0302n');
  });
});
