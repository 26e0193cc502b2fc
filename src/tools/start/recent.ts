import type { AssessmentRow } from '../../data/rows.ts';
import type { Reader } from '../../data/storage.ts';

export interface Recent {
  readonly assessments: readonly (AssessmentRow & { readonly organisationName: string })[];
  /** There are more than were asked for. */
  readonly more: boolean;
}

/** The assessments that were changed last, newest first, at most `limit`: reads that many rows, however many there are. */
export async function recentAssessments(reader: Reader, limit: number): Promise<Recent> {
  const rows = await reader.list('assessments', { orderBy: 'updatedAt', newestFirst: true, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const names = new Map<string, string>();
  for (const id of new Set(shown.map((row) => row.organisation))) names.set(id, (await reader.get('organisations', id))?.name ?? '');
  return { assessments: shown.map((row) => ({ ...row, organisationName: names.get(row.organisation) ?? '' })), more: rows.length > limit };
}
