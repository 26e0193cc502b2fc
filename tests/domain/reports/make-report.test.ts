import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/assessment/assessment.ts';
import { NO_CONSENT } from '../../../src/domain/assessment/quote-consent.ts';
import type { ReportInput } from '../../../src/domain/assessment/report-input.ts';
import { EXPORT_PROFILES } from '../../../src/domain/document/audience.ts';
import type { Block } from '../../../src/domain/document/blocks.ts';
import { compareReports } from '../../../src/domain/document/compare-reports.ts';
import { REPORT_AUDIENCES, SECTIONS } from '../../../src/domain/document/report-options.ts';
import { isReport } from '../../../src/domain/document/validate-report.ts';
import {
  anAction,
  anItem,
  aRubric,
  aSnapshot,
  aStage,
  dontKnow,
  level,
  notAgreed,
  notApplicable,
  shippedRubric,
  unanswered,
} from '../../support/builders.ts';
import { fullInput, plainReport, reportOf, STAGES_OF_WORK } from '../../support/report-inputs.ts';
import { headings, tables, texts } from '../../support/report-parts.ts';

const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map((n): Answer => level(n)),
  fc.constantFrom<Answer>(dontKnow, notApplicable, unanswered),
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).map(([low, more]): Answer => {
    return notAgreed(low, Math.min(5, low + more));
  }),
);
const anyWords = fc.constantFrom('', ' ', 'We meet.', 'Two lines\nof words', 'Cwrdd â’r ŵyl', 'x'.repeat(400));
const anyDay = fc.constantFrom(null, '2026-07-01', '2026-07-15', '2027-02-28');
const STATEMENTS = ['plan-1', 'plan-2', 'plan-3', 'do-1', 'do-2'];

/** Any content of the small rubric: every kind of answer, with or without words, days and an earlier round. */
const anyInput: fc.Arbitrary<ReportInput> = fc
  .record({
    answers: fc.array(fc.record({ answer: anyAnswer, reason: anyWords, note: anyWords }), {
      minLength: 5,
      maxLength: 5,
    }),
    before: fc.array(anyAnswer, { maxLength: 5 }),
    now: anyWords,
    dissent: anyWords,
    agreed: fc.constantFrom(null, level(1), level(5), notAgreed(2, 4)),
    actions: fc.array(
      fc.record({
        words: anyWords,
        lead: anyWords,
        by: anyDay,
        nextReview: anyDay,
        status: fc.constantFrom('not-started' as const, 'in-progress' as const, 'done' as const, 'stopped' as const),
        stage: fc.constantFrom('plan', 'do', null, 'of-another-edition'),
        hours: fc.constantFrom(null, 0, 2.5),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ answers, before, now, dissent, agreed, actions }) =>
    aSnapshot(
      {
        statements: Object.fromEntries(STATEMENTS.map((id, i) => [id, answers[i] ?? {}])),
        stages: { plan: { now, dissent, agreed } },
        actions: actions.map((given, i) => anAction({ id: `a${i}`, number: i + 1, ...given })),
      },
      { answersBefore: new Map(before.map((answer, i) => [STATEMENTS[i] ?? '', answer])) },
    ),
  );

describe.each(REPORT_AUDIENCES)('the %s report', (audience) => {
  const reports = Object.values(STAGES_OF_WORK).map((input) => reportOf(input(), audience));

  test('has one title, at the top, and headings that skip no level', () => {
    for (const report of reports) {
      const levels = headings(report).map((head) => Number(head[0]));
      expect(levels.filter((n) => n === 1)).toHaveLength(1);
      expect(levels[0]).toBe(1);
      for (const [i, n] of levels.entries()) expect(n - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  test('names the organisation in its title and the day in its footer', () => {
    for (const { title, footer } of reports) {
      expect(title).toContain('Riverside Trust');
      expect(footer).toBe(`${title}, 15 July 2026`);
    }
  });

  test('has as many cells in each row as columns, and a column that names the row', () => {
    for (const { columns, rows, nameColumn } of reports.flatMap(tables)) {
      expect(columns[nameColumn]).toBeDefined();
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns.length]));
    }
  });

  test('has no empty list, table, facts or heading', () => {
    const contentOf = (block: Block): number => {
      if (block.type === 'list') return block.items.length;
      if (block.type === 'table') return block.rows.length;
      if (block.type === 'facts') return block.facts.length;
      return block.type === 'heading' || block.type === 'paragraph' ? block.words.text.trim().length : 1;
    };
    expect(reports.flatMap(({ blocks }) => blocks.map(contentOf))).not.toContain(0);
  });

  test('has neither an unfilled placeholder nor a program’s word for nothing, whatever is in it', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const plain = plainReport(input, audience, { depth: 'full' });
        expect(plain).not.toMatch(/\{\w+\}|\bundefined\b|\bnull\b|\bNaN\b|\[object/);
      }),
      { numRuns: 30 },
    );
  });

  test('never has a percentage, a mean or a total, whatever is in it', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const plain = plainReport(input, audience, { depth: 'full' }).replaceAll(
          'Levels are not added up or averaged.',
          '',
        );
        expect(plain).not.toMatch(/%|\baverage|\bmean level|\btotal|\bscore/i);
      }),
      { numRuns: 30 },
    );
  });

  test('is the same for the same content, and a report after it was written as JSON', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const report = reportOf(input, audience);
        expect(compareReports(report, reportOf(input, audience))).toEqual([]);
        expect(isReport(JSON.parse(JSON.stringify(report)))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('has no more sections than it may leave out, besides what it covers and how it was made', () => {
    const bare = reportOf(fullInput(), audience, { without: SECTIONS[audience] });
    const full = reportOf(fullInput(), audience, { without: [] });
    expect(headings(full)).toEqual(expect.arrayContaining([...headings(bare)]));
    expect(headings(bare).length < headings(full).length).toBe(SECTIONS[audience].length > 0);
  });

  test('leaves a name out for everybody but the team, and says so to partners only', () => {
    const input = aSnapshot({ actions: [anAction({ lead: 'Siân Price', by: '2026-09-01' })] });
    const copies = EXPORT_PROFILES.map((profile) => plainReport(input, audience, { profile }));
    const stated = copies.map((copy) => copy.includes('Left out of this copy'));
    expect(stated).toEqual([false, audience !== 'community', false]);
    expect(copies.slice(1).join('')).not.toContain('Siân');
  });

  test('holds long names and words whole', () => {
    const long = `Ymddiriedolaeth ${'cymdeithas-'.repeat(40)}y dref`;
    const input = aSnapshot({ actions: [anAction({ words: long })], period: long }, { organisation: long });
    const said = texts(reportOf(input, audience, { depth: 'full' }));
    expect(said.filter((words) => words.includes(long)).length).toBeGreaterThanOrEqual(2);
  });
});

