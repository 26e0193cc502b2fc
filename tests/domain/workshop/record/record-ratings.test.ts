import { describe, expect, test } from 'vitest';
import { closeRound } from '../../../../src/domain/workshop/ballot.ts';
import type { RecordSource } from '../../../../src/domain/workshop/record/record-parts.ts';
import { redactSource } from '../../../../src/domain/workshop/record/record-parts.ts';
import { ratingBlocks, reasonsIn } from '../../../../src/domain/workshop/record/record-ratings.ts';
import { anAssessment, aRubric, level, notAgreed, notApplicable } from '../../../support/builders.ts';
import { aUnit } from '../../../support/display-state.ts';
import { aRecordSource, recordGroups } from '../../../support/record-source.ts';
import { cellTexts, type Table } from '../../../support/report-parts.ts';
import { cell } from '../../../support/votes.ts';

const tablesOf = (source: RecordSource) =>
  ratingBlocks(source).filter((block): block is Table => block.type === 'table');
const rowsOf = (source: RecordSource) => tablesOf(source).flatMap(cellTexts);
const rounds = new Map([['plan-1', [closeRound(1, [cell('members', [4, 4, 1, 0, 0])], recordGroups, 3)]]]);

describe('the ratings of a record', () => {
  test('are no blocks at all if nothing was rated', () => expect(ratingBlocks(aRecordSource())).toEqual([]));

  test('name the statement and its agreed level, and say nothing of talk without notes', () => {
    const source = aRecordSource({ units: new Map([['plan-1', aUnit({ agreed: level(2) })]]) });
    expect(rowsOf(source)).toEqual([['Stage plan, statement 1 / Good practice plan 1.', '2 Emerging']]);
    expect(tablesOf(source)[0]?.columns.map(({ label }) => label)).toEqual(['Statement', 'Agreed level']);
    expect(ratingBlocks(source)[0]).toMatchObject({ words: { text: 'Where we are' } });
  });

  test('have the levels that the room gave the stages before those of the statements', () => {
    const units = new Map([
      ['plan-1', aUnit({ agreed: level(2) })],
      ['plan', aUnit({ agreed: level(3) })],
    ]);
    expect(tablesOf(aRecordSource({ units })).map(({ caption }) => caption)).toEqual([
      'Levels of the stages',
      'Levels of the statements',
    ]);
  });

  test('say what was said, line by line, and why no level was agreed, below the levels', () => {
    const units = new Map([
      ['plan-1', aUnit({ agreed: notAgreed(2, 4), said: 'We were shown the list.\n\nAsk us before.' })],
      ['do-1', aUnit({ agreed: level(3), differently: true })],
    ]);
    const source = aRecordSource({ units }, { reasons: new Map([['plan-1', 'Two groups helped.']]) });
    expect(rowsOf(source).map(([, agreed]) => agreed)).toEqual([
      'Not agreed, 2 to 4',
      '3 Developing / There was a different view.',
    ]);
    const blocks = ratingBlocks(source);
    expect(blocks[0]).toMatchObject({ words: { text: 'Where we are and what was said' } });
    expect(blocks.slice(2)).toMatchObject([
      { type: 'heading', level: 3, words: { text: 'Stage plan, statement 1: Good practice plan 1.' } },
      { type: 'paragraph', words: { text: 'We were shown the list.' } },
      { type: 'paragraph', words: { text: 'Ask us before.' } },
      { type: 'facts', facts: [{ name: 'Why not agreed', value: { text: 'Two groups helped.' } }] },
    ]);
  });

  test('have the notes of a statement without ratings, and claim no level for it', () => {
    const source = aRecordSource({ units: new Map([['plan-1', aUnit({ said: 'No time.' })]]) });
    expect(tablesOf(source)).toEqual([]);
    expect(ratingBlocks(source).at(-1)).toMatchObject({ words: { text: 'No time.' } });
  });

  test('say what the different view of a stage was', () => {
    const units = new Map([['plan', aUnit({ agreed: level(3), differently: true })]]);
    const source = aRecordSource({ units }, { reasons: new Map([['plan', 'Staff saw 2.']]) });
    expect(ratingBlocks(source).at(-1)).toMatchObject({
      facts: [{ name: 'The different view', value: { text: 'Staff saw 2.' } }],
    });
  });

  test('do not give a reason that belongs to an answer which people have agreed since', () => {
    const units = new Map([['plan-1', aUnit({ agreed: level(3) })]]);
    const source = aRecordSource({ units }, { reasons: new Map([['plan-1', 'Two groups helped.']]) });
    expect(rowsOf(source)).toEqual([['Stage plan, statement 1 / Good practice plan 1.', '3 Developing']]);
    expect(JSON.stringify(ratingBlocks(source))).not.toContain('Two groups helped.');
  });

  test('say “No agreed level yet” after a vote without a decision, except to the public', () => {
    expect(rowsOf(aRecordSource({}, { rounds }))[0]?.[1]).toBe('No agreed level yet');
    expect(ratingBlocks(aRecordSource({}, { rounds, readers: 'public' }))).toEqual([]);
  });

  test('have the plain line as on the projector; the team has the framework’s wording beside it', () => {
    const shipped = aRubric();
    const [first, ...others] = shipped.stages;
    const [statement, ...more] = first?.statements ?? [];
    if (!first || !statement) throw new Error('The test rubric has no statement.');
    const plain = { ...statement, plain: { en: 'We ask first.' } };
    const rubric = { ...shipped, stages: [{ ...first, statements: [plain, ...more] }, ...others] };
    const units = new Map([['plan-1', aUnit({ agreed: level(2) })]]);
    const nameFor = (readers: RecordSource['readers']) => rowsOf(aRecordSource({ units }, { rubric, readers }))[0]?.[0];
    expect(nameFor('partners')).toBe('Stage plan, statement 1 / We ask first.');
    expect(nameFor('team')).toBe('Stage plan, statement 1 / We ask first. / Framework wording: Good practice plan 1.');
  });
});

