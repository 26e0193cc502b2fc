import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type CalendarEvent, dayAfter, icalendarFile } from '../../../src/lib/formats/icalendar.ts';
import { anyText } from '../../support/any-text.ts';

const STAMP = Date.UTC(2026, 6, 15, 9, 5, 30);
const entry = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'a1',
  day: '2026-10-01',
  title: 'Meet',
  description: '',
  ...given,
});
const octets = (line: string): number => new TextEncoder().encode(line).length;
/** The lines of a file as a calendar reads them: breaks inside a line taken out again. */
const linesOf = (file: string): readonly string[] => file.replaceAll('\r\n ', '').split('\r\n');
const property = (file: string, name: string): string | undefined =>
  linesOf(file)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);
const unescaped = (text: string): string => text.replace(/\\([\\;,n])/g, (_, c: string) => (c === 'n' ? '\n' : c));

test('one entry is one all-day event', () => {
  expect(icalendarFile([entry({ description: 'Bring tea' })], STAMP).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lanes//Action plan//EN',
    'BEGIN:VEVENT',
    'UID:a1@lanes',
    'DTSTAMP:20260715T090530Z',
    'DTSTART;VALUE=DATE:20261001',
    'DTEND;VALUE=DATE:20261002',
    'SUMMARY:Meet',
    'DESCRIPTION:Bring tea',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});
test('no entries are a calendar without events', () => expect(icalendarFile([], STAMP)).not.toContain('VEVENT'));
test('an entry without a description has no line for it', () =>
  expect(icalendarFile([entry()], STAMP)).not.toContain('DESCRIPTION'));
test('several entries are several events, in their order', () => {
  const uids = linesOf(icalendarFile([entry({ uid: 'b' }), entry({ uid: 'a' })], STAMP)).filter((line) =>
    line.startsWith('UID:'),
  );
  expect(uids).toEqual(['UID:b@lanes', 'UID:a@lanes']);
});

describe('the day after', () => {
  const home = process.env.TZ;
  afterAll(() =>
    home === undefined ? Reflect.deleteProperty(process.env, 'TZ') : Reflect.set(process.env, 'TZ', home),
  );

  const days = [
    ['2026-07-15', '2026-07-16'],
    ['2026-02-28', '2026-03-01'],
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-03-01'],
    ['2100-02-28', '2100-03-01'],
    ['2026-12-31', '2027-01-01'],
    ['2026-03-29', '2026-03-30'],
    ['2026-10-25', '2026-10-26'],
  ] as const;
  test.each(days)('%s is %s', (day, next) => expect(dayAfter(day)).toBe(next));
  test.each(['Europe/London', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'is the same in %s, when clocks change too',
    (zone) => {
      process.env.TZ = zone;
      for (const [day, next] of days) expect(dayAfter(day)).toBe(next);
      expect(icalendarFile([entry()], STAMP)).toContain('DTSTAMP:20260715T090530Z');
    },
  );
});

describe('signs that mean something to a calendar', () => {
  test('are escaped', () => {
    expect(property(icalendarFile([entry({ title: 'Tea; cake, and a \\ or two' })], STAMP), 'SUMMARY')).toBe(
      'Tea\\; cake\\, and a \\\\ or two',
    );
  });
  test.each(['a\nb', 'a\r\nb', 'a\rb'])('a line break as in %j is one line break', (title) => {
    expect(property(icalendarFile([entry({ title })], STAMP), 'SUMMARY')).toBe('a\\nb');
  });
  test('are escaped in the id and the description too', () => {
    const file = icalendarFile([entry({ uid: 'a,1', description: 'one;two' })], STAMP);
    expect([property(file, 'UID'), property(file, 'DESCRIPTION')]).toEqual(['a\\,1@lanes', 'one\\;two']);
  });
});

describe('a long line is folded', () => {
  const titleOf = (length: number, sign = 'x'): string => sign.repeat(length - 'SUMMARY:'.length);
  const folded = (title: string): readonly string[] =>
    icalendarFile([entry({ title })], STAMP)
      .split('\r\n')
      .slice(8, -4);

  test('75 octets stand on one line', () => expect(folded(titleOf(75))).toEqual([`SUMMARY:${titleOf(75)}`]));
  test('76 octets are broken after the 75th', () =>
    expect(folded(titleOf(76))).toEqual([`SUMMARY:${titleOf(75)}`, ' x']));
  test('a line that goes on counts its space', () =>
    expect(folded(titleOf(75 + 75)).map((line) => line.length)).toEqual([75, 75, 2]));
  test.each(['ŵ', '€', '🎉'])('before a %s that would not fit', (sign) => {
    const [first = '', second = ''] = folded(titleOf(75) + sign);
    expect([first, second]).toEqual([`SUMMARY:${titleOf(75)}`, ` ${sign}`]);
    expect(folded(titleOf(74) + sign)[1]).toBe(` ${sign}`);
  });

  test.each(['\u007f', '\u0080', '\u07ff', '\u0800', '\uffff', '\u{10000}', '\u{10ffff}'])(
    'no sooner than it must be, when it is all %j',
    (sign) => {
      const lines = folded(titleOf(300, sign));
      for (const line of lines.slice(0, -1)) expect(octets(line) + octets(sign)).toBeGreaterThan(75);
      for (const line of lines) expect(octets(line)).toBeLessThanOrEqual(75);
    },
  );

  const words = anyText({ maxLength: 200 });
  test('whatever stands in it: no line over 75 octets, no character cut, and the words come back', () => {
    fc.assert(
      fc.property(words, words, (title, description) => {
        const file = icalendarFile([entry({ title, description })], STAMP);
        for (const line of file.split('\r\n')) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]|^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
        }
        const plain = (text: string): string => text.replace(/\r\n?/g, '\n');
        expect(unescaped(property(file, 'SUMMARY') ?? '')).toBe(plain(title));
        expect(unescaped(property(file, 'DESCRIPTION') ?? '')).toBe(plain(description));
      }),
    );
  });
});
