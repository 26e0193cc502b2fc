/**
 * Workshop ⇄ Y.Doc: the one place that knows the layout. Like an assessment's: texts by name, choices as registers.
 *
 *   workshop/own/…  group/<id>/…  question/<id>/…  step/<id>/…     the set-up
 *   session/own/…  unit/<id>/…                                     where the room is, what it agreed and said
 *   entry/<id>/…  poll/own/…  record/<question>/…                  what it collected, and what comes of it
 *
 * No vote is ever in it: those are rows (votes.ts), and closed rounds go into the assessment's document (closed-rounds.ts).
 */
import type * as Y from 'yjs';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import {
  groupName,
  PRESET_GROUPS,
  PRESET_QUESTIONS,
  questionText,
  USUAL_DOTS,
  USUAL_MINUTES,
  workshopTitle,
} from '../../domain/workshop/presets.ts';
import {
  type Group,
  SCHEMES,
  type Setup,
  USUAL_LIMITS,
  VOTING_METHODS,
  WORKSHOP_FORMS,
  type Workshop,
  type WorkshopQuestion,
} from '../../domain/workshop/workshop.ts';
import type { AssessmentDocument } from '../assessments/assessment-document.ts';
import type { MultiValueRegisters } from '../documents/multi-value-register.ts';
import { readText } from '../documents/text-binding.ts';
import { readEntries } from './workshop-entries.ts';
import { readDecisions, readPoll, readSession, readUnits } from './workshop-session.ts';

/** Rests like every other document. */
export type WorkshopDocument = AssessmentDocument;

export interface AboutWorkshop {
  readonly id: string;
  readonly assessment: string;
  readonly organisation: string;
  readonly previous: string | null;
  readonly createdAt: number;
  /** Only of a rehearsal: the workshop that it rehearses. */
  readonly rehearses?: string;
}

/** What is said once of a group or a question, when it is made. */
export interface MadeGroup {
  readonly scheme: Group['scheme'];
  readonly order: string;
}
export interface MadeQuestion {
  readonly form: WorkshopQuestion['form'];
  readonly order: string;
}

export function fillWorkshop(doc: Y.Doc, about: AboutWorkshop): void {
  const map = doc.getMap('about');
  for (const [key, value] of Object.entries({ layout: 1, kind: 'workshop', ...about })) map.set(key, value);
}

export function readWorkshop(document: WorkshopDocument, rubric?: Rubric): Workshop {
  const { doc, registers } = document;
  const about = doc.getMap('about');
  const text = (key: string): string => String(about.get(key) ?? '');
  return {
    id: text('id'),
    assessment: text('assessment'),
    organisation: text('organisation'),
    previous: typeof about.get('previous') === 'string' ? text('previous') : null,
    createdAt: Number(about.get('createdAt') ?? 0),
    setup: readSetup(document, rubric),
    session: readSession(registers),
    units: readUnits(document),
    entries: readEntries(document),
    poll: readPoll(registers),
    decisions: readDecisions(document),
    hearBack: { day: asText(registers.value('workshop/own/hearBack')), how: readText(doc, 'workshop/own/hearHow') },
    record: {
      opening: readText(doc, 'record/own/opening'),
      approvedAt: asCount(registers.value('record/own/approvedAt')),
    },
  };
}

function readSetup(document: WorkshopDocument, rubric: Rubric | undefined): Setup {
  const { doc, registers } = document;
  const own = (field: string): unknown => registers.value(`workshop/own/${field}`);
  return {
    title: workshopTitle(readText(doc, 'workshop/own/title')),
    day: asText(own('day')),
    venue: readText(doc, 'workshop/own/venue'),
    minutes: asCount(own('minutes')) ?? USUAL_MINUTES,
    depth: own('depth') === 'quick' ? 'quick' : 'full',
    pace: own('pace') === 'one-by-one' ? 'one-by-one' : 'first-pass',
    stages: (rubric?.stages ?? []).map(({ id }) => id).filter((id) => own(`stage/${id}`) !== false),
    scheme: oneOf(SCHEMES, own('scheme')) ?? 'roles',
    ways: VOTING_METHODS.filter((way) => (way === 'hands' ? own(`way/${way}`) !== false : own(`way/${way}`) === true)),
    leastOnScreen: Math.max(USUAL_LIMITS.leastOnScreen, asCount(own('leastOnScreen')) ?? 0),
    leastInExports: Math.max(USUAL_LIMITS.leastOnScreen, asCount(own('leastInExports')) ?? USUAL_LIMITS.leastInExports),
    groups: readGroups(document),
    questions: readQuestions(document),
    minutesOf: new Map(stepsIn(registers).flatMap((id) => fieldOf(id, asCount(registers.value(`step/${id}/minutes`))))),
    off: new Set(stepsIn(registers).filter((id) => registers.value(`step/${id}/off`) === true)),
    dotsEach: asCount(own('dotsEach')) ?? USUAL_DOTS,
  };
}

const fieldOf = <T>(id: string, value: T | null): readonly (readonly [string, T])[] =>
  value === null ? [] : [[id, value]];

const stepsIn = (registers: MultiValueRegisters): readonly string[] =>
  registers.owners('step').map((owner) => owner.slice('step/'.length));

function readGroups({ doc, registers }: WorkshopDocument): readonly Group[] {
  const made = registers
    .owners('group')
    .map((owner) => ({ id: owner.slice('group/'.length), made: registers.value<MadeGroup>(`${owner}/made`) }))
    .flatMap(({ id, made: is }) =>
      is && oneOf(SCHEMES, is.scheme) ? [{ id, scheme: is.scheme, order: String(is.order) }] : [],
    );
  const presets = PRESET_GROUPS.map(({ id, scheme }, i) => ({ id: id as string, scheme, order: String(i) }));
  const all = [...presets, ...made]
    .filter(({ id }) => registers.value(`group/${id}/removed`) !== true)
    .toSorted(byOrder);
  return SCHEMES.flatMap((scheme) =>
    all
      .filter((group) => group.scheme === scheme)
      .map(
        ({ id }, i): Group => ({
          id,
          scheme,
          name: groupName(id, scheme, i + 1, readText(doc, `group/${id}/name`)),
          people: asCount(registers.value(`group/${id}/people`)),
        }),
      ),
  );
}

function readQuestions({ doc, registers }: WorkshopDocument): readonly WorkshopQuestion[] {
  const made = registers
    .owners('question')
    .map((owner) => ({ id: owner.slice('question/'.length), made: registers.value<MadeQuestion>(`${owner}/made`) }))
    .flatMap(({ id, made: is }) =>
      is && oneOf(WORKSHOP_FORMS, is.form)
        ? [{ id, form: is.form, scheme: 'roles' as const, on: true, order: String(is.order) }]
        : [],
    );
  const presets = PRESET_QUESTIONS.map((preset, i) => ({ ...preset, id: preset.id as string, order: String(i) }));
  return [...presets, ...made]
    .filter(({ id }) => registers.value(`question/${id}/removed`) !== true)
    .toSorted(byOrder)
    .map(
      ({ id, form, scheme, on }): WorkshopQuestion => ({
        id,
        form,
        words: questionText(id, readText(doc, `question/${id}/words`)),
        scheme: oneOf(SCHEMES, registers.value(`question/${id}/scheme`)) ?? scheme,
        on: asSwitch(registers.value(`question/${id}/on`)) ?? on,
      }),
    );
}

const byOrder = (a: { order: string; id: string }, b: { order: string; id: string }): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1;

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | null =>
  known.find((each) => each === value) ?? null;
const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const asSwitch = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
const asCount = (value: unknown): number | null =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : null;
