/**
 * The one correction of a shipped edition: edition 1 of `community-engagement` had second names for its levels where
 * glosses belong. Assessments and files keep its first text, byte for byte; reading it gives the glosses of the
 * corrected text. Source: decision record 94.
 */
import type { Rubric } from './rubric.ts';

const ID = 'community-engagement';
const EDITION = 1;

/** Keys under which the two texts of the edition are stored: id, edition, and the first 8 digits of the text's SHA-256. */
export const FIRST_KEY = `${ID}/${EDITION}/e55641f6`;
export const CORRECTED_KEY = `${ID}/${EDITION}/cf0dba80`;

/** English gloss by level: as the first text has it, and as it reads now. */
const GLOSSES: { readonly [level: string]: readonly [first: string, corrected: string] } = {
  'not-yet': ['Not yet', 'not happening yet'],
  emerging: ['Starting', 'started, depends on one or two people'],
  developing: ['In places', 'in several places, not everywhere'],
  established: ['How we work', 'how we normally work'],
  embedded: ['Built in', 'built in, would last'],
};

/** The meaning of level 2 began with the old name of level 3. */
const MEANINGS: typeof GLOSSES = {
  emerging: [
    'It has started in places. It depends on one or two people or a single project.',
    'It has begun. It depends on one or two people or a single project.',
  ],
};

/** True for two texts of one edition: the same key, or the first and the corrected text. Their results can be compared. */
export const isSameEdition = (a: string, b: string): boolean => a === b || (isShippedText(a) && isShippedText(b));

/** True for a key of either text of the corrected edition. */
export const isShippedText = (key: string): boolean => key === FIRST_KEY || key === CORRECTED_KEY;

/** Returns the rubric with the corrected wording wherever it is the shipped edition with the first wording; else the rubric as it is. */
export function withCorrectedLevels(rubric: Rubric): Rubric {
  if (rubric.id !== ID || rubric.edition !== EDITION) return rubric;
  const levels = rubric.scale.levels.map((level) => {
    const plain = level.plain && corrected(level.plain, GLOSSES[level.id]);
    return { ...level, ...(plain && { plain }), means: corrected(level.means, MEANINGS[level.id]) };
  });
  return { ...rubric, scale: { ...rubric.scale, levels } };
}

const corrected = (words: { readonly [language: string]: string }, change: readonly [string, string] | undefined) =>
  change && words.en === change[0] ? { ...words, en: change[1] } : words;
