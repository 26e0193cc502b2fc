import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { deviceLabel, givenName } from '../../data/device/preferences.ts';
import type { FieldContext } from '../../domain/assessment/field-change.ts';
import type { Contributor } from '../../domain/assessment/sitting.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { text } from './text.ts';

/** Returns the context that names the fields of an open assessment. */
export const namesIn = (open: OpenAssessment): FieldContext => ({
  assessment: open.assessment.getState(),
  rubric: open.rubric,
  evidence: (id) => open.organisation.getState().evidence.get(id)?.title ?? '',
});

/** Returns a person by role and named device; an unnamed device is never called by its browser and system. */
export function nameOf(person: Contributor | null): string {
  if (person === null || person.since === null) return text.someone;
  const { role } = person;
  const device = givenName(person.device);
  if (role !== '') return device === '' ? role : formatMessage(text.roleOn, { role, device });
  if (device !== '') return formatMessage(text.someoneOn, { device });
  return person.device === deviceLabel() ? text.someoneHere : text.someoneElsewhere;
}
