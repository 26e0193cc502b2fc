/** `<organisation>-<what>-<date>.<ext>`: lower case, ASCII, safe on Windows (contracts.md §5). */

/** Letters that keep no plain letter when their marks are taken off. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** @param day 'YYYY-MM-DD' */
export function fileName(organisation: string, what: string, day: string, extension: string): string {
  const parts = [plainName(organisation), plainName(what), day].filter((part) => part !== '');
  return `${parts.join('-')}.${extension}`;
}

/** 'Caffi Ŵyl & Co.' → 'caffi-wyl-co'. A name with no Latin letter in it becomes nothing, and the file is named by what it is. */
function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter] ?? '')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
}
