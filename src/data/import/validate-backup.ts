/** Third step of an import: decodes each document of a backup, once, and checks that it is the one that the file says it is. */
import * as Y from 'yjs';
import { isPresentAction } from '../../domain/assessment/action.ts';
import { createYieldToMain } from '../../lib/browser/yield-to-main.ts';
import { fail, ok, type Result } from '../../lib/problem/problem.ts';
import { assessmentDocument, readAbout, readAssessment } from '../assessments/assessment-document.ts';
import { organisationDocument, readOrganisation } from '../assessments/organisation-document.ts';
import type { Copy } from '../documents/update-log.ts';
import type { DocumentKind } from '../storage/schema.ts';
import { readWorkshop, workshopDocument } from '../workshops/workshop-document.ts';
import { type ParsedBackup, parseBackupParts } from './parse-backup.ts';

/** Backup whose every part has been checked. Only this can be previewed and applied. */
export interface ValidatedBackup extends Omit<ParsedBackup, 'copies'> {
  readonly documents: readonly ImportedDocument[];
}

/** Document of a file, decoded. Later steps read `doc` and `summary`; only storage is given the bytes of `copy` again. */
export interface ImportedDocument {
  /** Bytes as the file has them. */
  readonly copy: Copy;
  /** Read only: every step of the import shares it. */
  readonly doc: Y.Doc;
  readonly summary: ImportSummary;
}

export type ImportSummary =
  | { readonly kind: 'organisation'; readonly name: string }
  | {
      readonly kind: 'assessment';
      readonly organisation: string;
      readonly period: string;
      readonly scope: string;
      readonly answered: number;
      readonly actions: number;
    }
  | { readonly kind: 'workshop'; readonly assessment: string; readonly title: string; readonly underWay: boolean };

/** Parses and validates the text of a backup: its form, its checksum, each document and each rubric. Changes nothing. */
export async function readBackup(text: string, name: string): Promise<Result<ValidatedBackup>> {
  const parsed = await parseBackupParts(text, name);
  return parsed.ok ? validateBackup(parsed.value, name) : parsed;
}

/** Yields to the browser between documents, as there may be hundreds. @param name of the file, for the sentences of a problem */
export async function validateBackup(
  { copies, ...parts }: ParsedBackup,
  name: string,
): Promise<Result<ValidatedBackup>> {
  const pause = createYieldToMain();
  const documents: ImportedDocument[] = [];
  for (const copy of copies) {
    if (hasTooManyParts(copy)) return fail({ type: 'too-many', name, limit: MOST_PARTS });
    const document = decode(copy);
    if (!document) {
      const index = copies.filter(({ kind }) => kind === copy.kind).indexOf(copy);
      return fail({ type: 'damaged-file', name, part: `$.${copy.kind}s[${index}].document` });
    }
    documents.push(document);
    await pause();
  }
  return ok({ ...parts, documents });
}

/**
 * Parts of one document: runs of letters, choices. A year of work makes some thousands. Decoding takes some 3 µs per part and
 * cannot be interrupted; bytes alone take no time, so saved reports may be of any length.
 */
const MOST_PARTS = 250_000;
/** Bytes below which a document cannot have too many parts. Counting takes nearly as long as decoding, so it is left out there. */
const COUNTED_FROM = 1_000_000;

function hasTooManyParts({ state }: Copy): boolean {
  if (state.length < COUNTED_FROM) return false;
  try {
    return Y.decodeUpdate(state).structs.length > MOST_PARTS;
  } catch {
    // Not a document: `decode` reports it.
    return false;
  }
}

/** @returns `null` for bytes that are no whole document, or another one than the file says */
function decode(copy: Copy): ImportedDocument | null {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, copy.state);
    if (readAbout(doc).id === copy.id && doc.getMap('about').get('kind') === copy.kind)
      return { copy, doc, summary: SUMMARIES[copy.kind](doc) };
  } catch {
    // Damaged bytes throw at any place; the caller names the document.
  }
  doc.destroy();
  return null;
}

const SUMMARIES: Readonly<Record<DocumentKind, (doc: Y.Doc) => ImportSummary>> = {
  organisation: (doc) => ({ kind: 'organisation', name: readOrganisation(organisationDocument(doc)).name }),
  assessment(doc) {
    const { organisation, period, scope, statements, actions } = readAssessment(assessmentDocument(doc), null);
    const answered = [...statements.values()].filter(({ answer }) => answer.type !== 'unanswered').length;
    return {
      kind: 'assessment',
      organisation,
      period,
      scope,
      answered,
      actions: [...actions.values()].filter(isPresentAction).length,
    };
  },
  workshop(doc) {
    const { assessment, setup, session } = readWorkshop(workshopDocument(doc));
    return {
      kind: 'workshop',
      assessment,
      title: setup.title,
      underWay: session.startedAt !== null && session.endedAt === null,
    };
  },
};
