/**
 * Workshop ⇄ Y.Doc. The paths are in document-layout.ts. No vote is ever in the document: votes are rows (votes.ts), and
 * closed rounds go into the assessment's document (closed-rounds.ts).
 */

import type * as Y from 'yjs';
import { levelCount, type Rubric } from '../../domain/rubric/rubric.ts';
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
  type Scheme,
  type Setup,
  USUAL_LIMITS,
  VOTING_METHODS,
  WORKSHOP_FORMS,
  type Workshop,
  type WorkshopQuestion,
} from '../../domain/workshop/workshop.ts';
import { asText } from '../../lib/coerce.ts';
import type { AssessmentId, OrganisationId, WorkshopId } from '../../lib/ids.ts';
import { isRecord } from '../../lib/json/read-json.ts';
import type { KnownScale } from '../assessments/answer-registers.ts';
import { documentHandle, idsIn, type WorkshopDocument } from '../documents/document-handle.ts';
import type { WorkshopSettings } from '../documents/document-layout.ts';
import { paths } from '../documents/paths.ts';
import { readText } from '../documents/text-binding.ts';
import { readEntries } from './workshop-entries.ts';
import { readPoll, readRecord, readSession, readUnits } from './workshop-session.ts';

export const workshopDocument = (doc: Y.Doc): WorkshopDocument => documentHandle('workshop', doc);

export interface AboutWorkshop {
  readonly id: WorkshopId;
  readonly assessment: AssessmentId;
  readonly organisation: OrganisationId;
  readonly previous: WorkshopId | null;
  readonly createdAt: number;
  /** Rehearsals only: id of the rehearsed workshop. */
  readonly rehearses?: WorkshopId;
}

export function fillWorkshop(doc: Y.Doc, about: AboutWorkshop): void {
  const map = doc.getMap('about');
  for (const [key, value] of Object.entries({ layout: 1, kind: 'workshop', ...about })) map.set(key, value);
}

/** @param isVoted see `KnownScale`; the votes are in the assessment's document */
export function readWorkshop(
  document: WorkshopDocument,
  rubric?: Rubric,
  isVoted: KnownScale['isVoted'] = () => false,
): Workshop {
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
    session: readSession(document),
    units: readUnits(document, { levels: rubric ? levelCount(rubric) : null, isVoted }),
    entries: readEntries(document),
    poll: readPoll(document),
    ...readRecord(document),
    hearBack: {
      day: asText(registers.value(paths.workshop.setting('hearBack'))),
      how: readText(doc, paths.workshop.hearHow),
    },
  };
}

function readSetup(document: WorkshopDocument, rubric: Rubric | undefined): Setup {
  const { doc, registers } = document;
  const setting = (field: keyof WorkshopSettings): unknown => registers.value(paths.workshop.setting(field));
  const stages = (rubric?.stages ?? []).map(({ id }) => id);
  return {
    title: workshopTitle(readText(doc, paths.workshop.title)),
    day: asText(setting('day')),
    venue: readText(doc, paths.workshop.venue),
    minutes: asCount(setting('minutes')) ?? USUAL_MINUTES,
    depth: setting('depth') === 'quick' ? 'quick' : 'full',
    pace: setting('pace') === 'one-by-one' ? 'one-by-one' : 'first-pass',
    stages: stages.filter((id) => registers.value(paths.workshop.stage(id)) !== false),
    scheme: oneOf(SCHEMES, setting('scheme')) ?? 'roles',
    ways: readMethods(document),
    ...readLimits(setting),
    groups: readGroups(document),
    questions: readQuestions(document),
    ...readSteps(document),
    dotsEach: asCount(setting('dotsEach')) ?? USUAL_DOTS,
  };
}

/** A show of hands is on until it is switched off, all other ways are off until they are switched on. */
const readMethods = ({ registers }: WorkshopDocument): Setup['ways'] =>
  VOTING_METHODS.filter((method) => {
    const stored = registers.value(paths.workshop.method(method));
    return method === 'hands' ? stored !== false : stored === true;
  });

