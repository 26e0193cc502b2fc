/**
 * An open assessment: its snapshot as a Zustand store, and the commands that change it. The snapshot follows a decision in
 * the same tick. It follows typed text when the typing pauses: the text box shows the text already, and no work per
 * keystroke may grow with the data.
 */

import type * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { levelCount, type Rubric } from '../../domain/rubric/rubric.ts';
import type { AssessmentId } from '../../lib/ids.ts';
import { type AssessmentDocument, DECISIONS, type OrganisationDocument } from '../documents/document-handle.ts';
import type { AssessmentText, OrganisationText, TextPath } from '../documents/document-layout.ts';
import { ownerOf, pathOf } from '../documents/multi-value-register.ts';
import type { StoredDocument } from '../documents/stored-document.ts';
import { bindText, type TextBinding } from '../documents/text-binding.ts';
import { createUndo, LOCAL_ORIGIN, type Undo, WORKSHOP_ORIGIN } from '../documents/undo.ts';
import { assessmentDocument, type Person, readAssessment, readOwners, signIn } from './assessment-document.ts';
import { type Organisation, organisationDocument, readItem, readOrganisation } from './organisation-document.ts';

/** Greatest lag of typed text in the snapshot, ms. `now()` returns it without a lag. */
const TEXT_LAG_MS = 200;

export interface OpenAssessment {
  readonly id: AssessmentId;
  /** True in the practice organisation. */
  readonly isExample: boolean;
  readonly rubric: Rubric;
  readonly assessment: StoreApi<Assessment>;
  readonly organisation: StoreApi<Organisation>;
  readonly document: AssessmentDocument;
  readonly organisationDocument: OrganisationDocument;
  readonly undo: Undo;
  /** Parts of the document that could not be read and were set aside. */
  readonly damaged: number;
  /** Runs one or several decisions as one step that can be undone. `label` describes it in the undo button. */
  act(label: string, change: () => void, options?: { readonly offer?: boolean }): void;
  /**
   * Binds a text of the assessment or of its organisation.
   * @param first runs before each change, in the same step, and creates what must exist before the first letter
   */
  text(path: AssessmentText | OrganisationText, label: string, first?: () => void): TextBinding;
  /** Returns the snapshot with all typed text. */
  now(): Assessment;
}

export interface OpenAssessmentOptions {
  readonly assessment: StoredDocument;
  readonly organisation: StoredDocument;
  readonly rubric: Rubric;
  readonly isExample: boolean;
  /** Returns who uses this window; called at the first change of each session, because people change the setting. */
  readonly person: () => Person;
}

export function openAssessmentOver({
  assessment: stored,
  organisation: storedOrganisation,
  rubric,
  isExample,
  person,
}: OpenAssessmentOptions): OpenAssessment {
  const document = assessmentDocument(stored.doc);
  const assessment = createStore<Assessment>()(() => readAssessment(document, levelCount(rubric)));
  const refresh = followDocument(stored.doc, (owners) =>
    assessment.setState(readOwners(document, assessment.getState(), owners, levelCount(rubric)), true),
  );
  const {
    organisation,
    organisationDocument: ofOrganisation,
    refreshOrganisation,
  } = followOrganisation(storedOrganisation);
  signInAtFirstChange(stored.doc, person);
  signInAtFirstChange(storedOrganisation.doc, person);
  const undo = createUndo([stored.doc, storedOrganisation.doc]);

  return {
    id: stored.id,
    isExample,
    rubric,
    assessment,
    organisation,
    document,
    organisationDocument: ofOrganisation,
    undo,
    damaged: stored.damaged + storedOrganisation.damaged,
    act: undo.act,
    text: (path, label, first) =>
      bindUndoableText(isOrganisationText(path) ? storedOrganisation.doc : stored.doc, path, undo, label, first),
    now() {
      refresh();
      refreshOrganisation();
      return assessment.getState();
    },
  };
}

const isOrganisationText = (path: AssessmentText | OrganisationText): path is OrganisationText =>
  /^(evidence|organisation)\//.test(path);

/** Follows the organisation's document; only the items that changed are read again. */
function followOrganisation({ doc }: StoredDocument) {
  const document = organisationDocument(doc);
  const organisation = createStore<Organisation>()(() => readOrganisation(document));
  const refreshOrganisation = followDocument(doc, (owners) => {
    const items = new Map(organisation.getState().evidence);
    for (const owner of owners) {
      const [kind, id = ''] = owner.split('/');
      if (kind === 'evidence') items.set(id, readItem(document, id));
    }
    organisation.setState(readOrganisation(document, items), true);
  });
  return { organisation, organisationDocument: document, refreshOrganisation };
}

/** Binds a text whose typing is undone in steps. @param first runs before each change, in the same step */
export const bindUndoableText = (
  doc: Y.Doc,
  path: TextPath,
  undo: Undo,
  label: string,
  first?: () => void,
): TextBinding =>
  bindText(doc, path, (change) =>
    undo.type(label, () => {
      first?.();
      change();
    }),
  );

/** Notes the person at this window's first change. Not part of any step, so that undo keeps the person. */
export function signInAtFirstChange(doc: Y.Doc, person: () => Person): void {
  const watch = (transaction: Y.Transaction): void => {
    if (
      (transaction.origin !== LOCAL_ORIGIN && transaction.origin !== WORKSHOP_ORIGIN) ||
      transaction.changed.size === 0
    )
      return;
    doc.off('afterTransaction', watch);
    signIn(doc, person());
  };
  doc.on('afterTransaction', watch);
}

/**
 * Follows a document: collects the owners ('stage/plan') of changed registers and texts and passes them to `refresh`:
 * immediately after a decision, after a pause when only text changed.
 * @returns a function that passes on at once what is collected
 */
export function followDocument(doc: Y.Doc, refresh: (owners: ReadonlySet<string>) => void): () => void {
  const nameOf = createTypeNames(doc);
  let collected = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function passOn(): void {
    clearTimeout(timer);
    timer = undefined;
    if (collected.size === 0) return;
    const owners = collected;
    collected = new Set();
    refresh(owners);
  }

  doc.on('afterTransaction', ({ changed }: Y.Transaction) => {
    let decided = false;
    for (const [type, keys] of changed) {
      const name = nameOf(type);
      decided ||= name === DECISIONS;
      for (const owner of changedOwners(name, keys)) collected.add(owner);
    }
    if (decided) passOn();
    else if (collected.size > 0) timer ??= setTimeout(passOn, TEXT_LAG_MS);
  });
  return passOn;
}

/** Owners of what one transaction changed in a top-level type. @param keys changed keys of a map, `path|entry id` */
function changedOwners(name: string, keys: ReadonlySet<string | null>): readonly string[] {
  if (name.includes('/')) return [ownerOf(name)];
  if (name !== DECISIONS) return [];
  return [...keys].flatMap((key) => (key?.includes('|') ? [ownerOf(pathOf(key))] : []));
}

/** Returns a look-up of top-level types by object; Yjs does not keep their names in them. '' for a nested type. */
function createTypeNames(doc: Y.Doc): (type: unknown) => string {
  const names = new Map<unknown, string>();
  return (type) => {
    const known = names.get(type);
    if (known !== undefined) return known;
    for (const [name, shared] of doc.share) names.set(shared, name);
    return names.get(type) ?? '';
  };
}
