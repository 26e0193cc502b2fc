import type { AssessmentId } from '../../lib/ids.ts';
import type { AssessmentRow } from '../storage/schema.ts';
import type { Reader } from '../storage/storage.ts';

/** The assessment before this one, as its projection has it; `null` when there was none, or when it is not on this device. */
export const previousAssessment = async (
  reader: Reader,
  previous: AssessmentId | null,
): Promise<AssessmentRow | null> => (previous === null ? null : ((await reader.get('assessments', previous)) ?? null));
