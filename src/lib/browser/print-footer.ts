/**
 * What stands at the foot of every printed page, beside its number: read by the page boxes of print.css. Browsers without
 * such boxes print a foot of their own.
 */
export const setPrintFooter = (words: string): void =>
  document.documentElement.style.setProperty('--print-foot', cssString(words));

/** As a string of a style sheet. */
export const cssString = (words: string): string =>
  `"${words.replace(/["\\\p{Cc}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
