/** State of a running workshop: the position in the agenda, what the room agreed, and the counts of the closing poll. */
import {
  type Poll,
  RECORD_TEXTS,
  type RecordText,
  type Session,
  type Timer,
  type UnitState,
  type Workshop,
} from '../../domain/workshop/workshop.ts';
import { isRecord } from '../../lib/json/read-json.ts';
import { answersAt, type KnownScale } from '../assessments/answer-registers.ts';
import { idsIn, type WorkshopDocument } from '../documents/document-handle.ts';
import { paths } from '../documents/paths.ts';
import { readText } from '../documents/text-binding.ts';

export function readSession({ registers }: WorkshopDocument): Session {
  const stored = registers.value(paths.session.place);
  const place = isRecord(stored) ? stored : {};
  const discussing = registers.value(paths.session.discussing);
  return {
    startedAt: asMoment(registers.value(paths.session.startedAt)),
    endedAt: asMoment(registers.value(paths.session.endedAt)),
    cue: typeof place.cue === 'string' ? place.cue : '',
    cueAt: asMoment(place.at),
    page: asWhole(place.page),
    covered: place.covered === true,
    timer: asTimer(registers.value(paths.session.timer)),
    blank: registers.value(paths.session.blank) === true,
    join: registers.value(paths.session.join) === true,
    discussing: Array.isArray(discussing) ? discussing.filter((unit): unit is string => typeof unit === 'string') : [],
  };
}

export function readUnits(document: WorkshopDocument, scale: KnownScale): ReadonlyMap<string, UnitState> {
  const { doc, registers } = document;
  return new Map(
    idsIn(document, 'unit').map((id) => {
      const path = paths.unit(id);
      const agreed = answersAt(registers, path.agreed, id, scale).at(-1);
      const state: UnitState = {
        round: Math.max(1, asWhole(registers.value(path.round))),
        closed: asWhole(registers.value(path.closed)),
        said: readText(doc, path.said),
        saidForPartners: registers.value(path.saidForPartners) === true,
        agreed: agreed && agreed.type !== 'unanswered' ? agreed : null,
        differently: registers.value(path.differently) === true,
      };
      return [id, state];
    }),
  );
}

export function readPoll({ registers }: WorkshopDocument): Poll {
  const counts = (question: 'useful' | 'heard'): readonly [number, number, number] => {
    const stored = registers.value(paths.poll(question));
    const [yes, partly, no] = Array.isArray(stored) ? stored.map(asWhole) : [];
    return [yes ?? 0, partly ?? 0, no ?? 0];
  };
  return { useful: counts('useful'), heard: counts('heard') };
}

/** Texts of the record: about the day, and by question what was decided, done, and said in common. */
export function readRecord(document: WorkshopDocument): Pick<Workshop, 'decisions' | 'themes' | 'record'> {
  const { doc, registers } = document;
  const questions = idsIn(document, 'record').filter((id) => id !== 'own');
  const texts = Object.fromEntries(RECORD_TEXTS.map((field) => [field, readText(doc, paths.record.text(field))]));
  return {
    decisions: new Map(
      questions.map((id) => {
        const { will, did } = paths.recordDecision(id);
        return [id, { will: readText(doc, will), did: readText(doc, did) }];
      }),
    ),
    themes: new Map(questions.map((id) => [id, readText(doc, paths.recordDecision(id).themes)])),
    record: {
      ...(texts as Record<RecordText, string>),
      approvedAt: asMoment(registers.value(paths.record.approvedAt)),
    },
  };
}

function asTimer(value: unknown): Timer | null {
  if (!isRecord(value)) return null;
  const { minutes } = value;
  const startedAt = asMoment(value.startedAt);
  if (startedAt === null || typeof minutes !== 'number' || !(minutes >= 0 && minutes < 1_000)) return null;
  return { startedAt, minutes, pausedAt: asMoment(value.pausedAt) };
}

const asMoment = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** Whole number from 0; 0 for anything else. */
const asWhole = (value: unknown): number => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : 0);
