// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAN_COLUMNS } from '../../../src/domain/reports/csv-exports.ts';
import { planSheet } from '../../../src/domain/reports/plan-sheet.ts';
import { writeXlsx } from '../../../src/exporters/xlsx/write-xlsx.ts';
import { anAction, aSnapshot } from '../../support/builders.ts';
import { within } from '../office/read-xml.ts';
import { NAMES, type ReadCell, readWorkbook } from './read-workbook.ts';

const written = async (actions: Parameters<typeof anAction>[0][]) =>
  readWorkbook(
    await writeXlsx(
      planSheet(aSnapshot({ actions: actions.map((given, i) => anAction({ id: `a${i}`, number: i + 1, ...given })) })),
      {
        names: NAMES,
      },
    ),
  );

const cellOf = (
  { plan }: { readonly plan: readonly (readonly ReadCell[])[] },
  column: string,
  row = 1,
): ReadCell | undefined => plan[row]?.[plan[0]?.findIndex(({ shown }) => shown === column) ?? -1];

describe('the workbook of a plan', () => {
  test('has the columns of the contract, in their order, in a header that stays in sight and on every printed page', async () => {
    const { plan, sheet, names, hidden } = await written([{}]);
    expect(plan[0]?.map(({ shown }) => shown)).toEqual(PLAN_COLUMNS);
    expect(within(sheet, 'pane')[0]?.attributes).toMatchObject({
      ySplit: '1',
      xSplit: '1',
      state: 'frozen',
      topLeftCell: 'B2',
    });
    expect(within(sheet, 'autoFilter')[0]?.attributes.ref).toBe('A1:AA2');
    expect([names, hidden]).toEqual([NAMES, [false, false, true]]);
  });

  test('knows days from words and numbers', async () => {
    const read = await written([{ by: '2026-12-01', start: '1999-02-28', words: 'Ask', statement: 'plan-2' }]);
    expect(cellOf(read, 'By when')).toEqual({ shown: '2026-12-01', kind: 'day' });
    expect(cellOf(read, 'Start')).toEqual({ shown: '1999-02-28', kind: 'day' });
    expect(cellOf(read, 'Ref')).toEqual({ shown: '1', kind: 'number' });
    expect(cellOf(read, 'Statement')).toEqual({ shown: '2', kind: 'number' });
    expect(cellOf(read, 'Action')).toEqual({ shown: 'Ask', kind: 'words' });
    expect(cellOf(read, 'Next review')).toMatchObject({ kind: 'empty' });
  });

  test.each(['Status', 'Priority', 'Impact', 'Effort'])(
    'offers what may be chosen for %s, and the cell has one of them',
    async (column) => {
      const read = await written([{ status: 'done', priority: 'do-first', impact: 'high', effort: 'low' }]);
      const letter = String.fromCharCode(65 + PLAN_COLUMNS.indexOf(column));
      const [, at = '', last = ''] = /^'Lists'!\$([A-Z])\$1:\$\1\$(\d+)$/.exec(read.choices.get(letter) ?? '') ?? [];
      const offered = read.lists.slice(0, Number(last)).map((row) => row[at.charCodeAt(0) - 65]?.shown);
      expect(offered.length).toBeGreaterThan(2);
      expect(offered).toContain(cellOf(read, column)?.shown);
    },
  );

  test('says on a sheet of its own what it is', async () => {
    const { about } = await written([]);
    const said = about.flat().map(({ shown }) => shown);
    expect(said).toContain('Riverside Trust');
    expect(said).toContain('15 July 2026');
  });

  test.each(['=1+1', '+44 20', '-5', '@here', "'quoted", '1.0', '2026-12-01', '  spaces  ', 'line\nline'])(
    '%j that somebody wrote stays words',
    async (words) => {
      expect(cellOf(await written([{ words }]), 'Action')).toEqual({ shown: words, kind: 'words' });
    },
  );

  test('words that no cell can hold are cut, and the cell says so', async () => {
    const { shown = '' } = cellOf(await written([{ words: 'long '.repeat(10_000) }]), 'Action') ?? {};
    expect(shown.length).toBeLessThan(32_767);
    expect(shown).toMatch(/\[…\]$/);
  });

  test('without actions has its header alone', async () => {
    expect((await written([])).plan).toHaveLength(1);
  });

  test('of any words is a file that can be read, and has them', async () => {
    const anyWords = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 10, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(anyWords, async (all) => {
        const read = await written(all.map((words) => ({ words: `a${words}` })));
        for (const [i, words] of all.entries()) {
          const kept = words.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
          expect(cellOf(read, 'Action', i + 1)?.shown).toBe(`a${kept}`);
        }
      }),
      { numRuns: 6 },
    );
  }, 30_000);
});

test('names of sheets are such as spreadsheets allow', async () => {
  const bytes = await writeXlsx(planSheet(aSnapshot()), { names: ["Team's [plan]: 1/2", 'x'.repeat(40), '//'] });
  const { names } = readWorkbook(bytes);
  for (const name of names) expect(name).toMatch(/^[^\\/?*:[\]']{1,31}$/);
});
