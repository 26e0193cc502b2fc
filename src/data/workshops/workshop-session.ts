/** The part of a workshop's document that changes while the room is at it: where it is, what it agreed, what was counted at the close. */
import type { Poll, Session, Timer, UnitState, WorkshopDecision } from '../../domain/workshop/workshop.ts';
import { asAnswer } from '../assessments/assessment-document.ts';
import { type MultiValueRegisters, ownerOf } from '../documents/multi-value-register.ts';
import { readText } from '../documents/text-binding.ts';
import type { WorkshopDocument } from './workshop-document.ts';

export function readSession(registers: MultiValueRegisters): Session {
  const own = (field: string): unknown => registers.value(`session/own/${field}`);
  const place = own('place') as { cue?: unknown; at?: unknown; page?: unknown; covered?: unknown } | undefined;
  const discussing = own('discussing');
  return {
    startedAt: asMoment(own('startedAt')),
    endedAt: asMoment(own('endedAt')),
    cue: typeof place?.cue === 'string' ? place.cue : '',
    cueAt: asMoment(place?.at),
    page: Number.isSafeInteger(place?.page) ? Math.max(0, Number(place?.page)) : 0,
    covered: place?.covered === true,
    timer: asTimer(own('timer')),
    blank: own('blank') === true,
    join: own('join') === true,
    discussing: Array.isArray(discussing) ? discussing.filter((unit): unit is string => typeof unit === 'string') : [],
  };
}

export function readUnits(document: WorkshopDocument): ReadonlyMap<string, UnitState> {
  const { doc, registers } = document;
  const ids = idsOf(document, 'unit');
  return new Map(
    ids.map((id) => {
      const value = (field: string): unknown => registers.value(`unit/${id}/${field}`);
      const agreed = asAnswer(value('agreed'));
      return [
        id,
        {
          round: Math.max(1, asWhole(value('round'))),
          closed: asWhole(value('closed')),
          said: readText(doc, `unit/${id}/said`),
          agreed: agreed.type === 'level' || agreed.type === 'not-agreed' ? agreed : null,
          differently: value('differently') === true,
        },
      ];
    }),
  );
}

/** Ids of one kind that have a register or a text. */
function idsOf({ doc, registers }: WorkshopDocument, kind: string): readonly string[] {
  const owners = new Set(registers.owners(kind));
  for (const name of doc.share.keys()) if (name.startsWith(`${kind}/`)) owners.add(ownerOf(name));
  return [...owners].map((owner) => owner.slice(kind.length + 1));
}

export function readPoll(registers: MultiValueRegisters): Poll {
  const counts = (field: string): readonly [number, number, number] => {
    const held = registers.value(`poll/own/${field}`);
    const [yes, partly, no] = Array.isArray(held) ? held.map(asWhole) : [];
    return [yes ?? 0, partly ?? 0, no ?? 0];
  };
  return { useful: counts('useful'), heard: counts('heard') };
}

export function readDecisions(document: WorkshopDocument): ReadonlyMap<string, WorkshopDecision> {
  const { doc } = document;
  const ids = idsOf(document, 'record').filter((id) => id !== 'own');
  return new Map(
    ids.map((id) => [id, { will: readText(doc, `record/${id}/will`), did: readText(doc, `record/${id}/did`) }]),
  );
}

function asTimer(value: unknown): Timer | null {
  if (typeof value !== 'object' || value === null) return null;
  const { startedAt, minutes, pausedAt } = value as Partial<Timer>;
  if (asMoment(startedAt) === null || typeof minutes !== 'number' || !(minutes >= 0 && minutes < 1_000)) return null;
  return { startedAt: Number(startedAt), minutes, pausedAt: asMoment(pausedAt) };
}

const asMoment = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
const asWhole = (value: unknown): number => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : 0);
