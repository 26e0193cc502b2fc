/** What a workshop promised, for the next one to open with: what was to be done, and what came of it. */
import type { Action } from '../assessment/action.ts';
import { text as planText } from '../assessment/field-labels.ts';
import { isShownEntry } from './entry.ts';
import type { Workshop } from './workshop.ts';

export interface Commitment {
  readonly will: string;
  readonly did: string;
}

/**
 * The decisions of the record first, then the actions that came of what people said.
 * @param actions live actions as they stand today, of the workshop's own assessment or of one that carried them on
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
