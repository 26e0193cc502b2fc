import type { AssessmentRow } from '../../data/storage/schema.ts';
import type { Reader } from '../../data/storage/storage.ts';

export interface RecentAssessment {
  readonly assessments: readonly (AssessmentRow & { readonly organisationName: string })[];
  /** True if there are more than `limit`. */
  readonly more: boolean;
}

/** Returns the assessments that changed last, newest first. Reads `limit` + 1 rows, however many there are. */
export async function recentAssessments(reader: Reader, limit: number): Promise<RecentAssessment> {
  const rows = await reader.list('assessments', { orderBy: 'updatedAt', newestFirst: true, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const ids = [...new Set(shown.map((row) => row.organisation))];
  const names = new Map(
    await Promise.all(ids.map(async (id) => [id, (await reader.get('organisations', id))?.name ?? ''] as const)),
  );
  return {
    assessments: shown.map((row) => ({ ...row, organisationName: names.get(row.organisation) ?? '' })),
    more: rows.length > limit,
  };
}
