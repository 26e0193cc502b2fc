/** Facts that each report of the example states, read back from its HTML file and from its plain text. */
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureExample } from '../../src/data/example/example.ts';
import { createSaveStatus } from '../../src/data/storage/save-status.ts';
import { openWorkspace } from '../../src/data/workspace/workspace.ts';
import type { ReportInput } from '../../src/domain/assessment/report-input.ts';
import { type Block, type Paragraph, type Report, textOfParagraph } from '../../src/domain/document/blocks.ts';
import { reportToPlainText } from '../../src/domain/document/plain-text.ts';
import { parseReportOptions, REPORT_AUDIENCES, type ReportAudience } from '../../src/domain/document/report-options.ts';
import { makeReport } from '../../src/domain/reports/make-report.ts';
import { htmlFile } from '../../src/exporters/html/html-file.ts';
import { takeSnapshot } from '../../src/features/reports/shared/take-snapshot.ts';

let input: ReportInput;
beforeAll(async () => {
  const workspace = await openWorkspace({
    name: 'reports of the example',
    isExample: true,
    status: createSaveStatus(),
    idPrefix: 'example',
  });
  const open = await workspace.openAssessment(await ensureExample(workspace, '2026-11-21'));
  if (!open.ok) throw new Error(open.problem.type);
  input = { ...(await takeSnapshot(open.value, workspace)), today: '2026-11-21' };
});

const reportFor = (audience: ReportAudience): Report => makeReport(input, audience, parseReportOptions({}, audience));
const readBack = (report: Report): Document => {
  const html = htmlFile(report, { tokens: ':root{}', styles: [], fonts: [] });
  return new DOMParser().parseFromString(html, 'text/html');
};
const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
const titles = (audience: ReportAudience): readonly string[] =>
  [...readBack(reportFor(audience)).querySelectorAll('h1, h2')].map((heading) => plain(heading.textContent));

/** List items, values of facts and table cells of a block. */
function paragraphsOf(block: Block): readonly Paragraph[] {
  if (block.type === 'list') return block.items;
  if (block.type === 'facts') return block.facts.map(({ value }) => value);
  return block.type === 'table' ? block.rows.flat(2) : [];
}

describe('the headings of the example state the findings', () => {
  test.each<[ReportAudience, readonly string[]]>([
    [
      'team',
      [
        'Review and Impact have moved up. Do has moved down. Plan and Measure have not moved.',
        '4 Established or above: 4 of 18 statements that apply',
        '16 of 19 statements have a level',
        'Plan: 3 Developing, no change',
        'Do: 3 Developing, down 1 level',
        'Measure: 2 Emerging, no change',
        'Review: 3 Developing, up 2 levels',
        'Impact: 2 Emerging, up 1 level',
      ],
    ],
    ['board', ['7 actions to do first, 1 overdue', '2 decisions for you', '6 risks']],
    [
      'community',
      ['What you said, and our 9 next actions', 'You said', 'We will', 'Where we are, from 1 Not yet to 5 Embedded'],
    ],
    [
      'funder',
      [
        '2 of 4 statements at 4 Established or above need evidence',
        '9 statements have moved: 8 up, 1 down',
        '3 records of data or surveys',
      ],
    ],
    ['form', ['Engaging communities', 'Plan', 'Do', 'Measure', 'Review', 'Impact']],
    ['plan', ['12 open actions.', 'In progress', 'Do first', 'Other open actions']],
  ])('%s', (audience, expected) => expect(titles(audience)).toEqual(expect.arrayContaining([...expected])));
});

describe('the rows of the example', () => {
  const rowOf = (audience: ReportAudience, name: string): readonly string[] => {
    const row = [...readBack(reportFor(audience)).querySelectorAll('tbody tr')].find(
      (each) => plain(each.querySelector('th')?.textContent) === name,
    );
    return [...(row?.children ?? [])].map((cell) =>
      [...cell.children].map((paragraph) => plain(paragraph.textContent)).join(' / '),
    );
  };
  test('the board report states how far Review moved, and by which statement', () => {
    expect(rowOf('board', 'Review').slice(0, 3)).toEqual(['Review', '3 Developing', '1 Not yet']);
    expect(rowOf('board', 'Review').at(-1)).toContain('Up 2 levels / ');
  });
  test('the funder report states the middle level only with the lowest one', () => {
    expect(rowOf('funder', 'Do').at(-1)).toMatch(/^Middle level: 4 Established \/ Lowest: 2 Emerging, statement 2\./);
  });
  test('the plan states lead, date and status of an action', () => {
    expect(rowOf('plan', 'Phone the first walking group, six months on')).toEqual(
      expect.arrayContaining(['Insight officer', expect.stringContaining('overdue'), 'In progress']),
    );
  });
});

describe('every report', () => {
  test.each(REPORT_AUDIENCES)('%s: the HTML file holds every word and refers to no other file', (audience) => {
    const report = reportFor(audience);
    const file = readBack(report);
    const shown = plain(file.body.textContent);
    const labels = [...file.querySelectorAll('[aria-label]')]
      .map((each) => plain(each.getAttribute('aria-label')))
      .join(' ');
    const missing = textOfParagraph(report).filter(
      ({ text }) => !shown.includes(plain(text)) && !labels.includes(plain(text)),
    );
    expect(missing).toEqual([]);
    expect(file.querySelectorAll('script, link, iframe, object').length).toBe(0);
    expect(file.documentElement.lang).toBe(report.lang);
    expect(file.querySelectorAll('h1').length).toBe(1);
    expect(
      [...file.querySelectorAll('table')].filter(
        (table) => !table.querySelector('caption') || !table.querySelector('th[scope=row]'),
      ),
    ).toEqual([]);
  });
  test.each(REPORT_AUDIENCES)('%s: the plain text holds every fact, row and line', (audience) => {
    const report = reportFor(audience);
    const text = plain(reportToPlainText(report));
    const facts = report.blocks.flatMap(paragraphsOf);
    expect(facts.filter((fact) => !text.includes(plain(fact.text)))).toEqual([]);
  });
  test.each(REPORT_AUDIENCES.filter((audience) => audience !== 'form' && audience !== 'plan'))(
    '%s: states that it is self-assessed',
    (audience) => {
      expect(reportToPlainText(reportFor(audience))).toContain('Self-assessed by the team, not externally validated');
    },
  );
  test('shows a quote with consent for the public, and does not tell that there is one without', () => {
    const text = reportToPlainText(reportFor('community'));
    expect(text).toContain('“They ask what we need before they offer anything” Manager at a partner organisation');
    expect(text).not.toContain('I would not have gone out at all');
    expect(text).not.toMatch(/left out of this copy/i);
  });
});
