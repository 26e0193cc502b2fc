import { type CalendarEvent, type CalendarFile, icalendarFile } from '../../lib/formats/icalendar.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { isOpenAction } from '../assessment/action.ts';
import { text } from '../assessment/field-labels.ts';
import { planOf, type ReportInput } from '../assessment/report-input.ts';

/** A week is time to do something about it; the day before is the last call. */
const REMIND_DAYS_BEFORE = [7, 1];

/**
 * Returns the due dates and review dates of open actions as a calendar file.
 * @param stamp when the file is made, milliseconds since 1970
 */
export function planCalendar(input: ReportInput, stamp: number): CalendarFile {
  const entries = planOf(input)
    .actions.filter(isOpenAction)
    .flatMap((action): readonly CalendarEvent[] => {
      const about = [input.organisation, action.lead, action.measure].filter((part) => part.trim() !== '').join('\n');
      const entry = (kind: string, day: string | null, title: string): CalendarEvent[] =>
        day === null
          ? []
          : [
              {
                uid: `${input.assessment.id}-${action.id}-${kind}`,
                day,
                title,
                description: about,
                remindDaysBefore: REMIND_DAYS_BEFORE,
              },
            ];
      return [
        ...entry('due', action.by, formatMessage(text.due, { action: action.words })),
        ...entry('review', action.nextReview, `${text.nextReview}: ${action.words}`),
      ];
    });
  return icalendarFile(entries, stamp);
}
