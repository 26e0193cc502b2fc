/** Test builders of a workshop: two role groups and the preset questions. */
import type { Entry } from '../../src/domain/workshop/entry.ts';
import { PRESET_QUESTIONS, questionText } from '../../src/domain/workshop/presets.ts';
import {
  type Group,
  type Session,
  type Setup,
  USUAL_LIMITS,
  type Workshop,
} from '../../src/domain/workshop/workshop.ts';

export const aGroup = (id: string, name: string, given: Partial<Group> = {}): Group => ({
  id,
  scheme: 'roles',
  name,
  people: 9,
  ...given,
});

const SETUP: Setup = {
  title: 'Partners’ day',
  day: '2026-11-14',
  venue: 'Harbour Hall',
  minutes: 120,
  depth: 'full',
  pace: 'first-pass',
  stages: ['plan', 'do'],
  scheme: 'roles',
  ways: ['hands'],
  ...USUAL_LIMITS,
  groups: [aGroup('members', 'Members'), aGroup('staff', 'Front-line staff', { people: 11 })],
  questions: PRESET_QUESTIONS.map(({ id, form, scheme, on }) => ({
    id,
    form,
    scheme,
    on,
    words: questionText(id, ''),
  })),
  minutesOf: new Map(),
  off: new Set(),
  dotsEach: 3,
};

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

interface GivenWorkshop extends Partial<Omit<Workshop, 'setup' | 'record'>> {
  readonly setup?: Partial<Setup>;
  readonly record?: Partial<Workshop['record']>;
}

export const aWorkshop = ({ setup = {}, record = {}, ...given }: GivenWorkshop = {}): Workshop => ({
  id: 'w1',
  assessment: 'as1',
  organisation: 'org1',
  previous: null,
  createdAt: 0,
  session: aSession(),
  units: new Map(),
  entries: [],
  poll: { useful: [0, 0, 0], heard: [0, 0, 0] },
  decisions: new Map(),
  hearBack: { day: null, how: '' },
  themes: new Map(),
  ...given,
  record: { opening: '', summary: '', soWhat: '', comments: '', thanks: '', approvedAt: null, ...record },
  setup: { ...SETUP, ...setup },
});

let made = 0;
export const anEntry = (given: Partial<Entry> = {}): Entry => ({
  id: `e${made++}`,
  kind: 'said',
  question: 'shapes',
  group: 'members',
  madeAt: made,
  words: 'Something that was said',
  condition: '',
  speaker: '',
  organisation: '',
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
