/**
 * Workspace: one open database with its documents, rubrics and read models. There are two: the user's, and the example's in a database of its
 * own, so that example data never mixes with real work.
 */

import { randomId } from '../../lib/browser/random-id.ts';
import type { AssessmentId, OrganisationId } from '../../lib/ids.ts';
import { memoizeAsync } from '../../lib/memoize-async.ts';
import { fail, ok, type Result } from '../../lib/problem/problem.ts';
import { assessmentDocument, fillAbout } from '../assessments/assessment-document.ts';
import { carryOver } from '../assessments/carry-over.ts';
import { copyAnswers } from '../assessments/copy-answers.ts';
import { type OpenAssessment, openAssessmentOver } from '../assessments/open-assessment.ts';
import { fillOrganisation } from '../assessments/organisation-document.ts';
import { saveDailyRestorePoints, saveRestorePoints } from '../assessments/restore-points.ts';
import { createRubricStore, type RubricStore } from '../assessments/rubric-store.ts';
import { deviceLabel, preferences } from '../device/preferences.ts';
import { createDocumentStore, type DocumentStore } from '../documents/document-store.ts';
import { paths } from '../documents/paths.ts';
import { replaceText } from '../documents/text-binding.ts';
import { createReadModelUpdater, type ReadModelUpdater } from '../read-models/read-model-updater.ts';
import { openIndexedDb } from '../storage/indexed-db.ts';
import type { SaveStatusStore } from '../storage/save-status.ts';
import type { PointReason } from '../storage/schema.ts';
import type { Storage } from '../storage/storage.ts';
import { findInTrash } from './trash.ts';

export interface NewAssessment {
  /** Id of an existing organisation, or name of a new one. */
  readonly organisation: { readonly id: OrganisationId } | { readonly name: string };
  /** Key of a rubric in this workspace. */
  readonly rubric: string;
  readonly scope: string;
  readonly period: string;
  /** Roles and numbers of the participants. */
  readonly tookPart?: string;
  /** Id of the previous assessment, whose open actions are carried over; `null` for none. */
  readonly previous: AssessmentId | null;
  /** Id of an assessment of the same framework whose answers and actions are copied. */
  readonly answersOf?: AssessmentId;
  /** Start, milliseconds since 1970; now by default. */
  readonly begunAt?: number;
}

export interface Workspace {
  readonly name: string;
  readonly isExample: boolean;
  readonly storage: Storage;
  readonly documents: DocumentStore;
  readonly rubrics: RubricStore;
  readonly readModels: ReadModelUpdater;
  /** Returns a new id of this workspace. */
  newId(): string;
  /** Opens an assessment with its organisation and its rubric; once per window, however often it is called. */
  openAssessment(id: AssessmentId): Promise<Result<OpenAssessment>>;
  /** Saves a restore point of an assessment and its organisation, before a large change. */
  saveRestorePoint(id: AssessmentId, reason: PointReason): Promise<void>;
  /** Begins an assessment. Resolves to its id once it is committed. */
  begin(wanted: NewAssessment): Promise<AssessmentId>;
  /** Resolves once every change is committed and the read models show it. */
  settled(): Promise<void>;
}

export interface WorkspaceOptions {
  readonly name: string;
  readonly isExample: boolean;
  readonly status: SaveStatusStore;
  /** Prefix of every new id. */
  readonly idPrefix: string;
  /** Opens another storage: the user's database, which is open already, or a test's. */
  readonly openStorage?: (name: string) => Promise<Storage>;
}

/** Opens the database and everything over it. Rejects where the browser refuses. */
export async function openWorkspace({
  name,
  isExample,
  status,
  idPrefix,
  openStorage = openIndexedDb,
}: WorkspaceOptions): Promise<Workspace> {
  const storage = await openStorage(name);
  const documents = createDocumentStore({ storage, name, status });
  const rubrics = createRubricStore(storage);
  const readModels = createReadModelUpdater(storage, documents, rubrics);
  const newId = (): string => idPrefix + randomId();
  const openedToday = saveDailyRestorePoints(storage, documents);

  async function open(id: string): Promise<Result<OpenAssessment>> {
    if (await storage.read(['bin'], (tx) => findInTrash(tx, id))) return fail({ type: 'in-the-bin' });
    const assessment = await documents.open(id);
    if (!assessment.ok) return assessment;
    const about = assessment.value.doc.getMap('about');
    const organisation = await documents.open(String(about.get('organisation')));
    if (!organisation.ok) return organisation;
    const rubric = await rubrics.load(String(about.get('rubric')));
    if (!rubric.ok) return rubric;
    // Not awaited: it takes as long as the disk.
    void openedToday(assessment.value);
    void openedToday(organisation.value);
    const person = () => ({ role: preferences.getState().role, device: deviceLabel() });
    return ok(
      openAssessmentOver({
        assessment: assessment.value,
        organisation: organisation.value,
        rubric: rubric.value,
        isExample,
        person,
      }),
    );
  }

  const openOnce = memoizeAsync(open);
  documents.onDeleted((ids) => {
    for (const id of ids) openOnce.forget(id);
  });

  return {
    name,
    isExample,
    storage,
    documents,
    rubrics,
    readModels,
    newId,
    openAssessment: openOnce,
    async saveRestorePoint(id, reason) {
      const assessment = await documents.open(id);
      if (!assessment.ok) return;
      const organisation = await documents.open(String(assessment.value.doc.getMap('about').get('organisation')));
      const both = [assessment.value, ...(organisation.ok ? [organisation.value] : [])];
      await storage.write(['points'], (tx) => saveRestorePoints(tx, both, reason, Date.now()));
    },
    async begin({ organisation, rubric, scope, period, tookPart = '', previous, answersOf, begunAt = Date.now() }) {
      const copied = answersOf === undefined ? null : await openOnce(answersOf);
      const before = previous === null ? null : await openOnce(previous);
      const organisationId = 'id' in organisation ? organisation.id : newId();
      const id = newId();
      // Without an await between them, so that one transaction commits both or neither.
      const made = [
        ...('name' in organisation
          ? [
              documents.create(organisationId, 'organisation', (doc) =>
                fillOrganisation(doc, organisationId, organisation.name),
              ),
            ]
          : []),
        documents.create(id, 'assessment', (doc) => {
          fillAbout(doc, { id, organisation: organisationId, rubric, previous, createdAt: begunAt });
          replaceText(doc, paths.assessment.scope, scope);
          replaceText(doc, paths.assessment.period, period);
          replaceText(doc, paths.report('tookPart'), tookPart);
          if (before?.ok) {
            const stages = before.value.rubric.stages.map((stage) => stage.id);
            carryOver(before.value.now(), stages, assessmentDocument(doc));
          }
          if (copied?.ok) copyAnswers(copied.value.document, assessmentDocument(doc));
        }),
      ];
      await Promise.all(made);
      await readModels.settled();
      return id;
    },
    async settled() {
      await documents.settled();
      await readModels.settled();
    },
  };
}
