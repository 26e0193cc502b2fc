import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { FieldContext } from '../../domain/assessment/field-change.ts';

/** Returns the context that names the fields of an open assessment. */
export const namesIn = (open: OpenAssessment): FieldContext => ({
  assessment: open.assessment.getState(),
  rubric: open.rubric,
  evidence: (id) => open.organisation.getState().evidence.get(id)?.title ?? '',
});