describe.each(REPORT_AUDIENCES)('the %s report', (audience) => {
  test('covers only the chosen stages, with their actions', () => {
    const actions = [
      anAction({ id: 'a', number: 1, words: 'Of plan', priority: 'do-first' }),
      anAction({ id: 'b', number: 2, words: 'Of do', stage: 'do' }),
      anAction({ id: 'c', number: 3, words: 'Of none', stage: null }),
    ];
    const input = aSnapshot({ actions, stages: { do: { now: 'We do.' } } });
    const plain = plainReport(input, audience, { stages: ['plan'], profile: 'full' });
    expect(plain).toContain('Of plan');
    expect(plain).not.toMatch(/Of do|Of none|Stage do|We do\./);
  });
});

describe('a report of the shipped framework', () => {
  test.each(['team', 'form'] as const)('has all 19 statements (%s)', (audience) => {
    const said = texts(reportOf(aSnapshot({}, { rubric: shippedRubric() }), audience)).join('\n');
    const statements = shippedRubric().stages.flatMap((stage) => stage.statements.map(({ text }) => text.en ?? ''));
    expect(statements.filter((words) => !said.includes(words))).toEqual([]);
    expect(statements).toHaveLength(19);
  });

  test('of some stages says which, so that it does not pass for the whole', () => {
    const report = reportOf(aSnapshot({}, { rubric: shippedRubric() }), 'team', { stages: ['do', 'impact'] });
    const facts = report.blocks.flatMap((block) => (block.type === 'facts' ? block.facts : []));
    expect(facts.find(({ name }) => name === 'Stages')?.value.text).toBe('Do and Impact');
  });
});

describe('three rounds', () => {
  const rounds = [2, 3, 2].map((agreed, i) => ({ agreed, period: ['May 2024', 'May 2025', 'May 2026'][i] ?? '' }));
  const round = (n: number): ReportInput => {
    const [last, now] = [rounds[n - 1], rounds[n]];
    return aSnapshot(
      { period: now?.period ?? '', stages: { plan: { agreed: level(now?.agreed ?? 1) } } },
      {
        lastPeriod: last?.period ?? '',
        before: new Map(last ? [['plan', { agreed: level(last.agreed), typical: null }]] : []),
      },
    );
  };

  test.each([
    [0, 'We agreed a level for 1 of 2 stages.'],
    [1, 'Stage plan has moved up. We agreed a level for 1 of 2 stages.'],
    [2, 'Stage plan has moved down. We agreed a level for 1 of 2 stages.'],
  ])('round %d says what moved since the one before', (n, head) =>
    expect(headings(reportOf(round(n), 'team'))[0]).toBe(`1 ${head}`),
  );

  test('each is compared with the one before, and the first with none', () => {
    const compared = [0, 1, 2].map((n) => {
      const facts = reportOf(round(n), 'team').blocks.flatMap((block) => (block.type === 'facts' ? block.facts : []));
      return facts.find(({ name }) => name === 'Compared with')?.value.text;
    });
    expect(compared).toEqual([undefined, 'May 2024', 'May 2025']);
  });

  test('a fall is said as plainly as a rise, and stages are named together', () => {
    const stages = ['a', 'b', 'c'].map((id) => aStage(id, 1));
    const input = aSnapshot(
      { stages: { a: { agreed: level(3) }, b: { agreed: level(3) }, c: { agreed: level(1) } } },
      {
        rubric: aRubric({ stages }),
        before: new Map(['a', 'b', 'c'].map((id) => [id, { agreed: level(2), typical: null }])),
      },
    );
    expect(headings(reportOf(input, 'team'))[0]).toBe('1 Stage a and Stage b have moved up. Stage c has moved down.');
  });
});

test('a quote about an identifiable person leaves no report for partners or everybody', () => {
  const terms = { ...NO_CONSENT, consent: 'public' as const, attribution: 'A former prisoner', groupSize: 30 };
  const evidence = new Map([['q', anItem({ id: 'q', kind: 'quote', title: 'They gave me time', terms })]]);
  const input = aSnapshot({ statements: { 'plan-1': { answer: level(2), evidence: ['q'] } } }, { evidence });
  for (const audience of REPORT_AUDIENCES) {
    expect(plainReport(input, audience, { profile: 'partner' })).not.toMatch(/prisoner|gave me time/);
    expect(plainReport(input, audience, { profile: 'public' })).not.toMatch(/prisoner|gave me time/);
  }
  expect(plainReport(input, 'team')).toContain('“They gave me time” A former prisoner');
});
