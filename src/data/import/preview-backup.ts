/** What a backup that was read would bring to this device. Changes nothing. */
import * as Y from 'yjs';
import { assessmentDocument } from '../assessments/assessment-document.ts';
import { diffDocuments } from '../assessments/diff-documents.ts';
import { type CopyComparison, compareCopy } from '../documents/compare-copy.ts';
import type { Copy } from '../documents/update-log.ts';
import { findInTrash } from '../workspace/trash.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { workshopNews } from './import-workshops.ts';
import type { ValidatedBackup } from './validate-backup.ts';

export interface PreviewedAssessment {
  readonly id: string;
  readonly organisation: string;
  readonly period: string;
  readonly scope: string;
  readonly answered: number;
  readonly actions: number;
  readonly copy: Copy;
  /** binned: in the bin here. older: here, and the file has nothing new, but reads differently. same: nothing new, and alike. */
  readonly state: CopyComparison | 'binned' | 'older';
}

/** A workshop that had begun and not ended when the file was written: a laptop that opens the file can go on with it. */
export interface UnderWay {
  readonly id: string;
  readonly assessment: string;
  readonly title: string;
}

export interface BackupPreview extends Pick<ValidatedBackup, 'writtenAt' | 'device' | 'version'> {
  readonly organisations: readonly string[];
  readonly assessments: readonly PreviewedAssessment[];
  readonly underWay: readonly UnderWay[];
}

/** What a file holds, and what of it is here. */
export async function previewBackup(
  workspace: Workspace,
  { writtenAt, device, version, copies, votes }: ValidatedBackup,
): Promise<BackupPreview> {
  const names = new Map(
    copies.flatMap(({ id, summary }) => (summary.of === 'organisation' ? [[id, summary.name] as const] : [])),
  );
  const further = await workshopNews(workspace, copies, votes);
  const assessments: PreviewedAssessment[] = [];
  const underWay: UnderWay[] = [];
  for (const copy of copies) {
    const { id, summary } = copy;
    if (summary.of === 'assessment') {
      const { organisation, period, scope, answered, actions } = summary;
      const own = await stateOf(workspace, copy);
      const state = (own === 'same' || own === 'older') && further.has(id) ? 'adds' : own;
      assessments.push({
        id,
        organisation: names.get(organisation) ?? '',
        period,
        scope,
        answered,
        actions,
        copy,
        state,
      });
    } else if (summary.of === 'workshop' && summary.underWay)
      underWay.push({ id, assessment: summary.assessment, title: summary.title });
  }
  return { writtenAt, device, version, organisations: [...names.values()], assessments, underWay };
}

async function stateOf(workspace: Workspace, copy: Copy): Promise<PreviewedAssessment['state']> {
  if (await workspace.storage.read(['bin'], (tx) => findInTrash(tx, copy.id))) return 'binned';
  const state = await compareCopy(workspace.documents, copy);
  if (state !== 'same') return state;
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, copy.state);
  const different = await workspace.documents.withDocument(
    copy.id,
    ({ doc }) => diffDocuments(assessmentDocument(doc), assessmentDocument(theirs)).length > 0,
  );
  theirs.destroy();
  return different.ok && different.value ? 'older' : 'same';
}
