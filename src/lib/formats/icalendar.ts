import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';

export interface CalendarEvent {
  /** Unique and stable, so that opening the file again updates the entry and does not double it. */
  readonly uid: string;
  /** 'YYYY-MM-DD' */
  readonly day: string;
  readonly title: string;
  readonly description: string;
  /** Days before the event on which the calendar reminds, at 9 in the morning of the reader's clock. */
  readonly remindDaysBefore: readonly number[];
}

export interface CalendarFile {
  /** `null` without any event: RFC 5545 knows no empty calendar, and some programs refuse one. */
  readonly content: string | null;
  /** Events that are left out because the day after theirs, which ends them, has no year of four digits. */
  readonly tooLate: number;
}

const LAST_YEAR = 9999;
const DAY_S = 86_400;
const REMIND_AT_S = 9 * 3_600;

/**
 * Writes due dates as a calendar file (RFC 5545) of all-day events.
 * @param stamp when the file is made, milliseconds since 1970
 */
export function icalendarFile(events: readonly CalendarEvent[], stamp: number): CalendarFile {
  const calendar = ical({ prodId: '//Lanes//Action plan//EN' });
  for (const { uid, day, title, description, remindDaysBefore } of events) {
    const end = dayAfter(day);
    if (end.getUTCFullYear() > LAST_YEAR) continue;
    calendar.createEvent({
      id: `${plain(uid)}@lanes`,
      stamp: new Date(stamp),
      start: new Date(`${day}T00:00:00Z`),
      end,
      allDay: true,
      summary: plain(title),
      ...(description !== '' && { description: plain(description) }),
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: remindDaysBefore.map((days) => ({
        type: ICalAlarmType.display,
        description: plain(title),
        // An all-day event starts at midnight, so the reminder comes some hours after the midnight of an earlier day.
        trigger: days * DAY_S - REMIND_AT_S,
      })),
    });
  }
  const kept = calendar.length();
  return { content: kept === 0 ? null : `${calendar.toString()}\r\n`, tooLate: events.length - kept };
}

/** Midnight after the day, in UTC so that no clock change can skip one. */
const dayAfter = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_S * 1000);

/** One kind of line break, and no control character (RFC 5545, 3.1 forbids them). The package escapes the rest. */
const plain = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  text.replace(/\r\n?/g, '\n').replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '');
