import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, test } from 'vitest';
import { type CalendarEvent, icalendarFile } from '../../../src/lib/formats/icalendar.ts';
import { anyText } from '../../support/any-text.ts';

const STAMP = Date.UTC(2026, 6, 15, 9, 5, 30);
const entry = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'a1',
  day: '2026-10-01',
  title: 'Meet',
  description: '',
  remindDaysBefore: [],
  ...given,
});
const fileOf = (...entries: readonly CalendarEvent[]): string => icalendarFile(entries, STAMP).content ?? 'no file';
/** Events as ical.js reads them. */
const read = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
const octets = (line: string): number => new TextEncoder().encode(line).length;

describe('one entry', () => {
  test('is one all-day event that marks no one as busy', () => {
    const [event, ...others] = read(fileOf(entry({ description: 'Bring tea' })));
    expect(others).toEqual([]);
    expect([event?.uid, event?.summary, event?.description]).toEqual(['a1@lanes', 'Meet', 'Bring tea']);
    expect([event?.startDate.isDate, event?.startDate.toString(), event?.endDate.toString()]).toEqual([
      true,
      '2026-10-01',
      '2026-10-02',
    ]);
    expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(String(event?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-07-15T09:05:30Z');
  });
  test('reminds at 9 in the morning of the days that were asked for', () => {
    const [event] = read(fileOf(entry({ remindDaysBefore: [7, 1] })));
    const alarms = event?.component.getAllSubcomponents('valarm') ?? [];
    expect(
      alarms.map((alarm) => [alarm.getFirstPropertyValue('action'), alarm.getFirstPropertyValue('description')]),
    ).toEqual([
      ['DISPLAY', 'Meet'],
      ['DISPLAY', 'Meet'],
    ]);
    // 15 hours before midnight is 9 in the morning of the day before.
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P6DT15H', '-PT15H']);
  });
  test('keeps the lines that released files have, so that calendars update what they hold', () => {
    const lines = fileOf(entry({ description: 'Bring tea' })).split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'PRODID:-//Lanes//Action plan//EN',
        'UID:a1@lanes',
        'DTSTAMP:20260715T090530Z',
        'DTSTART;VALUE=DATE:20261001',
        'DTEND;VALUE=DATE:20261002',
        'SUMMARY:Meet',
        'DESCRIPTION:Bring tea',
        'TRANSP:TRANSPARENT',
      ]),
    );
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
  });
  test('without a description has no line for it', () => expect(fileOf(entry())).not.toContain('DESCRIPTION'));
});

test('several entries are several events, in their order', () =>
  expect(read(fileOf(entry({ uid: 'b' }), entry({ uid: 'a' }))).map(({ uid }) => uid)).toEqual(['b@lanes', 'a@lanes']));

test('the same entries give the same bytes', () =>
  expect(fileOf(entry(), entry({ uid: 'b' }))).toBe(fileOf(entry(), entry({ uid: 'b' }))));

describe('there is no file', () => {
  test('without entries', () => expect(icalendarFile([], STAMP)).toEqual({ content: null, tooLate: 0 }));
  test('when every entry is on the last day that four digits can name', () =>
    expect(icalendarFile([entry({ day: '9999-12-31' })], STAMP)).toEqual({ content: null, tooLate: 1 }));
});

test('an entry on 31 December 9999 is left out and counted, and the others stay', () => {
  const days = ['9999-12-30', '9999-12-31', '2026-10-01'];
  const { content, tooLate } = icalendarFile(
    days.map((day) => entry({ uid: day, day })),
    STAMP,
  );
  expect(tooLate).toBe(1);
  expect(read(content ?? '').map((event) => event.endDate.toString())).toEqual(['9999-12-31', '2026-10-02']);
});

describe('an event ends on the day after', () => {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) Reflect.deleteProperty(process.env, 'TZ');
    else process.env.TZ = home;
  });

  const days = [
    ['2026-07-15', '2026-07-16'],
    ['2026-02-28', '2026-03-01'],
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-03-01'],
    ['2100-02-28', '2100-03-01'],
    ['2026-12-31', '2027-01-01'],
    ['2026-03-29', '2026-03-30'],
    ['2026-10-25', '2026-10-26'],
    ['0001-01-01', '0001-01-02'],
  ] as const;
  test.each(['UTC', 'Europe/London', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'in %s, when clocks change too',
    (zone) => {
      process.env.TZ = zone;
      const file = fileOf(...days.map(([day]) => entry({ uid: day, day })));
      expect([...file.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day)).toEqual(
        days.map(([day]) => day.replaceAll('-', '')),
      );
      expect([...file.matchAll(/DTEND;VALUE=DATE:(\d+)/g)].map(([, day]) => day)).toEqual(
        days.map(([, next]) => next.replaceAll('-', '')),
      );
      expect(file).toContain('DTSTAMP:20260715T090530Z');
    },
  );
});

describe('text', () => {
  test('keeps signs that mean something to a calendar', () => {
    const title = 'Tea; cake, and a \\ or two: \\n "yes"';
    expect(read(fileOf(entry({ title, uid: 'a,1', description: 'one;two' })))[0]).toMatchObject({
      uid: 'a,1@lanes',
      summary: title,
      description: 'one;two',
    });
  });
  test.each(['a\nb', 'a\r\nb', 'a\rb'])('with a line break as in %j has one line break', (title) =>
    expect(read(fileOf(entry({ title })))[0]?.summary).toBe('a\nb'),
  );
  test('loses control characters, which the standard forbids, and keeps tabs', () =>
    expect(read(fileOf(entry({ title: 'a\0b\x07c\x1bd\x7fe\tf' })))[0]?.summary).toBe('abcde\tf'));
  test('cannot add an event', () =>
    expect(read(fileOf(entry({ title: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y' })))).toHaveLength(1));
});

const words = anyText({ maxLength: 200 });
test('any text: no line over 75 octets, no control character, and the words come back', () => {
  fc.assert(
    fc.property(words, words, (title, description) => {
      const file = fileOf(entry({ title, description }));
      for (const line of file.split('\r\n')) {
        expect(octets(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]|^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be in the file.
        expect(line).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/);
      }
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are left out of the file.
      const kept = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '');
      const [event] = read(file);
      expect([event?.summary, event?.description ?? '']).toEqual([kept(title), kept(description)]);
    }),
  );
});
