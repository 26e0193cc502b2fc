import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaSteps } from '../../../src/domain/workshop/agenda.ts';
import { advance, CUE_TYPES, cuesOf, findCue, neighbour, unitOf } from '../../../src/domain/workshop/cue.ts';
import type { Setup } from '../../../src/domain/workshop/workshop.ts';
import { aRubric } from '../../support/builders.ts';
import { aSetup } from '../../support/display-state.ts';

const rubric = aRubric();
const cues = (given: Partial<Setup> = {}, discussing: readonly string[] = [], hasPrevious = false) =>
  cuesOf(agendaSteps(aSetup(given), rubric, hasPrevious), aSetup(given), { discussing }, rubric);
const keys = (given: Partial<Setup> = {}, discussing: readonly string[] = []) =>
  cues(given, discussing).map(({ key }) => key);
const keysAboutUnits = (given: Partial<Setup> = {}, discussing: readonly string[] = []) =>
  cues(given, discussing)
    .filter((cue) => unitOf(cue) !== null)
    .map(({ key }) => key);

const anySetup = fc.record({
  pace: fc.constantFrom('first-pass', 'one-by-one'),
  depth: fc.constantFrom('full', 'quick'),
  stages: fc.subarray(['plan', 'do']),
});

describe('the cues', () => {
  test('of a first pass reveal every statement, then discuss the chosen ones only', () =>
    expect(keysAboutUnits({}, ['do-1'])).toEqual([
      'ballot/plan-1',
      'ballot/plan-2',
      'ballot/plan-3',
      'ballot/do-1',
      'ballot/do-2',
      'talk/do-1',
      'agree/do-1',
    ]));

  test('of a workshop that rates in turn vote, discuss and agree one statement after the other', () =>
    expect(keysAboutUnits({ pace: 'one-by-one', stages: ['do'] })).toEqual([
      'ballot/do-1',
      'talk/do-1',
      'agree/do-1',
      'ballot/do-2',
      'talk/do-2',
      'agree/do-2',
    ]));

  test('of a quick workshop are about stages', () =>
    expect(keysAboutUnits({ depth: 'quick', pace: 'one-by-one', stages: ['do'] })).toEqual([
      'ballot/do',
      'talk/do',
      'agree/do',
    ]));

  test('explain the scale only if something is rated', () => {
    expect(keys()).toContain('scale');
    expect(keys({ stages: [] })).not.toContain('scale');
  });

  test('show the last commitments right after the welcome', () =>
    expect(
      cues({}, [], true)
        .map(({ key }) => key)
        .slice(0, 4),
    ).toEqual(['waiting', 'rules', 'scale', 'promised']));

  test('ask a question before its answers, and end with the poll and thanks', () => {
    expect(keys().slice(keys().indexOf('pause'))).toEqual([
      'pause',
      'ask/celebrate',
      'answers/celebrate',
      'ask/possible',
      'ideas',
      'dots',
      'grid',
      'decide',
      'poll',
      'thanks',
    ]);
  });

  test('leave out a step that is switched off', () => expect(keys({ off: new Set(['break']) })).not.toContain('pause'));

  test('have unique keys of known types, and belong to a step of the agenda', () => {
    fc.assert(
      fc.property(anySetup, fc.subarray(['plan-1', 'do-2']), (given, discussing) => {
        const all = cues(given, discussing, true);
        const steps = new Set(agendaSteps(aSetup(given), rubric, true).map(({ id }) => id));
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        for (const { type, step } of all) {
          expect(CUE_TYPES).toContain(type);
          expect(steps).toContain(step);
        }
      }),
    );
  });

  test('keep their keys when a step is switched off, so that the session stays at its cue', () => {
    fc.assert(
      fc.property(anySetup, fc.constantFrom('break', 'ideas', 'welcome', 'reveal'), (given, off) => {
        const before = keys(given);
        for (const key of keys({ ...given, off: new Set([off]) })) expect(before).toContain(key);
      }),
    );
  });
});

