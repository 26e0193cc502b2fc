/**
 * An open assessment: its snapshot as a Zustand store, and the commands that change it. The snapshot follows a decision in
 * the same tick; typed text it follows when the typing pauses, because the text box already shows it and nothing may be
 * done per keystroke that grows with the data.
 */
import type * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { ownerOf, pathOf } from '../documents/multi-value-register.ts';
import type { StoredDocument } from '../documents/stored-document.ts';
import { bindText, type TextBinding } from '../documents/text-binding.ts';
import { createUndo, LOCAL_ORIGIN, type Undo, WORKSHOP_ORIGIN } from '../documents/undo.ts';
import {
  type AssessmentDocument,
  assessmentDocument,
  DECISIONS,
  type Person,
  readAssessment,
  readOwners,
  signIn,
} from './assessment-document.ts';
import {
  type Organisation,
  type OrganisationDocument,
  organisationDocument,
  readItem,
  readOrganisation,
} from './organisation-document.ts';

/** How long typed text may lag behind in the snapshot, ms. Whoever needs it exact calls `now()`. */
const TEXT_LAG_MS = 200;

export interface OpenAssessment {
  readonly id: string;
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
  /** One decision or several, as one step that can be undone. `label` says what it was. */
  act(label: string, change: () => void, options?: { readonly offer?: boolean }): void;
  /**
   * A text of the assessment or (names that begin with `evidence/` or `organisation/`) of the organisation.
   * @param first what must stand before the first letter does, done in the same step
   */
  text(name: string, label: string, first?: () => void): TextBinding;
  /** The snapshot with every typed word in it. */
  now(): Assessment;
}

export interface OpenAssessmentOptions {
  readonly assessment: StoredDocument;
  readonly organisation: StoredDocument;
  readonly rubric: Rubric;
  readonly isExample: boolean;
  /** Who is at this window; asked again at each session's first change, because people change the setting. */
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
  const ofOrganisation = organisationDocument(storedOrganisation.doc);
  const assessment = createStore<Assessment>()(() => readAssessment(document));
  const organisation = createStore<Organisation>()(() => readOrganisation(ofOrganisation));
  const undo = createUndo([stored.doc, storedOrganisation.doc]);

  const refresh = followAssessment(stored.doc, (owners) =>
    assessment.setState(readOwners(document, assessment.getState(), owners), true),
  );
  const refreshOrganisation = followAssessment(storedOrganisation.doc, (owners) => {
    const items = new Map(organisation.getState().evidence);
    for (const owner of owners) {
      const [kind, id = ''] = owner.split('/');
      if (kind === 'evidence') items.set(id, readItem(ofOrganisation, id));
    }
    organisation.setState(readOrganisation(ofOrganisation, items), true);
  });
  signInAtFirstChange(stored.doc, person);
  signInAtFirstChange(storedOrganisation.doc, person);

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
    text(name, label, first) {
      const doc = /^(evidence|organisation)\//.test(name) ? storedOrganisation.doc : stored.doc;
      return bindText(doc, name, (change) =>
        undo.type(label, () => {
          first?.();
          change();
        }),
      );
    },
    now() {
      refresh();
      refreshOrganisation();
      return assessment.getState();
    },
  };
}

/** Notes who is working here at this window's first change. Not part of any step: undo must not forget a person. */
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
 * Follows a document: collects the owners ('stage/plan') of what changes, and hands them on: at once after a decision,
 * after a pause when only text changed. Returns a function that hands on at once whatever is waiting.
 */
export function followAssessment(doc: Y.Doc, refresh: (owners: ReadonlySet<string>) => void): () => void {
  let waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const names = new Map<unknown, string>();

  function nameOf(type: unknown): string {
    const known = names.get(type);
    if (known !== undefined) return known;
    for (const [name, each] of doc.share) names.set(each, name);
    return names.get(type) ?? '';
  }

  function handOn(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.size === 0) return;
    const owners = waiting;
    waiting = new Set();
    refresh(owners);
  }

  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    let decided = false;
    for (const [type, keys] of transaction.changed) {
      const name = nameOf(type);
      if (name.includes('/')) waiting.add(ownerOf(name));
      else if (name === DECISIONS) {
        decided = true;
        for (const key of keys) if (key?.includes('|')) waiting.add(ownerOf(pathOf(key)));
      }
    }
    if (decided) handOn();
    else if (waiting.size > 0) timer ??= setTimeout(handOn, TEXT_LAG_MS);
  });
  return handOn;
}
