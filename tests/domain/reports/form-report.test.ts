import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/domain/document/blocks.ts';
import { blankForm, filledForm } from '../../../src/domain/reports/form-report.ts';
import {
  anAction,
  aRubric,
  aSnapshot,
  dontKnow,
  level,
  notAgreed,
  notApplicable,
  shippedRubric,
} from '../../support/builders.ts';
import { headings, tables, texts } from '../../support/report-parts.ts';

/** Paragraphs of the four cells of the first stage. */
const cellsOf = (report: Report): readonly (readonly string[])[] =>
  tables(report)[0]?.rows[0]?.map((c) => c.map((p) => p.text)) ?? [];
const filled = (said: Parameters<typeof aSnapshot>[0]): readonly (readonly string[])[] =>
  cellsOf(filledForm(aSnapshot(said)));
const COLUMNS = ['Challenge', 'Example of best practice', 'What do we currently do?', 'What action could we take?'];

describe.each<readonly [string, Report]>([
  ['the blank form', blankForm(shippedRubric())],
  ['the filled form', filledForm(aSnapshot({}, { rubric: shippedRubric() }))],
])('%s', (_, report) => {
  test('has one title and a heading for each part', () => {
    const [title, ...others] = headings(report);
    expect(title).toBe('1 Engaging communities');
    expect(others.toSorted()).toEqual(
      ['2 Outcomes', '2 Plan', '2 Do', '2 Measure', '2 Review', '2 Impact', '2 Levels'].toSorted(),
    );
  });
  test('has one table per stage with the four columns of the paper form', () => {
    expect(tables(report).map((table) => table.caption)).toEqual(['Plan', 'Do', 'Measure', 'Review', 'Impact']);
    for (const table of tables(report)) expect(table.columns.map((column) => column.label)).toEqual(COLUMNS);
  });
  test('has all 19 statements word for word, numbered within their stage', () => {
    const statements = shippedRubric().stages.map((stage) => stage.statements.map((s, i) => `${i + 1}. ${s.text.en}`));
    expect(tables(report).map((table) => table.rows[0]?.[1]?.map((p) => p.text))).toEqual(statements);
    expect(statements.flat()).toHaveLength(19);
  });
  test('has the challenge of each stage word for word as row header', () => {
    expect(tables(report).map((table) => table.rows[0]?.[table.nameColumn]?.map((p) => p.text))).toEqual(
      shippedRubric().stages.map((s) => [s.challenge.en]),
    );
  });
  test('has one row per stage with a cell for each column, empty where nothing is written', () => {
    for (const { rows, columns } of tables(report)) {
      expect(rows.map((row) => row.length)).toEqual([columns.length]);
      expect(rows[0]?.slice(2)).toEqual([[], []]);
    }
  });
  test('lists outcomes, levels with their meaning, and provenance', () => {
    const { outcomes, scale, provenance } = shippedRubric();
    const expected = [
      ...(outcomes ?? []).map((o) => o.text.en),
      ...scale.levels.map((l, i) => `${i + 1} ${l.label.en}: ${l.means.en}`),
      provenance?.note,
    ];
    expect(texts(report)).toEqual(expect.arrayContaining(expected));
  });
  test('is in landscape', () => expect(report.landscape).toBe(true));
});

describe('the blank form', () => {
  test('is titled by its rubric, without an organisation', () => {
    expect(blankForm(aRubric())).toMatchObject({ title: 'Small rubric', footer: 'Small rubric' });
    expect(texts(blankForm(aRubric()))).not.toContain('Created');
  });
  test('has no headings for missing outcomes and provenance', () => {
    expect(headings(blankForm(aRubric()))).toEqual(['1 Small rubric', '2 Levels', '2 Stage plan', '2 Stage do']);
  });
  test('explains the levels before the stages that are rated with them', () => {
    const order = ['2 Outcomes', '2 Levels', '2 Plan', '2 Do', '2 Measure', '2 Review', '2 Impact'];
    expect(headings(blankForm(shippedRubric())).slice(1)).toEqual(order);
  });
});

