import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { Named } from '../../domain/assessment/field-change.ts';

/** What the fields of an open assessment are called. */
export const namedIn = (open: OpenAssessment): Named => ({
  assessment: open.assessment.getState(),
  rubric: open.rubric,
  evidence: (id) => open.organisation.getState().evidence.get(id)?.title ?? '',
});
