import { describe, expect, test } from 'vitest';
import {
  type Block,
  cell,
  heading,
  paragraph,
  type Report,
  textOfParagraph,
} from '../../../src/domain/document/blocks.ts';

const said = (text: string, lang = 'cy') => ({ text, lang });
const reportOf = (...blocks: readonly Block[]): Report => ({
  title: 'Title',
  lang: 'en-GB',
  landscape: false,
  footer: 'Foot',
  blocks,
});
const texts = (...blocks: readonly Block[]): readonly string[] =>
  textOfParagraph(reportOf(...blocks)).map((words) => words.text);

describe('the texts of a report', () => {
  test('begin with its title and its footer', () => expect(texts()).toEqual(['Title', 'Foot']));

  test.each<readonly [string, Block, readonly string[]]>([
    ['a heading', heading(2, said('Head')), ['Head']],
    ['a paragraph', paragraph(said('Para'), true), ['Para']],
    [
      'facts',
      {
        type: 'facts',
        facts: [
          { name: 'Lead', value: said('Sam') },
          { name: 'By', value: said('May') },
        ],
      },
      ['Lead', 'Sam', 'By', 'May'],
    ],
    ['a list', { type: 'list', items: [said('one'), said('two')] }, ['one', 'two']],
    [
      'a table',
      {
        type: 'table',
        caption: 'Caption',
        columns: [
          { label: 'A', width: 1 },
          { label: 'B', width: 2 },
        ],
        rows: [
          [[said('a1'), said('a1 again')], []],
          [[said('a2')], [said('b2')]],
        ],
        nameColumn: 0,
      },
      ['Caption', 'A', 'B', 'a1', 'a1 again', 'a2', 'b2'],
    ],
    [
      'lanes',
      {
        type: 'lanes',
        title: 'Lanes',
        stops: ['Low', 'High'],
        lanes: [{ name: 'Plan', now: 1, provisional: false, before: null, aim: 2 }],
        said: 'Plan: 1',
      },
      ['Lanes', 'Low', 'High', 'Plan'],
    ],
    ['a new page', { type: 'page-break' }, []],
  ])('hold those of %s', (_, block, words) => expect(texts(block)).toEqual(['Title', 'Foot', ...words]));

  test('are in reading order', () => {
    expect(texts(heading(1, said('1')), paragraph(said('2')), heading(2, said('3'))).slice(2)).toEqual(['1', '2', '3']);
  });
  test('keep their own language, or have that of the report', () => {
    const languages = textOfParagraph(reportOf({ type: 'facts', facts: [{ name: 'Lead', value: said('Siân') }] })).map(
      ({ text, lang }) => [text, lang],
    );
    expect(languages).toEqual([
      ['Title', 'en-GB'],
      ['Foot', 'en-GB'],
      ['Lead', 'en-GB'],
      ['Siân', 'cy'],
    ]);
  });
});

test('a paragraph is quiet only on request', () => {
  expect([paragraph(said('a')), paragraph(said('b'), true)]).toMatchObject([{ quiet: false }, { quiet: true }]);
});

describe('a cell', () => {
  test('of text is one paragraph in its language', () =>
    expect(cell(said('Sam'))).toEqual([{ text: 'Sam', lang: 'cy', strong: false }]));
  test('may be strong', () => expect(cell(said('Sam'), true)).toEqual([{ text: 'Sam', lang: 'cy', strong: true }]));
  test.each([null, said(''), said(' \n')])('of %j is empty', (words) => expect(cell(words)).toEqual([]));
});
