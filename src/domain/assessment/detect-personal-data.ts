/**
 * Finding the plain cases of names and ways to reach a person in what people typed. An aid to whoever sends a document
 * out, not a promise: no rule of this kind finds every name, and the page that uses it says so.
 */

/** How a lead reads: a role can be printed anywhere, a name only among the team. 'unclear' where the writing has no capitals. */
export type PersonalDataKind = 'nobody' | 'role' | 'name' | 'unclear';

const ROLES =
  /^(?:all|everyone|everybody|nobody|we|us|ceo|pm|manager|managers|management|officer|lead|leads|leader|worker|workers|team|teams|group|groups|board|chair|chairs|trustee|trustees|treasurer|secretary|director|directors|committee|council|councillor|councillors|staff|volunteer|volunteers|partner|partners|member|members|co-ordinator|coordinator|administrator|admin|assistant|caretaker|coach|coaches|head|deputy|facilitator|champion|youth|community|project|programme|service|services|office)(?:['’]s)?$/i;
/** Small words within names of people. */
const PARTICLES = /^(?:de|da|di|du|del|van|von|der|den|la|le|el|al|bin|ibn|ap|ab|ferch|y)$/i;

export function detectPersonalData(lead: string): PersonalDataKind {
  const words = lead.split(/[\s,;/&+()]+/).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return 'nobody';
  if (words.some((word) => ROLES.test(word))) return 'role';
  if (!words.some((word) => /[\p{Lu}\p{Ll}]/u.test(word))) return 'unclear';
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLES.test(word));
  if (small.length > 0) return words.length > 1 ? 'role' : 'unclear';
  return words.every((word) => /^\p{Lu}{2,5}$/u.test(word)) ? 'role' : 'name';
}

const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
/** Ten digits or more, as telephone numbers are written; days and sums of money have fewer. */
const PHONE = /(?<![\p{N}£$€])(?:\+|\()?\p{Nd}(?:[ ().-]{0,2}\p{Nd}){9,14}(?!\p{N})/u;
const TITLED =
  /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Rev|Sir|Dame|Prof|Professor)\.?[ \u00a0]+\p{Lu}[\p{L}'’-]*(?:[ \u00a0]+\p{Lu}[\p{L}'’-]+)?/u;
const ANY = new RegExp(`${MAIL.source}|${PHONE.source}|${TITLED.source}`, 'gu');

/** What in a text could reach or name somebody: addresses, telephone numbers, names behind a title. */
export const findContacts = (text: string): readonly string[] => text.match(ANY) ?? [];

/** The text with each of them replaced. */
export const removeContacts = (text: string, instead: string): string => text.replace(ANY, () => instead);
