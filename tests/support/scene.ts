import type { ClosedRound } from '../../src/domain/ballot.ts';
import { cuesOf, findCue } from '../../src/domain/cue.ts';
import type { Entry, EntryKind } from '../../src/domain/entry.ts';
import { stepsOf } from '../../src/domain/run-sheet.ts';
import type { Scene } from '../../src/domain/scene.ts';
import { FRESH_UNIT, type Group, type Session, type Setup, type UnitState, type Workshop } from '../../src/domain/workshop.ts';
import { aRubric } from './builders.ts';

/** Small true workshops to test with. Each takes what the test is about and fills in the rest. */
const aGroup = (id: string, people: number | null = 9): Group => ({ id, scheme: 'roles', name: `The ${id}`, people });

export const aSetup = (given: Partial<Setup> = {}): Setup => ({
  title: 'A day',
  day: null,
  venue: '',
  minutes: 120,
  depth: 'full',
  pace: 'first-pass',
  stages: ['plan', 'do'],
  scheme: 'roles',
  ways: ['hands'],
  leastOnScreen: 3,
  leastInExports: 5,
  groups: [aGroup('members'), aGroup('staff', 11), aGroup('senior', 6)],
  questions: [
    { id: 'celebrate', words: 'What is worth celebrating?', scheme: 'roles', form: 'words', on: true },
    { id: 'possible', words: 'What is possible?', scheme: 'roles', form: 'ideas', on: true },
    { id: 'shapes', words: 'What shapes it?', scheme: 'roles', form: 'said', on: false },
  ],
  minutesOf: new Map(),
  off: new Set(),
  dotsEach: 3,
  ...given,
});

export const aSession = (given: Partial<Session> = {}): Session => ({
  startedAt: null,
  endedAt: null,
  cue: '',
  cueAt: null,
  page: 0,
  timer: null,
  blank: false,
  join: false,
  covered: false,
  discussing: [],
  ...given,
});

export const aUnit = (given: Partial<UnitState> = {}): UnitState => ({ ...FRESH_UNIT, ...given });

export const anEntry = (kind: EntryKind, id: string, words: string, given: Partial<Entry> = {}): Entry => ({
  id,
  kind,
  question: 'celebrate',
  group: 'members',
  madeAt: 0,
  words,
  condition: '',
  speaker: '',
  outline: '',
  aims: '',
  benefits: '',
  next: '',
  shown: true,
  removed: false,
  possible: null,
  mergedInto: null,
  action: null,
  dots: 0,
  consent: [],
  until: null,
  exposureChecked: false,
  ...given,
});

export const aWorkshopNow = (given: Partial<Workshop> = {}): Workshop => ({
  id: 'w',
  assessment: 'a',
  organisation: 'o',
  previous: null,
  createdAt: 0,
  setup: aSetup(),
  session: aSession(),
  units: new Map(),
  entries: [],
  poll: { useful: [0, 0, 0], heard: [0, 0, 0] },
  decisions: new Map(),
  hearBack: { day: null, how: '' },
  record: { opening: '', approvedAt: null },
  ...given,
});

export function aScene(
  workshop: Workshop,
  given: Partial<Omit<Scene, 'workshop'>> & { readonly rounds?: ReadonlyMap<string, readonly ClosedRound[]> } = {},
): Scene {
  const rubric = given.rubric ?? aRubric();
  const cues = cuesOf(stepsOf(workshop.setup, rubric, false), workshop.setup, workshop.session, rubric);
  return {
    workshop,
    rubric,
    cue: findCue(cues, workshop.session.cue),
    turnout: () => [],
    rounds: new Map(),
    actions: [],
    hoursAMonth: null,
    promised: [],
    wordsBefore: [],
    invite: null,
    size: 100,
    ...given,
  };
}
