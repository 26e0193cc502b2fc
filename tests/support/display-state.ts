import { agendaSteps } from '../../src/domain/workshop/agenda.ts';
import type { ClosedRound } from '../../src/domain/workshop/ballot.ts';
import { cuesOf, findCue } from '../../src/domain/workshop/cue.ts';
import type { DisplayState } from '../../src/domain/workshop/display/display-state.ts';
import type { Entry, EntryKind } from '../../src/domain/workshop/entry.ts';
import { FRESH_UNIT, type Setup, type UnitState, type Workshop } from '../../src/domain/workshop/workshop.ts';
import { aRubric } from './builders.ts';
import { aGroup, anEntry as anyEntry, aWorkshop } from './workshop-builders.ts';

/** Test builders of a running workshop: three role groups and three questions. */
export const aSetup = (given: Partial<Setup> = {}): Setup => ({
  ...aWorkshop().setup,
  groups: [
    aGroup('members', 'The members'),
    aGroup('staff', 'The staff', { people: 11 }),
    aGroup('senior', 'The senior', { people: 6 }),
  ],
  questions: [
    { id: 'celebrate', words: 'What is worth celebrating?', scheme: 'roles', form: 'words', on: true },
    { id: 'possible', words: 'What is possible?', scheme: 'roles', form: 'ideas', on: true },
    { id: 'shapes', words: 'What shapes it?', scheme: 'roles', form: 'said', on: false },
  ],
  ...given,
});

export const aUnit = (given: Partial<UnitState> = {}): UnitState => ({ ...FRESH_UNIT, ...given });

export const anEntry = (kind: EntryKind, id: string, words: string, given: Partial<Entry> = {}): Entry =>
  anyEntry({ kind, id, words, question: 'celebrate', madeAt: 0, ...given });

export const aRunningWorkshop = (given: Partial<Workshop> = {}): Workshop => ({
  ...aWorkshop(),
  id: 'w',
  assessment: 'a',
  organisation: 'o',
  setup: aSetup(),
  ...given,
});

export function aDisplayState(
  workshop: Workshop,
  given: Partial<Omit<DisplayState, 'workshop'>> & {
    readonly rounds?: ReadonlyMap<string, readonly ClosedRound[]>;
  } = {},
): DisplayState {
  const rubric = given.rubric ?? aRubric();
  const cues = cuesOf(agendaSteps(workshop.setup, rubric, false), workshop.setup, workshop.session, rubric);
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
