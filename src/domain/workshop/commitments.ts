/** Commitments of a workshop and their outcome, for the next workshop to open with. */
import type { Action } from '../assessment/action.ts';
import { text as planText } from '../assessment/field-labels.ts';
import { isShownEntry } from './entry.ts';
import type { Workshop } from './workshop.ts';

export interface Commitment {
  readonly will: string;
  readonly did: string;
}

/**
 * Returns the decisions of the record, then the actions that came from entries.
 * @param actions current actions of the workshop's assessment, or of a later one that carried them over
 */
export function commitmentsOf(
  { setup, decisions, entries }: Pick<Workshop, 'setup' | 'decisions' | 'entries'>,
  actions: readonly Action[],
): readonly Commitment[] {
  const decided = setup.questions.flatMap(({ id }) => {
    const decision = decisions.get(id);
    return decision && decision.will.trim() !== '' ? [{ will: decision.will.trim(), did: decision.did.trim() }] : [];
  });
  const wanted = new Set(entries.filter(isShownEntry).flatMap(({ action }) => action ?? []));
  const acted = actions
    .filter(({ id, originId }) => wanted.has(id) || (originId !== null && wanted.has(originId)))
    .map(
      ({ words, progress, status }): Commitment => ({
        will: words,
        did: progress.trim() === '' ? planText[status] : progress.trim(),
      }),
    );
  return [...decided, ...acted];
}
