import type { LocalizedText } from '../../domain/rubric/rubric.ts';
import type { Attributes } from '../shared/markup.ts';

/** Sets `lang` only where it differs, and `dir="auto"` for text in any script. */
export const textMarkup = (said: LocalizedText, lang: string): Attributes => ({
  dir: 'auto',
  lang: lang.startsWith(said.lang) ? undefined : said.lang,
});
