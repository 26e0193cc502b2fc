/**
 * Sets the footer of every printed page, beside the page number. The page boxes of print.css read it; browsers without
 * such boxes print their own footer.
 */
export const setPrintFooter = (words: string): void =>
  document.documentElement.style.setProperty('--print-foot', cssString(words));

/** Quotes text as a CSS string. */
export const cssString = (words: string): string =>
  `"${words.replace(/["\\\p{Cc}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
