/** The due dates of open actions, and the days on which people said they would look at one again, as a calendar file. */

import { type CalendarEntry, icsFile } from '../../lib/formats/icalendar.ts';
import { say } from '../../lib/i18n/messages.ts';
import { isOpen } from '../assessment/action.ts';
import { text } from '../assessment/field-labels.ts';
import { planOf, type Snapshot } from '../assessment/report-input.ts';

/** @param stamp the moment that the file is made, milliseconds since 1970 */
export function planIcs(snapshot: Snapshot, stamp: number): string {
  const entries = planOf(snapshot)
    .actions.filter(isOpen)
    .flatMap((action): readonly CalendarEntry[] => {
      const about = [snapshot.organisation, action.lead, action.measure].filter((part) => part.trim() !== '').join('\n');
      const entry = (kind: string, day: string | null, title: string): CalendarEntry[] =>
        day === null ? [] : [{ uid: `${snapshot.assessment.id}-${action.id}-${kind}`, day, title, description: about }];
      return [
        ...entry('due', action.by, say(text.due, { action: action.words })),
        ...entry('review', action.nextReview, `${text.nextReview}: ${action.words}`),
      ];
    });
  return icsFile(entries, stamp);
}
