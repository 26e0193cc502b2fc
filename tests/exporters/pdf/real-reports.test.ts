// @vitest-environment node
import { expect, test } from 'vitest';
import type { ReportInput } from '../../../src/domain/assessment/report-input.ts';
import { textOfParagraph } from '../../../src/domain/document/blocks.ts';
import { blankForm, filledForm } from '../../../src/domain/reports/form-report.ts';
import { planReport } from '../../../src/domain/reports/plan-report.ts';
import { anAction, aSnapshot, level, shippedRubric } from '../../support/builders.ts';
import { made, saidOnce } from './made.ts';
import { textOf } from './read-pdf.ts';

/** Shipped rubric with every statement answered, and a number of actions. */
function snapshotWith(actions: number): ReportInput {
  const rubric = shippedRubric();
  const stages = rubric.stages.map(({ id }) => id);
  const action = (number: number) =>
    anAction({
      id: `a${number}`,
      number,
      stage: stages[number % stages.length] ?? null,
      words: `Ask what has changed since spring, part ${number}`,
      why: 'They hear nothing back.\nTrust goes.',
      lead: 'Siân Ŷ',
      measure: 'Half of them can say what changed',
      impact: 'high',
      effort: 'low',
      status: number % 2 === 0 ? 'in-progress' : 'not-started',
      by: '2026-12-01',
      reportTo: ['down'],
    });
  return aSnapshot(
    {
      period: 'Autumn 2026',
      statements: Object.fromEntries(
        rubric.stages.flatMap(({ statements }) => statements).map(({ id }) => [id, { answer: level(3) }]),
      ),
      stages: Object.fromEntries(
        stages.map((id) => [id, { now: 'A survey once a year.\nA notice board.', agreed: level(2) }]),
      ),
      actions: Array.from({ length: actions }, (_, i) => action(i + 1)),
    },
    { rubric, organisation: 'Caffi Ŵyl' },
  );
}

const bare = (text: string): string => text.normalize('NFC').replace(/\s/g, '');

test.each([
  ['short plan', () => planReport(snapshotWith(12), 'short'), 'A4'],
  ['full plan', () => planReport(snapshotWith(12), 'full'), 'Letter'],
  ['filled form', () => filledForm(snapshotWith(3)), 'A4'],
  ['blank form', () => blankForm(shippedRubric()), 'Letter'],
] as const)('the PDF of the %s holds every word in reading order', async (_, report, paper) => {
  const pdf = await made(report(), paper);
  expect(pdf.cannotDraw).toEqual([]);
  const text = bare(textOf(pdf.tree));
  let from = 0;
  for (const words of textOfParagraph(saidOnce(report()))) {
    const at = text.indexOf(bare(words.text), from);
    expect(at, words.text).toBeGreaterThanOrEqual(from);
    from = at + bare(words.text).length;
  }
});

test('text stays within the margins', async () => {
  const { pages } = await made(planReport(snapshotWith(12), 'short'));
  for (const { drawn, width, height } of pages) {
    for (const each of drawn) {
      if (!('glyphs' in each)) continue;
      expect(each.x).toBeGreaterThan(33);
      expect(each.x).toBeLessThan(width - 33);
      expect(each.y).toBeGreaterThan(22);
      expect(each.y).toBeLessThan(height - 33);
    }
  }
});
