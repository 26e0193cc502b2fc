/** Days told from the day on which the example is made, so that it is as fresh next year as it is now. */

/** So many months and days from today; negative: ago. */
export interface Offset {
  readonly months?: number;
  readonly days?: number;
}

/**
 * @param today 'YYYY-MM-DD'
 * @returns 'YYYY-MM-DD'. A month too short for the day ends on its last: six months before 31 August is 28 or 29 February.
 */
export function dayFrom(today: string, { months = 0, days = 0 }: Offset): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth) + days)).toISOString().slice(0, 10);
}
