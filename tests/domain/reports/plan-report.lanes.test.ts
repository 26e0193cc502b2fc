import { describe, expect, test } from 'vitest';
import type { StageAnswer } from '../../../src/domain/assessment/assessment.ts';
import type { LevelStanding } from '../../../src/domain/assessment/movement.ts';
import { textOfParagraph } from '../../../src/domain/document/blocks.ts';
import { planReport } from '../../../src/domain/reports/plan-report.ts';
import { aRubric, aSnapshot, aStage, level, notAgreed } from '../../support/builders.ts';

/** The lane of a stage of three statements, with these levels as answers and this said of the stage. */
function laneOf(stage: Partial<StageAnswer>, levels: readonly number[] = [], before: LevelStanding | null = null) {
  const statements = Object.fromEntries(levels.map((n, i) => [`plan-${i + 1}`, { answer: level(n) }]));
  const rubric = aRubric({ stages: [aStage('plan', 3)] });
  const report = planReport(
    aSnapshot({ stages: { plan: stage }, statements }, { rubric, before: new Map(before ? [['plan', before]] : []) }),
    'short',
  );
  const block = report.blocks.find((b) => b.type === 'lanes');
  return {
    ...block?.lanes[0],
    said: block?.said,
    stops: block?.stops,
    inWords: [block?.said, ...textOfParagraph(report).map((w) => w.text)].join('\n'),
  };
}
const toLevel = (n: number) => ({ target: { type: 'level' as const, level: n, by: null } });

describe('the lane of a stage', () => {
  test('shows the level that people agreed', () => {
    expect(laneOf({ agreed: level(2) }, [4, 4, 4])).toMatchObject({
      now: 2,
      provisional: false,
      said: 'Stage plan: level 2, Emerging',
    });
  });
  test('shows what the answers suggest while nobody agreed anything, and never without what is lowest', () => {
    const said =
      'Stage plan: no agreed level. Typical: 3 Developing. Lowest: 3 Developing, statement 1. Good practice plan 1 (and 1 more)';
    expect(laneOf({}, [3, 3, 4])).toMatchObject({ now: 3, provisional: true, said });
  });
  test('shows no level while there is none', () =>
    expect(laneOf({})).toMatchObject({ now: null, said: 'Stage plan: no level yet' }));
  test('shows no level where people did not agree, whatever the answers suggest', () => {
    expect(laneOf({ agreed: notAgreed(2, 4) }, [3, 3, 3])).toMatchObject({ now: null, provisional: false });
  });
  // "Not agreed" is one of the five kinds of answers that are never merged (contracts.md §2).
  test('says "not agreed" with its range in words, and not that there is no level yet', () => {
    const { inWords } = laneOf({ agreed: notAgreed(2, 4) });
    expect(inWords).toMatch(/not agreed, 2 to 4/i);
    expect(inWords).not.toContain('no level yet');
  });

  test('shows where it stood before and where it is to go', () => {
    const lane = laneOf({ agreed: level(3), ...toLevel(5) }, [], { agreed: level(1), typical: null });
    expect(lane).toMatchObject({
      now: 3,
      before: 1,
      aim: 5,
      said: 'Stage plan: level 3, Developing, last time 1, aim 5',
    });
  });
  test('compares with what was agreed before, not with what the answers suggested', () => {
    expect(laneOf({}, [3, 3, 3], { agreed: level(2), typical: 4 })).toMatchObject({ now: 3, before: 2 });
  });
  test('to be maintained is to go where it is', () => {
    expect(laneOf({ agreed: level(4), target: { type: 'maintain' } })).toMatchObject({ now: 4, aim: 4 });
  });
  test('with neither has neither', () =>
    expect(laneOf({ agreed: level(4) })).toMatchObject({
      before: null,
      aim: null,
      said: 'Stage plan: level 4, Established',
    }));
  test('runs over the labels of the scale', () => {
    expect(laneOf({}).stops).toEqual(['Not yet', 'Emerging', 'Developing', 'Established', 'Embedded']);
  });
});

test('there is a lane for every stage, in the order of the form, and each is said', () => {
  const report = planReport(aSnapshot({ stages: { do: { agreed: level(1) } } }), 'short');
  const block = report.blocks.find((b) => b.type === 'lanes');
  expect(block?.lanes.map((lane) => [lane.name, lane.now])).toEqual([
    ['Stage plan', null],
    ['Stage do', 1],
  ]);
  expect(block?.said).toBe('Stage plan: no level yet. Stage do: level 1, Not yet');
});
