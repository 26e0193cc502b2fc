/** Twelve months of the timeline. Days are 'YYYY-MM-DD', and a year ends before its `end`. */
export interface Year {
  readonly start: string;
  readonly end: string;
  /** First days of its months. */
  readonly months: readonly string[];
}

/** Returns the year that begins a number of months after the month of `today`. */
export function yearFrom(today: string, months: number): Year {
  const first = (i: number): string => {
    const day = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 + months + i, 1));
    return day.toISOString().slice(0, 10);
  };
  return { start: first(0), end: first(12), months: Array.from({ length: 12 }, (_, i) => first(i)) };
}

/** Returns the place of a day between the start (0) and the end (1) of a year; days outside stand at its ends. */
export function placeOnYear({ start, end }: Year, day: string): number {
  const from = Date.parse(start);
  return Math.min(1, Math.max(0, (Date.parse(day) - from) / (Date.parse(end) - from)));
}
