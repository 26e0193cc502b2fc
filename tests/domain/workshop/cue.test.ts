import { describe, expect, test } from 'vitest';
import { agendaSteps, minutesBehind, minutesFor, minutesLeft, minutesOf } from '../../../src/domain/workshop/agenda.ts';
import { advance, cuesOf, findCue, neighbour } from '../../../src/domain/workshop/cue.ts';
import type { Setup } from '../../../src/domain/workshop/workshop.ts';
import { aRubric } from '../../support/builders.ts';
import { aSetup } from '../../support/display-state.ts';

const rubric = aRubric();
const steps = (given: Partial<Setup> = {}, previous = false) => agendaSteps(aSetup(given), rubric, previous);
const cues = (given: Partial<Setup> = {}, discussing: readonly string[] = []) =>
  cuesOf(steps(given), aSetup(given), { discussing }, rubric);
const keys = (given: Partial<Setup> = {}, discussing: readonly string[] = []) =>
  cues(given, discussing).map(({ key }) => key);

describe('the run sheet', () => {
  test('of a usual workshop takes the two hours that it has', () => expect(minutesOf(steps())).toBe(120));
  test('opens with what was promised, where there was a workshop before', () =>
    expect(
      steps({}, true)
        .map(({ kind }) => kind)
        .slice(0, 2),
    ).toEqual(['welcome', 'last-time']));
  test('leaves out ideas and dots where no question asks for them', () =>
    expect(steps({ questions: [] }).map(({ kind }) => kind)).not.toContain('ideas'));
  test('without stages asks its questions all the same', () =>
    expect(steps({ stages: [] }).map(({ kind }) => kind)).toEqual([
      'welcome',
      'ask',
      'break',
      'ideas',
      'sort',
      'decide',
    ]));
  test('counts neither the minutes nor the cues of a step that was switched off', () => {
    const off = new Set(['break']);
    expect(minutesOf(steps({ off }))).toBe(110);
    expect(keys({ off })).not.toContain('pause');
  });
  test('takes the minutes that people gave a step', () =>
    expect(minutesOf(steps({ minutesOf: new Map([['rate', 25]]) }))).toBe(130));

  test.each([
    ['welcome', 5, 0],
    ['welcome', 10, 0],
    ['welcome', 13, 3],
    ['rate', 4, -6],
    ['rate', 26, 1],
  ])('at %s after %i minutes the room is %i behind', (step, elapsed, behind) =>
    expect(minutesBehind(steps(), step, 0, elapsed * 60_000)).toBe(behind),
  );
  test('says how long is left for a step, never less than nothing', () => {
    expect(minutesLeft(steps(), 'discuss', 0, 40 * 60_000)).toBe(35);
    expect(minutesLeft(steps(), 'discuss', 0, 400 * 60_000)).toBe(0);
  });
  test('shares the time for talking among what is talked about, and times nothing that it would only press', () => {
    const at = (type: string, step: string) => ({ type, step });
    expect(minutesFor(at('talk', 'discuss'), steps(), 4)).toBe(10);
    expect(minutesFor(at('alone', 'rate'), steps(), 0)).toBe(15);
    expect(minutesFor(at('agree', 'discuss'), steps(), 4)).toBeNull();
  });
});

describe('cues', () => {
  test('of a first pass: every statement is shown, then only what was chosen is talked about', () => {
    expect(
      keys({}, ['do-1']).filter((key) => key.includes('/') && !key.includes('celebrate') && !key.includes('possible')),
    ).toEqual([
      'ballot/plan-1',
      'ballot/plan-2',
      'ballot/plan-3',
      'ballot/do-1',
      'ballot/do-2',
      'talk/do-1',
      'agree/do-1',
    ]);
  });
  test('one by one: each statement is rated, talked about and agreed in turn', () =>
    expect(
      keys({ pace: 'one-by-one', stages: ['do'] }).filter((key) => key.startsWith('agree') || key.startsWith('ballot')),
    ).toEqual(['ballot/do-1', 'agree/do-1', 'ballot/do-2', 'agree/do-2']));
  test('of a quick workshop are about stages', () => expect(keys({ depth: 'quick' })).toContain('ballot/do'));
  test('have a key each', () => {
    for (const given of [{}, { pace: 'one-by-one' }, { depth: 'quick' }] as const) {
      const all = keys(given, ['plan-1', 'plan-2']);
      expect(all).toEqual([...new Set(all)]);
    }
  });
  test('a key that the run sheet no longer has leads to the beginning', () =>
    expect(findCue(cues(), 'ballot/gone')?.key).toBe('waiting'));
  test('there is nothing before the first and nothing after the last', () => {
    const all = cues();
    expect(neighbour(all, 'waiting', -1)).toBeNull();
    expect(neighbour(all, 'thanks', 1)).toBeNull();
  });
});

describe('next', () => {
  const all = cues();
  const ballot = findCue(all, 'ballot/plan-1');
  test('shows results that wait before it goes on', () =>
    expect(advance(all, ballot, true, 0)).toEqual({ type: 'reveal', unit: 'plan-1' }));
  test('turns the page before it goes on', () => expect(advance(all, ballot, false, 1)).toEqual({ type: 'page' }));
  test('goes on', () =>
    expect(advance(all, ballot, false, 0)).toMatchObject({ type: 'go', cue: { key: 'ballot/plan-2' } }));
  test('stays at the end', () => expect(advance(all, findCue(all, 'thanks'), false, 0)).toEqual({ type: 'stay' }));
});
