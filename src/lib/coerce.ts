/** Values of documents, which may come from any file. A value that Lanes cannot have written reads as not given. */

/** Returns a day that the calendar has, or `null`: '2026-02-30' would break a calendar file. */
export function asDay(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const moment = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(value) ? value : null;
}

/** Last millisecond of the year 9999: later days have no four-digit year, which all file formats need. */
const LAST_MOMENT = 253_402_300_799_999;

/** Returns a moment in milliseconds since 1970; 0 for anything else. */
export const asMoment = (value: unknown): number =>
  typeof value === 'number' && value >= 0 && value <= LAST_MOMENT ? Math.floor(value) : 0;

export const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Returns a whole number from 1; 1 for anything else. */
export const asNumber = (value: unknown): number =>
  Number.isSafeInteger(value) && Number(value) >= 1 ? Number(value) : 1;
