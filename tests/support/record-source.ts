/** A workshop's record to test with: three role groups and two partners. */
import type { RecordSource } from '../../src/domain/workshop/record/record-parts.ts';
import { aRubric } from './builders.ts';
import { aGroup, aWorkshop } from './workshop-builders.ts';

export const recordGroups = [
  aGroup('members', 'Members'),
  aGroup('staff', 'Front-line staff', { people: 11 }),
  aGroup('senior', 'Senior staff', { people: 4 }),
];
export const museum = aGroup('museum', 'City Museum', { scheme: 'partners', people: 2 });
export const library = aGroup('library', 'Library', { scheme: 'partners', people: 3 });

/** Input of a record for the team, with nothing in it but what the test gives. */
export const aRecordSource = (
  workshop: Parameters<typeof aWorkshop>[0] = {},
  given: Partial<Omit<RecordSource, 'workshop'>> = {},
): RecordSource => ({
  workshop: aWorkshop({ ...workshop, setup: { groups: [...recordGroups, museum, library], ...workshop.setup } }),
  rubric: aRubric(),
  rounds: new Map(),
  reasons: new Map(),
  actions: [],
  organisation: 'Riverside Trust',
  logo: null,
  today: '2026-11-20',
  readers: 'team',
  ...given,
});
