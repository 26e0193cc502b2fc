/** The practice organisation: an invented trust with two assessments, made by the same commands as real work. */

import { monthOf } from '../../lib/i18n/messages.ts';
import { seasonOf } from '../../lib/i18n/season.ts';
import type { OpenAssessment } from '../assessments/open-assessment.ts';
import type { Room } from '../workspace/workspace.ts';
import { dayFrom } from './calendar.ts';
import { NOW } from './now.ts';
import { ORGANISATION, SCOPE } from './people.ts';
import { THEN } from './then.ts';
import { writeAssessment, writeEvidence } from './write.ts';

const RUBRIC = { id: 'community-engagement', edition: 1 } as const;

/** Where the practice room keeps the id of the example's current assessment: written last, when all of it is at rest. */
const KEPT = 'example';

/** A screen that is drawn twice asks twice before the first answer is there; both get the same one. */
const underWay = new WeakMap<Room, Promise<string>>();

/**
 * Makes sure that the practice room has its example, and resolves to the id of the current assessment, at rest.
 * What is there already stays as people left it. An example that a crash left half made is made anew.
 * @param room the practice room
 * @param today this device's day, 'YYYY-MM-DD': every date in a new example is told from it
 */
export function ensureExample(room: Room, today: string): Promise<string> {
  const known = underWay.get(room) ?? findOrMake(room, today).finally(() => underWay.delete(room));
  underWay.set(room, known);
  return known;
}

async function findOrMake(room: Room, today: string): Promise<string> {
  return (await find(room)) ?? keep(room, await make(room, today));
}

function find({ storage }: Room): Promise<string | null> {
  return storage.read(['kept', 'documents'], async (tx) => {
    const id = (await tx.get('kept', KEPT))?.value;
    return typeof id === 'string' && (await tx.get('documents', id)) ? id : null;
  });
}

/** The first window to be ready decides which example is the one. */
function keep({ storage }: Room, made: string): Promise<string> {
  return storage.write(['kept', 'documents'], async (tx) => {
    const id = (await tx.get('kept', KEPT))?.value;
    if (typeof id === 'string' && (await tx.get('documents', id))) return id;
    await tx.put('kept', [{ key: KEPT, value: made }]);
    return made;
  });
}

async function make(room: Room, today: string): Promise<string> {
  const rubric = await rubricKey(room);
  const lastDay = dayFrom(today, { months: -6 });
  const before = await opened(
    room,
    await room.begin({
      organisation: { name: ORGANISATION },
      rubric,
      scope: SCOPE,
      period: monthOf(lastDay),
      previous: null,
      begunAt: Date.parse(lastDay),
    }),
  );
  const evidence = writeEvidence(before, today);
  const carried = writeAssessment({ open: before, today, evidence, carried: new Map() }, THEN);

  const organisation = { id: before.organisation.getState().id };
  const current = await opened(room, await room.begin({ organisation, rubric, scope: SCOPE, period: seasonOf(today), previous: before.id }));
  writeAssessment({ open: current, today, evidence, carried }, NOW);
  await room.settled();
  return current.id;
}

async function rubricKey(room: Room): Promise<string> {
  const shelved = (await room.shelf.list()).find(({ row }) => row.id === RUBRIC.id && row.edition === RUBRIC.edition);
  if (!shelved) throw new Error('The rubric of the example is not on the shelf');
  return shelved.row.key;
}

async function opened(room: Room, id: string): Promise<OpenAssessment> {
  const result = await room.openAssessment(id);
  if (!result.ok) throw new Error(`The example cannot be opened: ${result.problem.type}`);
  return result.value;
}
