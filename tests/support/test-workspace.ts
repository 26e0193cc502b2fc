import type { OpenAssessment } from '../../src/data/assessments/open-assessment.ts';
import { createSaveStatus } from '../../src/data/storage/save-status.ts';
import { openRoom, type Room } from '../../src/data/workspace/workspace.ts';
import { freshName } from './windows.ts';

/** A room over a database of its own, or over the one that is named. */
export const aRoom = (name = freshName()): Promise<Room> => openRoom({ name, practice: false, status: createSaveStatus(), idPrefix: '' });

/** Begins an assessment of the shipped rubric and opens it. */
export async function begun(room: Room, options: { organisation?: string; previous?: string | null } = {}): Promise<OpenAssessment> {
  const [shelved] = await room.shelf.list();
  if (!shelved) throw new Error('The shelf is empty');
  const id = await room.begin({
    organisation: { name: options.organisation ?? 'Harbour Lane' },
    rubric: shelved.row.key,
    scope: '',
    period: 'Autumn 2026',
    previous: options.previous ?? null,
  });
  return opened(room, id);
}

export async function opened(room: Room, id: string): Promise<OpenAssessment> {
  const result = await room.openAssessment(id);
  if (!result.ok) throw new Error(`Cannot open: ${JSON.stringify(result.problem)}`);
  return result.value;
}
