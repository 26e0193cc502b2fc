import type { OpenAssessment } from '../../src/data/assessments/open-assessment.ts';
import { createSaveStatus } from '../../src/data/storage/save-status.ts';
import { openWorkspace, type Workspace } from '../../src/data/workspace/workspace.ts';
import { freshName } from './windows.ts';

/** Opens a workspace with its own database, or with the named one. */
export const testWorkspace = (name = freshName()): Promise<Workspace> =>
  openWorkspace({ name, isExample: false, status: createSaveStatus(), idPrefix: '' });

/** Starts an assessment of the shipped rubric and opens it. */
export async function begun(
  workspace: Workspace,
  options: { organisation?: string; previous?: string | null } = {},
): Promise<OpenAssessment> {
  const [shelved] = await workspace.rubrics.list();
  if (!shelved) throw new Error('The shelf is empty');
  const id = await workspace.begin({
    organisation: { name: options.organisation ?? 'Harbour Lane' },
    rubric: shelved.row.key,
    scope: '',
    period: 'Autumn 2026',
    previous: options.previous ?? null,
  });
  return opened(workspace, id);
}

export async function opened(workspace: Workspace, id: string): Promise<OpenAssessment> {
  const result = await workspace.openAssessment(id);
  if (!result.ok) throw new Error(`Cannot open: ${JSON.stringify(result.problem)}`);
  return result.value;
}
