/**
 * The text that the driver types: every place has its letter, so that a length says what must stand there.
 * @param {number} place from 0
 */
export const letterAt = (place) =>
  place % 7 === 6 ? ' ' : 'abcdefghijklmnopqrstuvwxyz'.charAt((place * place + 3 * place) % 26);

/** @param {number} length */
export const lettersTo = (length) => Array.from({ length }, (_, place) => letterAt(place)).join('');
