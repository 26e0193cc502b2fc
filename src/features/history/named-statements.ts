import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { FieldContext } from '../../domain/assessment/field-change.ts';

/** What the fields of an open assessment are called. */
export const namesIn = (open: OpenAssessment): FieldContext => ({
  assessment: open.assessment.getState(),
  rubric: open.rubric,
  evidence: (id) => open.organisation.getState().evidence.get(id)?.title ?? '',
});
