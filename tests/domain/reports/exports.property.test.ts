import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/domain/assessment/action.ts';
import type { Answer } from '../../../src/domain/assessment/assessment.ts';
import { answersCsv, planCsv } from '../../../src/domain/reports/csv-exports.ts';
import { planCalendar } from '../../../src/domain/reports/plan-calendar.ts';
import { anyText } from '../../support/any-text.ts';
import { anAction, aSnapshot, dontKnow, level, notAgreed, notApplicable, unanswered } from '../../support/builders.ts';
import { cellsOf, rowsOf } from '../../support/csv-reader.ts';

const anyDay = fc
  .option(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }), { freq: 2 })
  .map((date) => date?.toISOString().slice(0, 10) ?? null);
const anyAction: fc.Arbitrary<Partial<Action>> = fc.record({
  words: fc.oneof({ weight: 4, arbitrary: anyText({ minLength: 1, maxLength: 30 }) }, fc.constant(' ')),
  lead: anyText({ maxLength: 20 }),
  measure: anyText({ maxLength: 20 }),
  stage: fc.constantFrom('plan', 'do', null),
  status: fc.constantFrom('not-started' as const, 'in-progress' as const, 'done' as const, 'stopped' as const),
  removed: fc.boolean(),
  by: anyDay,
  nextReview: anyDay,
});
const anyPlan = fc
  .array(anyAction, { maxLength: 6 })
  .map((actions) => actions.map((given, i) => anAction({ id: `a${i}`, number: i + 1, ...given })));
const presentIn = (actions: readonly Action[]) =>
  actions.filter(({ removed, words }) => !removed && words.trim() !== '');
const isOpen = ({ status }: Action) => status === 'not-started' || status === 'in-progress';

const RUNNABLE = /^[=+\-@\t\r]/;

describe('the CSV file of any plan', () => {
  test('has a row for each present action and no other, each with its own reference', () => {
    fc.assert(
      fc.property(anyPlan, (actions) => {
        const refs = rowsOf(planCsv(aSnapshot({ actions }))).map(({ Ref }) => Ref);
        expect(refs.toSorted()).toEqual(
          presentIn(actions)
            .map(({ number }) => String(number))
            .toSorted(),
        );
      }),
    );
  });

  test('has days as ISO dates or nothing', () => {
    fc.assert(
      fc.property(anyPlan, (actions) => {
        const days = rowsOf(planCsv(aSnapshot({ actions }))).flatMap((row) => [row['By when'], row['Next review']]);
        expect(days.filter((day) => !/^(?:\d{4}-\d\d-\d\d)?$/.test(day ?? '-'))).toEqual([]);
      }),
    );
  });

  test('has no cell that a spreadsheet could run, in a row or in the headers', () => {
    fc.assert(
      fc.property(anyPlan, anyText({ maxLength: 20 }), (actions, organisation) => {
        const cells = cellsOf(planCsv(aSnapshot({ actions }, { organisation }))).flat();
        expect(cells.filter((cell) => RUNNABLE.test(cell))).toEqual([]);
      }),
    );
  });

  test('keeps what people typed, but for the apostrophe that makes a formula safe', () => {
    fc.assert(
      fc.property(anyText({ minLength: 1, maxLength: 40 }), (lead) => {
        const [row] = rowsOf(planCsv(aSnapshot({ actions: [anAction({ lead })] })));
        expect([lead, `'${lead}`]).toContain(row?.Lead);
      }),
    );
  });
});

describe('the CSV file of any answers', () => {
  const anyAnswer = fc.constantFrom<Answer>(
    level(1),
    level(5),
    dontKnow,
    notApplicable,
    notAgreed(1, 2),
    notAgreed(2, 5),
    unanswered,
  );
  const IDS = ['plan-1', 'plan-2', 'plan-3', 'do-1', 'do-2'];

  test('has a row for each statement, and a level exactly where people gave one', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { minLength: 5, maxLength: 5 }), (answers) => {
        const statements = Object.fromEntries(IDS.map((id, i) => [id, { answer: answers[i] ?? unanswered }]));
        const rows = rowsOf(answersCsv(aSnapshot({ statements })));
        expect(rows.map(({ Level }) => Level)).toEqual(
          answers.map((answer) => (answer.type === 'level' ? String(answer.level) : '')),
        );
        expect(rows.map((row) => row['Level label'] === '')).toEqual(answers.map(({ type }) => type !== 'level'));
      }),
    );
  });

  test('keeps the five kinds of answers apart', () => {
    fc.assert(
      fc.property(anyAnswer, anyAnswer, (first, second) => {
        const statements = { 'plan-1': { answer: first }, 'plan-2': { answer: second } };
        const [a, b] = rowsOf(answersCsv(aSnapshot({ statements }))).map(({ Answer: words = '' }) =>
          words.replace(/,.*/, ''),
        );
        expect(a === b).toBe(first.type === second.type);
      }),
    );
  });
});

describe('the calendar of any plan', () => {
  const linesOf = (content: string | null) => (content ?? '').replaceAll('\r\n ', '').split('\r\n');

  test('has an event for each day of an open action, and none for any other', () => {
    fc.assert(
      fc.property(anyPlan, (actions) => {
        const { content, tooLate } = planCalendar(aSnapshot({ actions }), 0);
        const days = presentIn(actions)
          .filter(isOpen)
          .flatMap(({ by, nextReview }) => [by, nextReview].filter((day) => day !== null));
        const starts = linesOf(content).filter((line) => line.startsWith('DTSTART'));
        expect(starts.toSorted()).toEqual(
          days.map((day) => `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`).toSorted(),
        );
        expect(tooLate).toBe(0);
        expect(content === null).toBe(days.length === 0);
      }),
    );
  });

  test('has no line that typed text could add', () => {
    fc.assert(
      fc.property(anyPlan, (actions) => {
        const names = linesOf(planCalendar(aSnapshot({ actions }), 0).content).map(
          (line) => line.split(/[:;]/)[0] ?? '',
        );
        const known =
          /^(?:BEGIN|END|VERSION|PRODID|UID|SEQUENCE|DTSTAMP|DTSTART|DTEND|X-MICROSOFT-CDO-ALLDAYEVENT|X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT|SUMMARY|DESCRIPTION|TRANSP|ACTION|TRIGGER)?$/;
        expect(names.filter((name) => !known.test(name))).toEqual([]);
      }),
    );
  });

  test('has lines of at most 75 bytes', () => {
    fc.assert(
      fc.property(anyPlan, (actions) => {
        const lines = (planCalendar(aSnapshot({ actions }), 0).content ?? '').split('\r\n');
        expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
      }),
    );
  });
});
