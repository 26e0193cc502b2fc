/** Results file as a table in words, shown before one is sent and when one is opened. */

import { defineMessages, formatMessage } from '../../lib/i18n/messages.ts';
import { type Agreement, viewRange } from '../assessment/assessment.ts';
import { findStage, levelLabel, localize, type Rubric } from '../rubric/rubric.ts';
import type { Results } from './results-file.ts';

const text = defineMessages('results', {
  stage: 'Stage',
  agreed: 'Agreed level',
  typical: 'Middle level',
  lowest: 'Lowest',
  established: 'Established or above',
  open: 'Without a level',
  none: 'None yet',
  level: 'Level {level}',
  notAgreed: 'Not agreed',
  range: 'Not agreed, {low} to {high}',
  ofAll: '{n} of {all}',
});

export interface ResultsTable {
  readonly columns: readonly string[];
  /** First cell of a row is its heading. */
  readonly rows: readonly (readonly string[])[];
}

function agreedWords(agreed: Agreement | null, levelWords: (level: number | null) => string): string {
  if (agreed?.type !== 'not-agreed') return levelWords(agreed?.level ?? null);
  const range = viewRange(agreed);
  return range ? formatMessage(text.range, range) : text.notAgreed;
}

/** One row per stage. Stages are named by the rubric or, if it is not on this device, by their ids. */
export function resultsTable({ stages }: Results, rubric: Rubric | null): ResultsTable {
  const levelWords = (level: number | null): string => {
    if (level === null) return text.none;
    const label = rubric ? levelLabel(rubric, level) : '';
    return label === '' ? formatMessage(text.level, { level }) : `${level} ${label}`;
  };
  return {
    columns: [text.stage, text.agreed, text.typical, text.lowest, text.established, text.open],
    rows: stages.map(({ id, agreed, typical, lowest, counts }) => [
      (rubric && localize(findStage(rubric, id)?.name)) || id,
      agreedWords(agreed, levelWords),
      levelWords(typical),
      levelWords(lowest),
      formatMessage(text.ofAll, { n: counts.establishedOrAbove, all: counts.applicable }),
      String(counts.applicable - counts.rated),
    ]),
  };
}
