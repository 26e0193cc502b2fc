/**
 * Reading age of English text: the Flesch–Kincaid grade level plus 5 years, because a school grade in the United
 * States begins at age 5 to 6. Source: Kincaid, Fishburne, Rogers and Chissom, “Derivation of new readability formulas
 * for Navy enlisted personnel”, 1975.
 */
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [];
const sentencesIn = (text: string): readonly string[] =>
  text.split(/(?<=[.?!:;])\s+|\n+/u).filter((sentence) => wordsIn(sentence).length > 0);

/** Estimates syllables as groups of vowels; a silent e at the end and the endings -ed and -es do not count. */
export function syllablesIn(word: string): number {
  const stem = word
    .replace(/(?<=[^aeiouytd])ed$/u, '')
    .replace(/(?<=[^aeiouysxzhgc])es$/u, '')
    .replace(/(?<=[^aeiouyl])e$/u, '');
  return Math.max(1, stem.match(/[aeiouy]+/gu)?.length ?? 0);
}

/** @returns years; 0 for a text without words */
export function readingAge(text: string): number {
  const words = wordsIn(text);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentencesIn(text).length) + 11.8 * (syllables / words.length) - 15.59 + 5;
}
