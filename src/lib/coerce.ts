/** What a document holds may come from anybody's file. A value that could not be ours reads as not given. */

/** A day that the calendar has: '2026-02-30' is none, and a calendar file could not be made of it. */
export function asDay(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const moment = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(value) ? value : null;
}

/** The last moment of the year 9999: beyond it days have no form that a file could hold. */
const LAST_MOMENT = 253_402_300_799_999;

/** A moment in milliseconds since 1970; 0 for what is none. */
export const asMoment = (value: unknown): number =>
  typeof value === 'number' && value >= 0 && value <= LAST_MOMENT ? Math.floor(value) : 0;

export const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A whole number from 1; 1 for what is none. */
export const asNumber = (value: unknown): number =>
  Number.isSafeInteger(value) && Number(value) >= 1 ? Number(value) : 1;
