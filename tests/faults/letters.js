/**
 * Returns the letter at a place of the text that the driver types: each place has one, so that a length determines the text.
 * @param {number} place from 0
 */
export const letterAt = (place) =>
  place % 7 === 6 ? ' ' : 'abcdefghijklmnopqrstuvwxyz'.charAt((place * place + 3 * place) % 26);

/** @param {number} length */
export const lettersTo = (length) => Array.from({ length }, (_, place) => letterAt(place)).join('');
