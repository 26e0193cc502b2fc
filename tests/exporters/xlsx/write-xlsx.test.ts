// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAN_COLUMNS } from '../../../src/domain/reports/csv-exports.ts';
import { planSheet } from '../../../src/domain/reports/plan-sheet.ts';
import { writeXlsx } from '../../../src/exporters/xlsx/write-xlsx.ts';
import { anAction, aSnapshot } from '../../support/builders.ts';
import { readXml } from '../office/read-xml.ts';
import { readZip, textPart } from '../office/read-zip.ts';
import { NAMES, type ReadCell, readWorkbook } from './read-workbook.ts';

type GivenAction = Parameters<typeof anAction>[0];
const fileOf = (actions: readonly GivenAction[]) => {
  const numbered = actions.map((given, i) => anAction({ id: `a${i}`, number: i + 1, ...given }));
  return writeXlsx(planSheet(aSnapshot({ actions: numbered })), { names: NAMES });
};
const written = async (actions: readonly GivenAction[]) => readWorkbook(await fileOf(actions));

const cellOf = (
  { plan }: { readonly plan: readonly (readonly ReadCell[])[] },
  column: string,
  row = 1,
): ReadCell | undefined => plan[row]?.[plan[0]?.findIndex(({ shown }) => shown === column) ?? -1];

describe('the workbook of a plan', () => {
  test('has the columns of the contract in their order, in a header that is frozen and printed on every page', async () => {
    const { plan, sheet, names, hidden } = await written([{}]);
    expect(plan[0]?.map(({ shown }) => shown)).toEqual(PLAN_COLUMNS);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1, topLeftCell: 'B2' });
    expect(sheet.autoFilter).toBe('A1:AA2');
    expect(sheet.pageSetup).toMatchObject({ printTitlesRow: '1:1', printTitlesColumn: 'A:A', fitToPage: true });
    expect([names, hidden]).toEqual([NAMES, [false, false, true]]);
  });

  test('stores days as dates, numbers as numbers and text as text', async () => {
    const read = await written([{ by: '2026-12-01', start: '1999-02-28', words: 'Ask', statement: 'plan-2' }]);
    expect(cellOf(read, 'By when')).toEqual({ shown: '2026-12-01', kind: 'day' });
    expect(cellOf(read, 'Start')).toEqual({ shown: '1999-02-28', kind: 'day' });
    expect(cellOf(read, 'Ref')).toEqual({ shown: '1', kind: 'number' });
    expect(cellOf(read, 'Statement')).toEqual({ shown: '2', kind: 'number' });
    expect(cellOf(read, 'Action')).toEqual({ shown: 'Ask', kind: 'words' });
    expect(cellOf(read, 'Next review')).toMatchObject({ kind: 'empty' });
  });

  test.each(['Status', 'Priority', 'Impact', 'Effort'])(
    'offers a list of values for %s, and the cell holds one of them',
    async (column) => {
      const read = await written([{ status: 'done', priority: 'do-first', impact: 'high', effort: 'low' }]);
      const letter = String.fromCharCode(65 + PLAN_COLUMNS.indexOf(column));
      const [, at = '', last = ''] = /^'Lists'!\$([A-Z])\$1:\$\1\$(\d+)$/.exec(read.choices.get(letter) ?? '') ?? [];
      const offered = read.lists.slice(0, Number(last)).map((row) => row[at.charCodeAt(0) - 65]?.shown);
      expect(offered.length).toBeGreaterThan(2);
      expect(offered).toContain(cellOf(read, column)?.shown);
    },
  );

  test('names the organisation and the date on the sheet “About”', async () => {
    const { about } = await written([]);
    const said = about.flat().map(({ shown }) => shown);
    expect(said).toContain('Riverside Trust');
    expect(said).toContain('15 July 2026');
  });

  test.each(['=1+1', '+44 20', '-5', '@here', "'quoted", '1.0', '2026-12-01', '  spaces  ', 'line\nline'])(
    '%j typed into an action stays text, never a formula, number or date',
    async (words) => {
      expect(cellOf(await written([{ words }]), 'Action')).toEqual({ shown: words, kind: 'words' });
    },
  );

  test.each(['_x000D_', 'a_x0041_b', '_x005F_x0041_', '_xd83d_', 'x_x00410_', '_x_x000D_', 'a\rb'])(
    '%j is read back as typed, although Excel has escapes of that form',
    async (words) => {
      expect(cellOf(await written([{ words }]), 'Action')).toEqual({ shown: words, kind: 'words' });
    },
  );

  test('has no formula on any sheet, whatever people typed', async () => {
    const { plan, about, lists } = await written([
      { words: '=HYPERLINK("x")', lead: '=1+1', why: '+1', measure: '@x' },
    ]);
    expect([...plan, ...about, ...lists].flat().filter(({ kind }) => kind === 'formula')).toEqual([]);
  });

  test('consists of XML parts that a strict parser accepts', async () => {
    const parts = readZip(await fileOf([{ words: '<&>"\' ]]> \u0000 \ufffe' }]));
    expect([...parts.keys()]).toContain('xl/worksheets/sheet1.xml');
    for (const name of parts.keys()) expect(() => readXml(textPart(parts, name)), name).not.toThrow();
  });

  test('text longer than a cell can hold is cut, and the cell says so', async () => {
    const { shown = '' } = cellOf(await written([{ words: 'long '.repeat(10_000) }]), 'Action') ?? {};
    expect(shown.length).toBeLessThan(32_767);
    expect(shown).toMatch(/\[…\]$/);
  });

  test('has only its header when there are no actions', async () => {
    expect((await written([])).plan).toHaveLength(1);
  });

  test('any text that XML can hold is read back unchanged', async () => {
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

test('sheet names keep to the characters and length that Excel allows', async () => {
  const bytes = await writeXlsx(planSheet(aSnapshot()), { names: ["Team's [plan]: 1/2", 'x'.repeat(40), '//'] });
  const { names } = await readWorkbook(bytes);
  for (const name of names) expect(name).toMatch(/^[^\\/?*:[\]']{1,31}$/);
});
