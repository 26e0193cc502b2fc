/** Pseudo-language for tests of the screens: longer than English, accented, with brackets around every message. */
import type { Message, Translate } from '../../lib/i18n/messages.ts';

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'ë',
  i: 'ï',
  n: 'ñ',
  o: 'ö',
  u: 'ü',
  w: 'ŵ',
  y: 'ŷ',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  S: 'Š',
  W: 'Ŵ',
  Y: 'Ŷ',
};

/** Makes every message longer and accents it; placeholders stay as they are. */
export const translate: Translate = (_name, english) =>
  Object.fromEntries(Object.entries(english).map(([key, message]) => [key, pseudo(message)]));

function pseudo(message: Message): Message {
  if (typeof message === 'string') return pseudoText(message);
  return Object.fromEntries(
    Object.entries(message).map(([category, text]) => [category, pseudoText(text ?? '')]),
  ) as Message;
}

function pseudoText(text: string): string {
  const accented = text
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{') ? part : part.replace(/[acenouiwyAEIOSWY]/g, (letter) => ACCENTED[letter] ?? letter),
    )
    .join('');
  // A translation is about 40 % longer; short words grow most.
  return `[${accented}${' ~~~~'.repeat(Math.ceil((text.length * 0.4) / 5))}]`;
}
