import { describe, expect, test } from 'vitest';
import { type Block, cell, heading, paragraph, type Report } from '../../../src/domain/document/blocks.ts';
import { reportToPlainText } from '../../../src/domain/document/plain-text.ts';

const said = (text: string) => ({ text, lang: 'en' });
const report = (...blocks: readonly Block[]): Report => ({
  title: 'Title',
  lang: 'en',
  landscape: false,
  footer: 'Footer',
  blocks,
});
const textOf = (...blocks: readonly Block[]): string => reportToPlainText(report(...blocks));

describe('a report as plain text', () => {
  test('ends with a rule and its footer', () => expect(textOf()).toBe('---\n\nFooter\n'));

  test.each<[string, Block, string]>([
    ['a heading', heading(2, said(' Two \n words ')), '## Two words'],
    ['a paragraph', paragraph(said('One\nTwo')), 'One\nTwo'],
    ['a brand', { type: 'brand', organisation: 'Us', line: 'Plan', logo: null }, 'Us\nPlan'],
    ['facts', { type: 'facts', facts: [{ name: 'Lead', value: said('Ana\nand Ben') }] }, 'Lead: Ana\n  and Ben'],
    ['a list', { type: 'list', items: [said('One\nmore'), said('Two')] }, '- One\n  more\n- Two'],
    [
      'lanes',
      { type: 'lanes', title: 'Lanes', stops: [], lanes: [], said: 'Plan: level 3. Do: level 2' },
      'Plan: level 3.\nDo: level 2',
    ],
    [
      'strips',
      { type: 'strips', title: 'S', strips: [], levels: 5, of: 2, key: [], said: 'Plan: 1, 2. Do: 3' },
      'Plan: 1, 2.\nDo: 3',
    ],
  ])('renders %s', (_, block, expected) => expect(textOf(block)).toBe(`${expected}\n\n---\n\nFooter\n`));

  test('renders a table row by row, each cell after its column, empty ones left out', () => {
    const table: Block = {
      type: 'table',
      caption: 'Who does what',
      nameColumn: 1,
      columns: ['Ref', 'Action', 'Lead', 'By'].map((label) => ({ label, width: 1 })),
      rows: [
        [cell(said('1')), cell(said('Ask')), [], [...cell(said('May')), ...cell(said('overdue'))]],
        [cell(said('2')), cell(said('Write')), cell(said('Ana')), []],
      ],
    };
    expect(textOf(table)).toBe(
      '- Ask\n  Ref: 1\n  By: May\n  overdue\n- Write\n  Ref: 2\n  Lead: Ana\n\n---\n\nFooter\n',
    );
  });

  test('leaves out page breaks and blank paragraphs', () =>
    expect(textOf({ type: 'page-break' }, paragraph(said('  ')), paragraph(said('One')))).toBe(
      'One\n\n---\n\nFooter\n',
    ));
});
