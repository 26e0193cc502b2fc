/**
 * Detects obvious personal data in free text: names, e-mail addresses, telephone numbers. It is a help before export,
 * not a guarantee: no such rule finds every name, and the export page says so.
 */

/**
 * Classifies a lead: a role may appear anywhere, a name only within the team. 'none' = no words; 'unclear' = the
 * script has no capital letters, or a single lower-case word.
 */
export type PersonalDataKind = 'none' | 'role' | 'name' | 'unclear';

const ROLES =
  /^(?:all|everyone|everybody|nobody|we|us|ceo|pm|manager|managers|management|officer|lead|leads|leader|worker|workers|team|teams|group|groups|board|chair|chairs|trustee|trustees|treasurer|secretary|director|directors|committee|council|councillor|councillors|staff|volunteer|volunteers|partner|partners|member|members|co-ordinator|coordinator|administrator|admin|assistant|caretaker|coach|coaches|head|deputy|facilitator|champion|youth|community|project|programme|service|services|office)(?:['’]s)?$/i;
/** Particles within names of people. */
const PARTICLES = /^(?:de|da|di|du|del|van|von|der|den|la|le|el|al|bin|ibn|ap|ab|ferch|y)$/i;

/** Classifies a lead by its words and their capital letters. */
export function detectPersonalData(lead: string): PersonalDataKind {
  const words = lead.split(/[\s,;/&+()]+/).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return 'none';
  if (words.some((word) => ROLES.test(word))) return 'role';
  if (!words.some((word) => /[\p{Lu}\p{Ll}]/u.test(word))) return 'unclear';
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLES.test(word));
  if (small.length > 0) return words.length > 1 ? 'role' : 'unclear';
  return words.every((word) => /^\p{Lu}{2,5}$/u.test(word)) ? 'role' : 'name';
}

/** Local parts have at most 64 characters (RFC 5321 §4.5.3.1.1); without that limit the search takes quadratic time. */
const MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
/**
 * Telephone numbers have at least ten digits; dates and amounts of money have fewer. A bracket belongs to a number only
 * if it closes within it: '(029) 2012 3456', but not '(029 2012 3456)'.
 */
const PHONE = /(?<![\p{N}£$€])(?:\+|\((?=\+?[\p{Nd} ]{1,8}\)))?\p{Nd}(?:[ ().-]{0,2}\p{Nd}){9,14}(?!\p{N})/u;
const TITLED =
  /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Rev|Sir|Dame|Prof|Professor)\.?[ \u00a0]+\p{Lu}[\p{L}'’-]*(?:[ \u00a0]+\p{Lu}[\p{L}'’-]+)?/u;
const WITHOUT_MAIL = new RegExp(`${PHONE.source}|${TITLED.source}`, 'gu');
const ANY = new RegExp(`${MAIL.source}|${WITHOUT_MAIL.source}`, 'gu');

/** At each letter the search for an address reads 64 letters; few texts have an address. */
const contactsIn = (text: string): RegExp => (text.includes('@') ? ANY : WITHOUT_MAIL);

/** Returns the e-mail addresses, telephone numbers and names after a title ('Dr Shah') in a text. */
export const findContacts = (text: string): readonly string[] => text.match(contactsIn(text)) ?? [];

/** Replaces each match of `findContacts`. */
export const removeContacts = (text: string, instead: string): string => text.replace(contactsIn(text), () => instead);
