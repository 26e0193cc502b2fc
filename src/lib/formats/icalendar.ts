/** Due dates → a calendar file (RFC 5545): one all-day event a date. */

export interface CalendarEvent {
  /** Unique and stable, so that opening the file again updates the entry and does not double it. */
  readonly uid: string;
  /** 'YYYY-MM-DD' */
  readonly day: string;
  readonly title: string;
  readonly description: string;
}

/** @param stamp the moment that the file is made, milliseconds since 1970 */
export function icalendarFile(entries: readonly CalendarEvent[], stamp: number): string {
  const made = `${new Date(stamp).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lanes//Action plan//EN',
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${escaped(entry.uid)}@lanes`,
      `DTSTAMP:${made}`,
      `DTSTART;VALUE=DATE:${compact(entry.day)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(entry.day))}`,
      `SUMMARY:${escaped(entry.title)}`,
      ...(entry.description === '' ? [] : [`DESCRIPTION:${escaped(entry.description)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const compact = (day: string): string => day.replaceAll('-', '');

/** The day after, in UTC so that no clock change can skip one. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const escaped = (text: string): string => text.replace(/[\\;,]/g, (c) => `\\${c}`).replace(/\r\n|\r|\n/g, '\\n');

/** No line may be longer than 75 octets; a longer one goes on after a line break and a space. Characters are never cut. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8Length(character);
    if (octets + size > 75) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
