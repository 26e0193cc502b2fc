/** The languages of Lanes. Each is a module of its own, loaded before the first render where it is chosen. */

import { setLocale, type Translate } from '../../lib/i18n/messages.ts';
import { ignored } from '../../lib/ignored-errors.ts';

interface Language {
  /** BCP 47: chooses dates, numbers, plurals and the direction of reading too. */
  readonly tag: string;
  readonly load: () => Promise<{ readonly translate: Translate }>;
}

/** English is built in. A translation is a line here and a file beside this one (`npm run words` makes it from a PO file). */
const languages: readonly Language[] = [
  // For tests: longer words, and longer words that read from right to left.
  { tag: 'en-XA', load: () => import('./pseudo.ts') },
  { tag: 'ar-XB', load: () => import('./pseudo.ts') },
];

/** Switches to the chosen language; the page stays in English where it is unknown or cannot be loaded. */
export async function startLocale(tag: string): Promise<void> {
  const language = languages.find((language) => language.tag === tag);
  if (!language) return;
  try {
    setLocale(tag, (await language.load()).translate);
  } catch (error) {
    // The page stays in English.
    ignored(error, 'languages: load');
  }
}
