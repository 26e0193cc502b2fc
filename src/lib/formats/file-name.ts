import slugify from '@sindresorhus/slugify';

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

/**
 * Returns `<organisation>-<what>-<date>.<ext>`: lower case, ASCII, safe on Windows (contracts.md §5).
 * @param day 'YYYY-MM-DD'
 */
export function fileName(organisation: string, what: string, day: string, extension: string): string {
  const parts = [plainName(organisation), plainName(what), day].filter((part) => part !== '');
  return `${parts.join('-')}.${extension}`;
}

/**
 * 'Caffi Ŵyl & Co.' → 'caffi-wyl-co', 'Женский клуб' → 'zhenskiy-klub'. A name without a Latin, Cyrillic or Greek letter
 * or a digit becomes nothing, and the file is named by its kind.
 */
function plainName(text: string): string {
  return inLatin(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter] ?? '')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
}

/**
 * Writes Cyrillic and Greek in Latin letters. Latin letters do not go through the package, which writes ü as ue: names
 * of files from earlier releases have u.
 */
const inLatin = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{sc=Greek}+/gu, (run) => slugify(run.normalize('NFD').replace(/\p{M}/gu, ''), { decamelize: false }))
    .replace(/\p{sc=Cyrillic}+/gu, (run) => slugify(run, { decamelize: false }));
