import { describe, expect, test } from 'vitest';
import { NOT_AGREED, type StageAnswer } from '../../../src/domain/assessment/assessment.ts';
import type { LevelStanding } from '../../../src/domain/assessment/movement.ts';
import { textOfParagraph } from '../../../src/domain/document/blocks.ts';
import { planReport } from '../../../src/domain/reports/plan-report.ts';
import { aRubric, aSnapshot, aStage, level, notAgreed } from '../../support/builders.ts';

/** Lane of a stage of three statements, with these answers and this stage answer. */
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
  test('shows the agreed level', () => {
    expect(laneOf({ agreed: level(2) }, [4, 4, 4])).toMatchObject({
      now: 2,
      provisional: false,
      said: 'Stage plan: 2 Emerging',
    });
  });
  test('shows the suggested level until one is agreed, together with the lowest', () => {
    const said =
      'Stage plan: no agreed level. Middle level: 3 Developing. Lowest: 3 Developing, statement 1. Good practice plan 1 (and 1 more)';
    expect(laneOf({}, [3, 3, 4])).toMatchObject({ now: 3, provisional: true, said });
  });
  test('shows no level when there is none', () =>
    expect(laneOf({})).toMatchObject({ now: null, said: 'Stage plan: no level yet' }));
  test('shows no level for "not agreed", whatever the answers suggest', () => {
    expect(laneOf({ agreed: notAgreed(2, 4) }, [3, 3, 3])).toMatchObject({ now: null, provisional: false });
  });
  // "Not agreed" is one of the five kinds of answers that are never merged (contracts.md §2).
  test('states "not agreed" with its range in words', () => {
    const { inWords } = laneOf({ agreed: notAgreed(2, 4) });
    expect(inWords).toMatch(/not agreed, 2 to 4/i);
    expect(inWords).not.toContain('no level yet');
  });

  test('states "not agreed" without a range where people gave none', () => {
    expect(laneOf({ agreed: NOT_AGREED }, [1, 3, 5])).toMatchObject({ now: null, said: 'Stage plan: not agreed' });
  });

  test('shows the earlier level and the target', () => {
    const lane = laneOf({ agreed: level(3), ...toLevel(5) }, [], { agreed: level(1), typical: null });
    expect(lane).toMatchObject({
      now: 3,
      before: 1,
      aim: 5,
      said: 'Stage plan: 3 Developing, last time 1 Not yet, target 5 Embedded',
    });
  });
  test('compares with the level agreed earlier, not with the suggested one', () => {
    expect(laneOf({}, [3, 3, 3], { agreed: level(2), typical: 4 })).toMatchObject({ now: 3, before: 2 });
  });
  test('a target to maintain is the current level', () => {
    expect(laneOf({ agreed: level(4), target: { type: 'maintain' } })).toMatchObject({ now: 4, aim: 4 });
  });
  test('has no earlier level and no target when neither is set', () =>
    expect(laneOf({ agreed: level(4) })).toMatchObject({
      before: null,
      aim: null,
      said: 'Stage plan: 4 Established',
    }));
  test('has the labels of the scale as stops', () => {
    expect(laneOf({}).stops).toEqual(['Not yet', 'Emerging', 'Developing', 'Established', 'Embedded']);
  });
});

test('every stage has a lane in rubric order, and all are in the text alternative', () => {
  const report = planReport(aSnapshot({ stages: { do: { agreed: level(1) } } }), 'short');
  const block = report.blocks.find((b) => b.type === 'lanes');
  expect(block?.lanes.map((lane) => [lane.name, lane.now])).toEqual([
    ['Stage plan', null],
    ['Stage do', 1],
  ]);
  expect(block?.said).toBe('Stage plan: no level yet. Stage do: 1 Not yet');
});