describe('the end of the rating', () => {
  test.each([
    ['a first pass', {}, 'discuss'],
    ['a first pass without time to talk', { off: new Set(['discuss']) }, 'reveal'],
    ['a workshop that rates in turn', { pace: 'one-by-one' }, 'stage-do'],
    ['a quick workshop', { pace: 'one-by-one', depth: 'quick' }, 'stage-do'],
  ] as const)('of %s is what is agreed, and a level for each stage', (_, given, step) => {
    const all = cues(given);
    expect(all.filter(({ key }) => key === 'broad' || key === 'strips')).toMatchObject([
      { key: 'broad', step },
      { key: 'strips', subject: null, step },
    ]);
    expect(all.filter((cue) => cue.step === step).at(-1)?.key).toBe('strips');
  });

  test('is left out where nothing is rated', () => {
    expect(keys({ stages: [] })).not.toContain('broad');
    expect(keys({ stages: [] })).not.toContain('strips');
  });

  test('comes after everything that is rated or talked about', () => {
    const all = keys({}, ['do-1']);
    expect(all.indexOf('broad')).toBe(all.indexOf('agree/do-1') + 1);
    expect(all.indexOf('strips')).toBe(all.indexOf('broad') + 1);
  });
});

describe('finding a cue', () => {
  test('by its key', () => expect(findCue(cues(), 'grid')).toMatchObject({ type: 'grid', step: 'sort' }));
  test('that the agenda no longer has leads to the first one', () =>
    expect(findCue(cues(), 'ballot/gone')?.key).toBe('waiting'));
  test('among none finds none', () => expect(findCue([], 'waiting')).toBeNull());
});

describe('neighbours', () => {
  test('do not exist before the first and after the last cue', () => {
    expect(neighbour(cues(), 'waiting', -1)).toBeNull();
    expect(neighbour(cues(), 'thanks', 1)).toBeNull();
  });

  test('of an unknown cue are the first one', () => expect(neighbour(cues(), 'gone', 1)?.key).toBe('waiting'));

  test('lead from the first cue to the last and back', () => {
    fc.assert(
      fc.property(anySetup, (given) => {
        const all = cues(given, ['plan-1']);
        const walk = (start: string, step: 1 | -1): readonly string[] => {
          const next = neighbour(all, start, step);
          return next === null ? [start] : [start, ...walk(next.key, step)];
        };
        const forward = walk('waiting', 1);
        expect(forward).toEqual(all.map(({ key }) => key));
        expect(walk('thanks', -1)).toEqual(forward.toReversed());
      }),
    );
  });
});

test.each([
  ['ballot/plan-1', 'plan-1'],
  ['waiting', null],
  ['ask/celebrate', null],
])('the cue %s is about the unit %s', (key, unit) => expect(unitOf(findCue(cues(), key))).toBe(unit));

test('no cue is about no unit', () => expect(unitOf(null)).toBeNull());

describe('“Next”', () => {
  const all = cues();
  const ballot = findCue(all, 'ballot/plan-1');

  test('reveals pending results first', () =>
    expect(advance(all, ballot, true, 2)).toEqual({ type: 'reveal', unit: 'plan-1' }));
  test('turns the page before it leaves a cue', () => expect(advance(all, ballot, false, 1)).toEqual({ type: 'page' }));
  test('goes to the next cue', () =>
    expect(advance(all, ballot, false, 0)).toMatchObject({ type: 'go', cue: { key: 'ballot/plan-2' } }));
  test('stays at the end', () => expect(advance(all, findCue(all, 'thanks'), false, 0)).toEqual({ type: 'stay' }));
  test('starts at the first cue if there is none yet', () =>
    expect(advance(all, null, false, 0)).toMatchObject({ type: 'go', cue: { key: 'waiting' } }));
  test('has nothing to reveal at a cue without a unit', () =>
    expect(advance(all, findCue(all, 'rules'), true, 0)).toMatchObject({ type: 'go' }));
});
