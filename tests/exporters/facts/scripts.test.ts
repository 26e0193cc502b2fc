// @vitest-environment node
/** Text in any script is complete in every file; the PDF reports characters that it cannot draw before it is saved. */
import { expect, test } from 'vitest';
import { reportToPlainText } from '../../../src/domain/document/plain-text.ts';
import { planCsv } from '../../../src/domain/reports/csv-exports.ts';
import { planCalendar } from '../../../src/domain/reports/plan-calendar.ts';
import { planReport } from '../../../src/domain/reports/plan-report.ts';
import { planSheet } from '../../../src/domain/reports/plan-sheet.ts';
import { writeDocx } from '../../../src/exporters/docx/write-docx.ts';
import { htmlFile } from '../../../src/exporters/html/html-file.ts';
import { writeXlsx } from '../../../src/exporters/xlsx/write-xlsx.ts';
import { anAction, aSnapshot } from '../../support/builders.ts';
import { made } from '../pdf/made.ts';
import { NAMES, readWorkbook } from '../xlsx/read-workbook.ts';
import { wordFacts } from './docx-facts.ts';
import { htmlFacts } from './html-facts.ts';

const WRITTEN = {
  Welsh: 'Gofyn i’r tŷ am gŵn a dŵr',
  Polish: 'Zażółć gęślą jaźń w Łodzi',
  Arabic: 'نسأل الناس عما تغير، 3 مرات',
  Urdu: 'ہم لوگوں سے پوچھتے ہیں کہ کیا بدلا',
  Chinese: '我们询问社区有什么变化',
  emoji: 'Thank everybody 👩‍👧 🎉',
  signs: 'Ask → listen ✓ 5 ≥ 3',
} as const;

const CANNOT: Readonly<Partial<Record<keyof typeof WRITTEN, readonly string[]>>> = {
  Chinese: [...new Set(WRITTEN.Chinese)],
  emoji: ['👩‍👧', '🎉'],
};

test.each(Object.keys(WRITTEN) as (keyof typeof WRITTEN)[])('%s', async (script) => {
  const words = WRITTEN[script];
  const input = aSnapshot({ actions: [anAction({ words, by: '2026-12-01' })] }, { organisation: words });
  const report = planReport(input, 'full');
  const heading = `h3 1. ${words}`;
  expect(htmlFacts(htmlFile(report, { tokens: '', styles: [], fonts: [] }))).toContain(heading);
  expect(wordFacts(await writeDocx(report, { paper: 'A4' }))).toContain(heading);
  const workbook = await readWorkbook(await writeXlsx(planSheet(input), { names: NAMES }));
  expect(workbook.plan[1]?.map(({ shown }) => shown)).toContain(words);
  expect(planCsv(input)).toContain(words);
  // The calendar escapes commas and folds lines.
  expect(planCalendar(input, 0).content?.replaceAll('\r\n ', '').replaceAll('\\', '')).toContain(words);
  expect(reportToPlainText(report)).toContain(words);
  expect((await made(report)).cannotDraw).toEqual(CANNOT[script] ?? []);
});
