import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import {
  formatLongDate,
  formatMonth,
  formatShortDate,
  formatTime,
  formatTimeAgo,
  setLocale,
} from '../../../src/lib/i18n/messages.ts';
import { aLanguage } from '../../support/builders.ts';

const home = process.env.TZ;
const moveTo = (zone: string | undefined): void => {
  if (zone === undefined) Reflect.deleteProperty(process.env, 'TZ');
  else process.env.TZ = zone;
};
afterAll(() => moveTo(home));
afterEach(() => setLocale('en-GB', aLanguage()));

describe('a day', () => {
  test('is written long, short and as its month', () => {
    expect([formatLongDate('2026-01-31'), formatShortDate('2026-01-31'), formatMonth('2026-01-31')]).toEqual([
      '31 January 2026',
      '31 Jan 2026',
      'January 2026',
    ]);
  });
  test('is written as the language writes it', () => {
    setLocale('cy', aLanguage());
    expect(formatLongDate('2026-01-31')).toBe('31 Ionawr 2026');
  });
  test.each(['', 'soon', '2026-13-01'])('"%s" is no day and stays as it is', (text) =>
    expect(formatLongDate(text)).toBe(text),
  );
});

// Formatters are kept once made, so each zone gets a module of its own.
describe.each([
  ['Pacific/Kiritimati', 14],
  ['Europe/London', 0],
  ['America/Los_Angeles', -8],
  ['Pacific/Pago_Pago', -11],
])('in %s', (zone, hours) => {
  const there = async (): Promise<typeof import('../../../src/lib/i18n/messages.ts')> => {
    moveTo(zone);
    vi.resetModules();
    return import('../../../src/lib/i18n/messages.ts');
  };

  test('the test itself really is there', () => {
    moveTo(zone);
    expect((0 - new Date(Date.UTC(2026, 0, 15)).getTimezoneOffset()) / 60).toBe(hours);
  });

  test('a day stays the day that was written', async () => {
    const { formatShortDate: said } = await there();
    const days = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        days,
        (day) => Number(said(day).split(' ')[0]) === Number(day.slice(8)) && said(day).endsWith(day.slice(0, 4)),
      ),
    );
  });

  test('a moment is told by the clock on the wall', async () => {
    const { formatTime: said } = await there();
    const wall = (((12 + hours) % 24) + 24) % 24;
    expect(said(Date.UTC(2026, 0, 15, 12, 5))).toBe(`${String(wall).padStart(2, '0')}:05`);
  });
});

describe('how long ago', () => {
  const now = new Date(2026, 6, 15, 12, 0).getTime();
  const daysBack = (n: number): number => new Date(2026, 6, 15 - n, 12, 0).getTime();

  test.each([
    [0, 'today'],
    [1, 'yesterday'],
    [9, '9 days ago'],
    [59, '59 days ago'],
    [60, '2 months ago'],
    [91, '3 months ago'],
    [729, '24 months ago'],
    [730, '2 years ago'],
    [1096, '3 years ago'],
  ])('%i days → %s', (days, said) => expect(formatTimeAgo(daysBack(days), now)).toBe(said));

  test('a clock that was set back makes nothing that lies ahead', () =>
    expect(formatTimeAgo(now + 3_600_000, now)).toBe('today'));

  test('what was saved this morning is still "today" in the evening', () => {
    const [morning, evening] = [new Date(2026, 6, 15, 8, 0), new Date(2026, 6, 15, 22, 0)];
    expect(formatTimeAgo(morning.getTime(), evening.getTime())).toBe('today');
  });
  test('what was saved before midnight is "yesterday" after it', () => {
    const [before, after] = [new Date(2026, 6, 14, 23, 50), new Date(2026, 6, 15, 0, 10)];
    expect(formatTimeAgo(before.getTime(), after.getTime())).toBe('yesterday');
  });
  test('the night when clocks go forward counts as one day', () => {
    moveTo('Europe/London');
    expect(formatTimeAgo(new Date(2026, 2, 28, 23, 30).getTime(), new Date(2026, 2, 29, 23, 30).getTime())).toBe(
      'yesterday',
    );
  });
});

test('the time of day is written with two digits for the hour', () => {
  expect(formatTime(new Date(2026, 0, 5, 9, 7).getTime())).toBe('09:07');
});
