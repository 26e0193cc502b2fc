import type { AssessmentDocument } from '../documents/document-handle.ts';
import { ownerOf } from '../documents/multi-value-register.ts';
import { diffDocuments, editToMatch } from './diff-documents.ts';

/** Saved versions and votes belong to the original; a new assessment has its own period, scope and participants. */
const NOT_COPIED = /^(copy|tally)\/|^assessment\/own\/(scope|period|archived)$|^report\/own\/tookPart$/;

/**
 * Copies answers, targets, texts and actions into a new assessment of the same framework. Removed actions are left out, and
 * so are choices that people made differently and have not settled: a copy decides nothing.
 */
export function copyAnswers(source: AssessmentDocument, next: AssessmentDocument): void {
  const isRemoved = (owner: string): boolean =>
    owner.startsWith('action/') && source.registers.value(`${owner as `action/${string}`}/removed`) === true;
  const paths = diffDocuments(next, source)
    .filter((change) => change.type === 'text' || change.after.length === 1)
    .map(({ path }) => path)
    .filter((path) => !NOT_COPIED.test(path) && !isRemoved(ownerOf(path)));
  editToMatch(next, source, new Set(paths));
}
