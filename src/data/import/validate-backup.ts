/** A backup file → what can be restored. It is previewed then (preview-backup.ts) and taken in (apply-import.ts). */
import * as Y from 'yjs';
import { isPresentAction } from '../../domain/assessment/action.ts';
import { createYieldToMain } from '../../lib/browser/yield-to-main.ts';
import { fail, ok, type Result } from '../../lib/problem/problem.ts';
import { assessmentDocument, readAbout, readAssessment } from '../assessments/assessment-document.ts';
import { organisationDocument, readOrganisation } from '../assessments/organisation-document.ts';
import type { Copy } from '../documents/update-log.ts';
import type { DocumentKind } from '../storage/schema.ts';
import { readWorkshop, workshopDocument } from '../workshops/workshop-document.ts';
import { type UnpackedBackup, unpackBackup } from './parse-backup.ts';

/** A backup whose every part has been looked at. Only this can be restored. */
export interface ValidatedBackup extends UnpackedBackup {
  readonly copies: readonly ValidatedCopy[];
}

/** A document from a file, and what it says of itself: nobody has to take it apart again to show it. */
export interface ValidatedCopy extends Copy {
  readonly summary: CopySummary;
}

export type CopySummary =
  | { readonly of: 'organisation'; readonly name: string }
  | {
      readonly of: 'assessment';
      readonly organisation: string;
      readonly period: string;
      readonly scope: string;
      readonly answered: number;
      readonly actions: number;
    }
  | { readonly of: 'workshop'; readonly assessment: string; readonly title: string; readonly underWay: boolean };

/** Reads and checks a backup: its form, its checksum, each document and each rubric in it. Changes nothing. */
export async function readBackup(text: string, name: string): Promise<Result<ValidatedBackup>> {
  const unpacked = await unpackBackup(text, name);
  return unpacked.ok ? validateBackup(unpacked.value, name) : unpacked;
}

/** Opens each document that was unpacked, with pauses, as there may be hundreds. */
export async function validateBackup(unpacked: UnpackedBackup, name: string): Promise<Result<ValidatedBackup>> {
  const pause = createYieldToMain();
  const copies: ValidatedCopy[] = [];
  for (const copy of unpacked.copies) {
    if (hasTooManyParts(copy)) return fail({ type: 'too-many', name, limit: MOST_PARTS });
    const summary = summaryOf(copy);
    if (!summary) {
      const place = unpacked.copies.filter(({ kind }) => kind === copy.kind).indexOf(copy);
      return fail({ type: 'damaged-file', name, part: `$.${copy.kind}s[${place}].document` });
    }
    copies.push({ ...copy, summary });
    await pause();
  }
  return ok({ ...unpacked, copies });
}

/**
 * Parts of one document: runs of letters, choices. A year of work makes some thousands. It is they that take time, some 3 µs each, and
 * nobody can stop half way; bytes do not, so that kept reports may be as long as they are.
 */
const MOST_PARTS = 250_000;
/** Counting takes nearly as long as opening, and so many parts need more than these bytes. */
const COUNTED_FROM = 1_000_000;

function hasTooManyParts({ state }: Copy): boolean {
  if (state.length < COUNTED_FROM) return false;
  try {
    return Y.decodeUpdate(state).structs.length > MOST_PARTS;
  } catch {
    // No document at all, which opening it will say.
    return false;
  }
}

/** What bytes say of themselves; `null` where they are no whole document of ours, or not the one that they are said to be. */
function summaryOf({ id, kind, state }: Copy): CopySummary | null {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    return readAbout(doc).id === id && doc.getMap('about').get('kind') === kind ? SUMMARIES[kind](doc) : null;
  } catch {
    return null;
  } finally {
    doc.destroy();
  }
}

const SUMMARIES: Readonly<Record<DocumentKind, (doc: Y.Doc) => CopySummary>> = {
  organisation: (doc) => ({ of: 'organisation', name: readOrganisation(organisationDocument(doc)).name }),
  assessment(doc) {
    const { organisation, period, scope, statements, actions } = readAssessment(assessmentDocument(doc));
    const answered = [...statements.values()].filter(({ answer }) => answer.type !== 'unanswered').length;
    return {
      of: 'assessment',
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
      of: 'workshop',
      assessment,
      title: setup.title,
      underWay: session.startedAt !== null && session.endedAt === null,
    };
  },
};