/** Least numbers of votes that are shown. A stored limit can raise the usual one on screen, never lower it. */
const readLimits = (
  setting: (field: keyof WorkshopSettings) => unknown,
): Pick<Setup, 'leastOnScreen' | 'leastInExports'> => ({
  leastOnScreen: Math.max(USUAL_LIMITS.leastOnScreen, asCount(setting('leastOnScreen')) ?? 0),
  leastInExports: Math.max(
    USUAL_LIMITS.leastOnScreen,
    asCount(setting('leastInExports')) ?? USUAL_LIMITS.leastInExports,
  ),
});

function readSteps(document: WorkshopDocument): Pick<Setup, 'minutesOf' | 'off'> {
  const { registers } = document;
  const minutesOf = new Map<string, number>();
  const off = new Set<string>();
  for (const id of idsIn(document, 'step')) {
    const minutes = asCount(registers.value(paths.step(id).minutes));
    if (minutes !== null) minutesOf.set(id, minutes);
    if (registers.value(paths.step(id).off) === true) off.add(id);
  }
  return { minutesOf, off };
}

function readGroups(document: WorkshopDocument): readonly Group[] {
  const { doc, registers } = document;
  const presets = PRESET_GROUPS.map(({ id, scheme }, i) => ({ id: id as string, scheme, order: String(i) }));
  const own = idsIn(document, 'group').flatMap((id) => readMadeGroup(id, registers.value(paths.group(id).made)) ?? []);
  const all = [...presets, ...own]
    .filter(({ id }) => registers.value(paths.group(id).removed) !== true)
    .toSorted(compareOrder);
  return SCHEMES.flatMap((scheme) =>
    all
      .filter((group) => group.scheme === scheme)
      .map(
        ({ id }, i): Group => ({
          id,
          scheme,
          name: groupName(id, scheme, i + 1, readText(doc, paths.group(id).name)),
          people: asCount(registers.value(paths.group(id).people)),
        }),
      ),
  );
}

function readMadeGroup(id: string, made: unknown): { id: string; scheme: Scheme; order: string } | null {
  const scheme = isRecord(made) ? oneOf(SCHEMES, made.scheme) : null;
  return isRecord(made) && scheme ? { id, scheme, order: String(made.order) } : null;
}

type OrderedQuestion = Omit<WorkshopQuestion, 'words'> & { readonly order: string };

function readQuestions(document: WorkshopDocument): readonly WorkshopQuestion[] {
  const { doc, registers } = document;
  const presets = PRESET_QUESTIONS.map((preset, i): OrderedQuestion => ({ ...preset, order: String(i) }));
  const own = idsIn(document, 'question').flatMap(
    (id) => readMadeQuestion(id, registers.value(paths.question(id).made)) ?? [],
  );
  return [...presets, ...own]
    .filter(({ id }) => registers.value(paths.question(id).removed) !== true)
    .toSorted(compareOrder)
    .map(
      ({ id, form, scheme, on }): WorkshopQuestion => ({
        id,
        form,
        words: questionText(id, readText(doc, paths.question(id).words)),
        scheme: oneOf(SCHEMES, registers.value(paths.question(id).scheme)) ?? scheme,
        on: asSwitch(registers.value(paths.question(id).on)) ?? on,
      }),
    );
}

function readMadeQuestion(id: string, made: unknown): OrderedQuestion | null {
  const form = isRecord(made) ? oneOf(WORKSHOP_FORMS, made.form) : null;
  return isRecord(made) && form ? { id, form, scheme: 'roles', on: true, order: String(made.order) } : null;
}

function compareOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  const [first, second] = a.order === b.order ? [a.id, b.id] : [a.order, b.order];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | null =>
  known.find((member) => member === value) ?? null;
const asSwitch = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
const asCount = (value: unknown): number | null =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : null;