test('only the blank form leaves space to write', () => {
  const forms = [blankForm(aRubric()), filledForm(aSnapshot())].map((report) =>
    tables(report).map((table) => table.form),
  );
  expect(forms).toEqual([
    ['blank', 'blank'],
    ['filled', 'filled'],
  ]);
});

describe('the filled form', () => {
  test('begins with the organisation, its logo and the period, as every report does', () => {
    expect(filledForm(aSnapshot({ period: 'Autumn 2026' })).blocks[0]).toEqual({
      type: 'brand',
      organisation: 'Riverside Trust',
      line: 'The form, Autumn 2026',
      logo: null,
    });
  });
  test('explains the levels after the stages', () => {
    expect(headings(filledForm(aSnapshot()))).toEqual(['1 Small rubric', '2 Stage plan', '2 Stage do', '2 Levels']);
  });
  test('states its organisation and date', () => {
    const report = filledForm(aSnapshot({ scope: 'The youth team' }));
    expect(report).toMatchObject({
      title: 'Small rubric, Riverside Trust',
      footer: 'Small rubric, Riverside Trust, 15 July 2026',
    });
    expect(texts(report)).toEqual(expect.arrayContaining(['Scope', 'The youth team', 'Created', '15 July 2026']));
  });

  test('has the answer beside each statement, each kind by its name, with the reason', () => {
    const statements: Parameters<typeof aSnapshot>[0] = {
      statements: {
        'plan-1': { answer: level(3) },
        'plan-2': { answer: notApplicable, reason: 'No board' },
        'plan-3': { answer: notAgreed(2, 4), reason: ' ' },
      },
    };
    expect(filled(statements)[1]).toEqual([
      '1. Good practice plan 1.',
      '3 Developing',
      '2. Good practice plan 2.',
      'Not applicable: No board',
      '3. Good practice plan 3.',
      'Not agreed, 2 to 4',
    ]);
  });
  test('emphasises answers against the text of the form', () => {
    const [, statements] =
      tables(filledForm(aSnapshot({ statements: { 'plan-1': { answer: level(3) } } })))[0]?.rows[0] ?? [];
    expect(statements?.map((p) => p.strong ?? false)).toEqual([false, true, false, false]);
  });
  test('states "don’t know", and nothing for an unanswered statement', () => {
    expect(filled({ statements: { 'plan-2': { answer: dontKnow } } })[1]).toEqual([
      '1. Good practice plan 1.',
      '2. Good practice plan 2.',
      'Don’t know',
      '3. Good practice plan 3.',
    ]);
  });

  test('has the typed texts in both cells, with their line breaks', () => {
    const cells = filled({ stages: { plan: { now: 'We meet.\n\nWe write.', could: 'Meet more.\nWrite more.' } } });
    expect(cells.slice(2)).toEqual([
      ['We meet.', 'We write.'],
      ['Meet more.', 'Write more.'],
    ]);
  });
  test('lists the numbered actions of the stage before ideas without an action', () => {
    const actions = [
      anAction({ id: 'b', number: 2, words: 'Second', lead: 'Sam', by: '2026-10-31' }),
      anAction({ id: 'a', number: 1, words: 'First' }),
      anAction({ id: 'c', number: 3, words: 'Third', lead: ' ', by: '2026-11-30', status: 'done' }),
      anAction({ id: 'd', number: 4, words: 'Elsewhere', stage: 'do' }),
      anAction({ id: 'e', number: 5, words: 'Gone', removed: true }),
    ];
    const cells = filled({ actions, stages: { plan: { could: 'And more.' } } });
    expect(cells[3]).toEqual(['First', 'Second (Sam, 31 Oct 2026)', 'Third (30 Nov 2026)', 'And more.']);
  });

  test('lists all of its words for the check of characters', () => {
    const said = { scope: 'ŵ', period: '社' };
    const words = texts(
      filledForm(
        aSnapshot({
          ...said,
          stages: { plan: { now: 'ż' } },
          statements: { 'plan-1': { answer: notApplicable, reason: 'ع' } },
        }),
      ),
    ).join('');
    for (const sign of 'ŵ社żع') expect(words).toContain(sign);
  });
});
