import type { LocalizedText } from '../../domain/rubric/rubric.ts';
import type { Attributes } from '../shared/markup.ts';

/** `lang` only where it differs; `dir="auto"` so that words of any script run the way they run. */
export const textMarkup = (said: LocalizedText, lang: string): Attributes => ({
  dir: 'auto',
  lang: lang.startsWith(said.lang) ? undefined : said.lang,
});
