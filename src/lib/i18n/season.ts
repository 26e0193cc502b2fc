import { defineMessages, formatMessage } from './messages.ts';

const text = defineMessages('seasons', {
  spring: 'Spring {year}',
  summer: 'Summer {year}',
  autumn: 'Autumn {year}',
  winter: 'Winter {year}',
});

/** '2026-11-21' → 'Autumn 2026', the usual name of a period. December belongs to the winter of its own year. */
export function seasonOf(day: string): string {
  const [year = '', month = '1'] = day.split('-');
  const season =
    ([text.winter, text.spring, text.summer, text.autumn] as const)[Math.floor(Number(month) / 3) % 4] ?? text.winter;
  return formatMessage(season, { year });
}