describe('what was said in the talk', () => {
  const units = new Map([
    ['plan-1', aUnit({ agreed: notAgreed(2, 4), said: 'Ring 01632 960 961.', saidForPartners: true })],
    ['plan-2', aUnit({ agreed: level(3), said: 'The lease was named.' })],
  ]);
  const reasons = new Map([['plan-1', 'Write to sam@example.org']]);
  const textFor = (readers: RecordSource['readers']) =>
    JSON.stringify(ratingBlocks(redactSource(aRecordSource({ units }, { readers, reasons }))));

  test('is in the team’s copy as it was written', () => {
    for (const words of ['Ring 01632 960 961.', 'The lease was named.', 'sam@example.org'])
      expect(textFor('team')).toContain(words);
  });

  test('is in the partners’ copy only where the facilitator shared it, without contact details', () => {
    const text = textFor('partners');
    expect(text).toMatch(/Ring \S/);
    expect(text).toContain('Write to');
    expect(text).not.toMatch(/01632|sam@|lease/);
  });

  test('is never in the public copy, nor is the reason', () => {
    expect(textFor('public')).toContain('3 Developing');
    expect(textFor('public')).not.toMatch(/Ring|lease|Write to|because/);
  });
});

test('reasons are those of answers that are still “not agreed”, and of stages that were seen differently', () => {
  const assessment = anAssessment({
    statements: {
      'plan-1': { answer: notAgreed(2, 4), reason: ' Two views ' },
      'plan-2': { answer: notApplicable, reason: 'No events' },
      'plan-3': { answer: notAgreed(1, 2) },
    },
    stages: {
      plan: { agreed: notAgreed(2, 3), dissent: 'Volunteers saw 2' },
      do: { agreed: level(3), dissent: 'Staff saw 2', someSawItDifferently: true },
    },
  });
  expect([...reasonsIn(assessment)]).toEqual([
    ['plan-1', 'Two views'],
    ['plan', 'Volunteers saw 2'],
    ['do', 'Staff saw 2'],
  ]);
});
