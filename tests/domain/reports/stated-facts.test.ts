/** Only entered facts: documents of an empty, a half-finished and a barely answered assessment state what was entered. */
import { describe, expect, test } from 'vitest';
import { stageAnswer, statementAnswer } from '../../../src/domain/assessment/assessment.ts';
import type { ReportInput } from '../../../src/domain/assessment/report-input.ts';
import { EXPORT_PROFILES } from '../../../src/domain/document/audience.ts';
import type { ReportLane } from '../../../src/domain/document/blocks.ts';
import { REPORT_AUDIENCES } from '../../../src/domain/document/report-options.ts';
import { resultsOf, resultsText } from '../../../src/domain/exchange/results.ts';
import { parseResults } from '../../../src/domain/exchange/results-file.ts';
import { resultsTable } from '../../../src/domain/exchange/results-table.ts';
import { answersCsv, PLAN_COLUMNS, planCsv } from '../../../src/domain/reports/csv-exports.ts';
import { planCalendar } from '../../../src/domain/reports/plan-calendar.ts';
import { planSheet } from '../../../src/domain/reports/plan-sheet.ts';
import { BARELY_ANSWERED, notAgreedWithRange } from '../../support/barely-answered.ts';
import { rowsOf } from '../../support/csv-reader.ts';
import { reportOf } from '../../support/report-inputs.ts';
import { tables } from '../../support/report-parts.ts';
import { unexplained, unexplainedIn } from '../../support/stated-facts.ts';

const INPUTS = Object.entries(BARELY_ANSWERED);
const CASES = INPUTS.flatMap(([name, input]) =>
  REPORT_AUDIENCES.flatMap((audience) =>
    (['short', 'full'] as const).map((depth) => [name, audience, depth, input] as const),
  ),
);

describe.each(CASES)('the documents of an assessment that is %s: %s, %s', (_, audience, depth, input) => {
  test.each(EXPORT_PROFILES)('state no other level, range, count or date (%s)', (profile) => {
    const report = reportOf(input, audience, { depth, profile, without: [] });
    expect(unexplainedIn(report, input)).toEqual([]);
  });

  test('draw no other level or range, and no movement', () => {
    const { blocks } = reportOf(input, audience, { depth, without: [] });
    const lanes = blocks.flatMap((block) => (block.type === 'lanes' ? [block.lanes] : []));
    const strips = blocks.flatMap((block) => (block.type === 'strips' ? [block.strips] : []));
    expect(lanes.map((drawn) => drawn.map(whatIsDrawn))).toEqual(lanes.map(() => expectedLanes(input)));
    for (const drawn of strips)
      expect(drawn.flatMap(({ marks }) => marks.map(({ level }) => level))).toEqual(levelsGiven(input));
  });

  test('name no owner, no date and no decision', () => {
    const report = reportOf(input, audience, { depth, without: [] });
    for (const table of tables(report))
      for (const label of ['Owner', 'Due date', 'Cost', 'Last time', 'How we will know']) {
        const column = table.columns.findIndex((candidate) => candidate.label === label);
        if (column >= 0) expect(table.rows.map((row) => row[column])).toEqual(table.rows.map(() => []));
      }
    const words = JSON.stringify(report);
    expect(words).not.toMatch(/decisions? for you|\d actions? to do first|overdue|whole organisation/);
  });
});

const whatIsDrawn = ({ now, notAgreed = null, before, aim, provisional }: ReportLane) => ({
  now,
  notAgreed,
  before,
  aim,
  provisional,
});

/** Too little is answered for a suggested level: only what was agreed is drawn. */
const expectedLanes = ({ assessment, rubric }: ReportInput) =>
  rubric.stages.map(({ id }) => {
    const { agreed } = stageAnswer(assessment, id);
    return {
      now: agreed?.type === 'level' ? agreed.level : null,
      notAgreed: agreed?.type === 'not-agreed' ? agreed : null,
      before: null,
      aim: null,
      provisional: agreed === null,
    };
  });

const levelsGiven = ({ assessment, rubric }: ReportInput): readonly (number | null)[] =>
  rubric.stages.flatMap(({ statements }) =>
    statements.map(({ id }) => {
      const { answer } = statementAnswer(assessment, id);
      return answer.type === 'level' ? answer.level : null;
    }),
  );

describe.each(INPUTS)('the files of an assessment that is %s', (_, input) => {
  const answers = rowsOf(answersCsv(input));
  const actions = [...input.assessment.actions.values()];

  test('have one row per statement, with the level that was given and no other', () => {
    expect(answers.map((row) => row.Level)).toEqual(
      levelsGiven(input).map((level) => (level === null ? '' : String(level))),
    );
    for (const row of answers) {
      expect(row['Target level']).toBe('');
      expect(row.Note).toBe('');
      expect(unexplained(row.Answer ?? '', input)).toBe('');
    }
  });

  test('have a row per action with its words, and nothing about it that was not entered', () => {
    const rows = rowsOf(planCsv(input));
    expect(rows.map((row) => row.Action)).toEqual(actions.map(({ words }) => words));
    const empty = PLAN_COLUMNS.slice(PLAN_COLUMNS.indexOf('Why it matters'), PLAN_COLUMNS.indexOf('Status'));
    for (const row of rows) expect(empty.map((column) => row[column])).toEqual(empty.map(() => ''));
    const sheet = planSheet(input);
    expect(sheet.rows).toHaveLength(actions.length);
    for (const [name, value] of sheet.about) expect(unexplained(`${name} ${value}`, input)).toBe('');
  });

  test('have no calendar, because no date was entered', () => expect(planCalendar(input, 0).content).toBeNull());

  test('have the given answers in the results file, and counts of them', () => {
    const results = resultsOf(input);
    const read = parseResults(resultsText(results), 'r.json');
    expect(read).toEqual({ ok: true, value: results });
    for (const stage of results.stages) {
      expect(stage.agreed).toEqual(stageAnswer(input.assessment, stage.id).agreed);
      expect(stage.aim).toBeNull();
      for (const { id, answer, aim, evidence } of stage.statements)
        expect([answer, aim, evidence]).toEqual([statementAnswer(input.assessment, id).answer, null, 'none']);
    }
    expect(results.actions).toEqual({ open: actions.length, done: 0, stopped: 0, overdue: 0 });
    for (const row of resultsTable(results, input.rubric).rows)
      for (const value of row.slice(1, 4)) expect(unexplained(value, input)).toBe('');
  });
});

describe('the check itself', () => {
  const input = BARELY_ANSWERED['answered once in each way'];

  test.each([
    'Not agreed, 1 to 5',
    'Plan: level 3, Developing',
    '2 of 19 statements answered',
    'Next date: 1 March 2027',
    '2 “Don’t know”',
    'Established',
    '1 decision for you',
    '[left out]',
  ])('finds what nobody entered: %s', (words) => expect(unexplained(words, input)).not.toBe(''));

  test('finds the range that earlier releases made up', () => {
    const planted = notAgreedWithRange(input, 1, 5);
    const found = REPORT_AUDIENCES.map((audience) =>
      // The report is of the planted assessment, the entries are those of the true one.
      unexplainedIn(reportOf(planted, audience, { depth: 'full', without: [] }), input).join(' '),
    );
    const [team = '', board = '', community = '', funder = ''] = found;
    for (const text of [team, board, community, funder]) expect(text).toMatch(/1 to 5/);
  });
});
