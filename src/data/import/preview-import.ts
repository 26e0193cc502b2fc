/** Fourth step of an import: the effect that a backup would have on this device. Changes nothing. */
import { assessmentDocument } from '../assessments/assessment-document.ts';
import { diffDocuments } from '../assessments/diff-documents.ts';
import { listTrash } from '../workspace/trash.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { compareDocument, type DocumentComparison, existingAmong } from './compare-document.ts';
import { assessmentsWithWorkshopNews } from './import-workshops.ts';
import { type MergePreview, previewMerge } from './preview-merge.ts';
import type { ImportedDocument, ValidatedBackup } from './validate-backup.ts';

/** Number of assessments that are compared field by field; a backup may hold hundreds. */
const MOST_MERGES = 12;

export interface PreviewedAssessment {
  readonly id: string;
  readonly organisation: string;
  readonly period: string;
  readonly scope: string;
  readonly answered: number;
  readonly actions: number;
  /** binned: in the trash here. older: here, with no new edit in the file, but the file reads differently. same: and alike. */
  readonly state: DocumentComparison | 'binned' | 'older';
}

/** Workshop that had begun and not ended when the file was written: a laptop that opens the file can continue it. */
export interface UnderWay {
  readonly id: string;
  readonly assessment: string;
  readonly title: string;
}

export interface ImportPreview extends Pick<ValidatedBackup, 'writtenAt' | 'device' | 'version'> {
  readonly organisations: readonly string[];
  readonly assessments: readonly PreviewedAssessment[];
  readonly underWay: readonly UnderWay[];
  /** Changes field by field, by assessment, for the first of those that are here already. */
  readonly merges: ReadonlyMap<string, MergePreview>;
}

export async function previewImport(
  workspace: Workspace,
  { writtenAt, device, version, documents, votes }: ValidatedBackup,
): Promise<ImportPreview> {
  const names = new Map(
    documents.flatMap(({ copy, summary }) => (summary.kind === 'organisation' ? [[copy.id, summary.name]] : [])),
  );
  const stateOf = await createStateOf(workspace, documents, votes);
  const assessments: PreviewedAssessment[] = [];
  const merges = new Map<string, MergePreview>();
  for (const document of documents) {
    const { copy, summary } = document;
    if (summary.kind !== 'assessment') continue;
    const { kind: _, organisation, ...rest } = summary;
    const state = await stateOf(document);
    assessments.push({ id: copy.id, organisation: names.get(organisation) ?? '', ...rest, state });
    const isHere = state === 'adds' || state === 'older';
    const merge = isHere && merges.size < MOST_MERGES ? await previewMerge(workspace, document) : null;
    if (merge) merges.set(copy.id, merge);
  }
  const organisations = [...names.values()];
  return { writtenAt, device, version, organisations, assessments, underWay: documents.flatMap(underWayIn), merges };
}

const underWayIn = ({ copy, summary }: ImportedDocument): readonly UnderWay[] =>
  summary.kind === 'workshop' && summary.underWay
    ? [{ id: copy.id, assessment: summary.assessment, title: summary.title }]
    : [];

type StateOf = (document: ImportedDocument) => Promise<PreviewedAssessment['state']>;

/** Reads what all documents have in common once. */
async function createStateOf(
  workspace: Workspace,
  documents: readonly ImportedDocument[],
  votes: ValidatedBackup['votes'],
): Promise<StateOf> {
  const existing = await existingAmong(workspace, documents);
  const withNews = await assessmentsWithWorkshopNews(workspace, documents, votes, existing);
  const binned = new Set((await workspace.storage.read(['bin'], listTrash)).map(({ id }) => id));
  return async (document) => {
    const { id } = document.copy;
    if (binned.has(id)) return 'binned';
    const comparison = await compareDocument(workspace, document, existing);
    if (comparison !== 'same') return comparison;
    if (withNews.has(id)) return 'adds';
    return (await readsDifferently(workspace, document)) ? 'older' : 'same';
  };
}

async function readsDifferently({ documents }: Workspace, { copy, doc }: ImportedDocument): Promise<boolean> {
  const different = await documents.withDocument(
    copy.id,
    (here) => diffDocuments(assessmentDocument(here.doc), assessmentDocument(doc)).length > 0,
  );
  return different.ok && different.value;
}
