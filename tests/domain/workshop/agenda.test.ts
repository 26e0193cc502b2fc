import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaSteps, minutesBehind, minutesFor, minutesLeft, minutesOf } from '../../../src/domain/workshop/agenda.ts';
import type { Setup } from '../../../src/domain/workshop/workshop.ts';
import { aRubric } from '../../support/builders.ts';
import { aSetup } from '../../support/display-state.ts';

const MINUTE = 60_000;
const steps = (given: Partial<Setup> = {}, hasPrevious = false) => agendaSteps(aSetup(given), aRubric(), hasPrevious);
const ids = (given: Partial<Setup> = {}, hasPrevious = false) => steps(given, hasPrevious).map(({ id }) => id);

describe('the agenda', () => {
  test('of a first pass takes two hours', () => {
    expect(ids()).toEqual(['welcome', 'rate', 'reveal', 'discuss', 'break', 'ideas', 'sort', 'decide']);
    expect(minutesOf(steps())).toBe(120);
  });

  test('of a workshop that rates in turn has one step per stage, with the break in the middle', () =>
    expect(ids({ pace: 'one-by-one' })).toEqual([
      'welcome',
      'ask-celebrate',
      'stage-plan',
      'break',
      'stage-do',
      'ideas',
      'sort',
      'decide',
    ]));

  test('gives each statement six minutes, and the challenge of its stage one', () => {
    const minutes = (depth: Setup['depth']) =>
      steps({ pace: 'one-by-one', depth }).find(({ id }) => id === 'stage-plan')?.minutes;
    expect(minutes('full')).toBe(1 + 3 * 6);
    expect(minutes('quick')).toBe(15);
  });

  test('opens with the last commitments if there was a workshop before', () =>
    expect(ids({}, true).slice(0, 2)).toEqual(['welcome', 'last-time']));

  test('has no ideas and no dots if no question asks for ideas', () => {
    expect(ids({ questions: [] })).not.toContain('ideas');
    expect(ids({ questions: [] })).not.toContain('sort');
  });

  test('asks its questions even if no stage is rated', () =>
    expect(ids({ stages: [] })).toEqual(['welcome', 'ask-celebrate', 'break', 'ideas', 'sort', 'decide']));

  test('asks only the questions that are on', () => {
    const questions = aSetup().questions.map((question) => ({ ...question, on: question.id === 'shapes' }));
    expect(ids({ questions })).toContain('ask-shapes');
    expect(ids({ questions, stages: [] })).not.toContain('ask-celebrate');
  });

  test('asks the first question for words during the break of a first pass, the others after it', () => {
    const questions = ['a', 'b'].map((id) => ({ id, words: id, scheme: 'mixed', form: 'words', on: true }) as const);
    const inBreak = steps({ questions }).find(({ kind }) => kind === 'break');
    expect(inBreak?.subject).toBe('a');
    expect(ids({ questions }).slice(4, 6)).toEqual(['break', 'ask-b']);
  });

  test('names its steps by stage, by question, or by kind', () => {
    const titles = new Map(steps({ pace: 'one-by-one' }).map(({ id, title }) => [id, title]));
    expect(titles.get('stage-plan')).toBe('Stage plan');
    expect(titles.get('ask-celebrate')).toBe('What is worth celebrating?');
    expect(titles.get('break')).toBe('Break');
  });

  test('keeps changed minutes, and a step that is switched off without its minutes', () => {
    expect(minutesOf(steps({ minutesOf: new Map([['rate', 25]]) }))).toBe(130);
    expect(minutesOf(steps({ off: new Set(['break']) }))).toBe(110);
    expect(ids({ off: new Set(['break']) })).toContain('break');
  });

  test('has unique ids that are the same on every device', () => {
    const anySetup = fc.record({
      pace: fc.constantFrom('first-pass', 'one-by-one'),
      depth: fc.constantFrom('full', 'quick'),
      stages: fc.subarray(['plan', 'do']),
    });
    fc.assert(
      fc.property(anySetup, fc.boolean(), (given, hasPrevious) => {
        const all = ids(given, hasPrevious);
        expect(new Set(all).size).toBe(all.length);
        expect(ids(given, hasPrevious)).toEqual(all);
      }),
    );
  });
});

describe('minutes behind', () => {
  test.each([
    ['within the first step', 'welcome', 5, 0],
    ['at the end of a step', 'welcome', 10, 0],
    ['past the end of a step', 'welcome', 13, 3],
    ['before the start of a step', 'rate', 4, -6],
    ['past the end of a later step', 'rate', 26, 1],
    ['at a step that the agenda does not have', 'gone', 400, 0],
  ])('%s: %s after %i minutes is %i', (_, step, elapsed, behind) =>
    expect(minutesBehind(steps(), step, 0, elapsed * MINUTE)).toBe(behind),
  );

  test('do not count a step that is switched off', () =>
    expect(minutesBehind(steps({ off: new Set(['rate']) }), 'reveal', 0, 12 * MINUTE)).toBe(0));

  test('grow by one with each minute past the end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids()), fc.integer({ min: 121, max: 400 }), (step, elapsed) => {
        const behind = (minutes: number) => minutesBehind(steps(), step, 0, minutes * MINUTE);
        expect(behind(elapsed + 1)).toBe(behind(elapsed) + 1);
      }),
    );
  });
});

describe('minutes left', () => {
  test.each([
    ['discuss', 40, 35],
    ['discuss', 74.5, 0],
    ['discuss', 400, 0],
    ['welcome', 0, 10],
    ['decide', 0, 120],
    ['gone', 0, 0],
  ])('of %s after %d minutes: %i', (step, elapsed, left) =>
    expect(minutesLeft(steps(), step, 0, elapsed * MINUTE)).toBe(left),
  );
});

describe('the time of a cue', () => {
  const minutes = (type: string, step: string, talks = 1) => minutesFor({ type, step }, steps(), talks);

  test('shares the discussion among its statements', () => {
    expect(minutes('talk', 'discuss', 4)).toBe(10);
    expect(minutes('talk', 'discuss', 3)).toBe(13);
    expect(minutes('talk', 'discuss', 0)).toBe(40);
  });
  test('is at least one minute', () => expect(minutes('talk', 'discuss', 90)).toBe(1));
  test('is that of the step for rating alone and for the break', () => {
    expect(minutes('alone', 'rate')).toBe(15);
    expect(minutes('pause', 'break')).toBe(10);
  });
  test('is three minutes for a discussion right after a vote', () => {
    const inTurn = steps({ pace: 'one-by-one' });
    expect(minutesFor({ type: 'talk', step: 'stage-plan' }, inTurn, 1)).toBe(3);
  });
  test('is not limited where a timer would only add pressure, or for an unknown step', () => {
    expect(minutes('agree', 'discuss', 4)).toBeNull();
    expect(minutes('ballot', 'reveal')).toBeNull();
    expect(minutes('talk', 'gone')).toBeNull();
  });
});
