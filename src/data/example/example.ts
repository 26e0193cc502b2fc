/** The practice organisation: an invented trust with two assessments, made by the same commands as real work. */

import { formatMonth } from '../../lib/i18n/messages.ts';
import { seasonOf } from '../../lib/i18n/season.ts';
import type { OpenAssessment } from '../assessments/open-assessment.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { dayFrom } from './calendar.ts';
import { NOW } from './now.ts';
import { ORGANISATION, SCOPE } from './people.ts';
import { THEN } from './then.ts';
import { writeAssessment, writeEvidence } from './write.ts';

const RUBRIC = { id: 'community-engagement', edition: 1 } as const;

/** Where the practice room keeps the id of the example's current assessment: written last, when all of it is at rest. */
const KEPT = 'example';

/** A screen that is drawn twice asks twice before the first answer is there; both get the same one. */
const underWay = new WeakMap<Workspace, Promise<string>>();

/**
 * Makes sure that the practice room has its example, and resolves to the id of the current assessment, at rest.
 * What is there already stays as people left it. An example that a crash left half made is made anew.
 * @param workspace the practice room
 * @param today this device's day, 'YYYY-MM-DD': every date in a new example is told from it
 */
export function ensureExample(workspace: Workspace, today: string): Promise<string> {
  const known = underWay.get(workspace) ?? findOrMake(workspace, today).finally(() => underWay.delete(workspace));
  underWay.set(workspace, known);
  return known;
}

async function findOrMake(workspace: Workspace, today: string): Promise<string> {
  return (await find(workspace)) ?? keep(workspace, await make(workspace, today));
}

function find({ storage }: Workspace): Promise<string | null> {
  return storage.read(['kept', 'documents'], async (tx) => {
    const id = (await tx.get('kept', KEPT))?.value;
    return typeof id === 'string' && (await tx.get('documents', id)) ? id : null;
  });
}

/** The first window to be ready decides which example is the one. */
function keep({ storage }: Workspace, made: string): Promise<string> {
  return storage.write(['kept', 'documents'], async (tx) => {
    const id = (await tx.get('kept', KEPT))?.value;
    if (typeof id === 'string' && (await tx.get('documents', id))) return id;
    await tx.put('kept', [{ key: KEPT, value: made }]);
    return made;
  });
}

async function make(workspace: Workspace, today: string): Promise<string> {
  const rubric = await rubricKey(workspace);
  const lastDay = dayFrom(today, { months: -6 });
  const before = await opened(
    workspace,
    await workspace.begin({
      organisation: { name: ORGANISATION },
      rubric,
      scope: SCOPE,
      period: formatMonth(lastDay),
      previous: null,
      begunAt: Date.parse(lastDay),
    }),
  );
  const evidence = writeEvidence(before, today);
  const carried = writeAssessment({ open: before, today, evidence, carried: new Map() }, THEN);

  const organisation = { id: before.organisation.getState().id };
  const current = await opened(
    workspace,
    await workspace.begin({ organisation, rubric, scope: SCOPE, period: seasonOf(today), previous: before.id }),
  );
  writeAssessment({ open: current, today, evidence, carried }, NOW);
  await workspace.settled();
  return current.id;
}

async function rubricKey(workspace: Workspace): Promise<string> {
  const shelved = (await workspace.rubrics.list()).find(
    ({ row }) => row.id === RUBRIC.id && row.edition === RUBRIC.edition,
  );
  if (!shelved) throw new Error('The rubric of the example is not on the shelf');
  return shelved.row.key;
}

async function opened(workspace: Workspace, id: string): Promise<OpenAssessment> {
  const result = await workspace.openAssessment(id);
  if (!result.ok) throw new Error(`The example cannot be opened: ${result.problem.type}`);
  return result.value;
}
