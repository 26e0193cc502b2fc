/**
 * The protected file, `*.lanes.age` (contracts.md §5): what its first lines say, before a passphrase is asked for.
 * The format is age version 1 with one scrypt stanza, which other age tools write and read too.
 */

/** A header with one passphrase is about 150 bytes; a file for many keys may have a longer one, and is not for us. */
export const HEADER_BYTES = 4096;

/** Each step of work doubles time and memory. At 20 a key costs 1 GiB, which is the most that a browser gives. */
export const MOST_WORK = 20;

/** What ours cost to open: 128 MiB and about half a second on a laptop, so that a phone can, and a guesser pays for each guess. */
export const OUR_WORK = 17;

/** Fewer characters than this are guessed, however much work each guess is. */
export const SHORTEST_PASSPHRASE = 12;

/** What a protected file says of itself. `work` is the base-2 logarithm of scrypt's cost. */
export type ProtectedHeader =
  | { readonly type: 'passphrase'; readonly work: number }
  /** For the keys of other age tools, which Lanes does not have. */
  | { readonly type: 'keys' }
  | { readonly type: 'damaged' };

const FIRST_LINE = 'age-encryption.org/v1\n';
const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----';

/** Whether bytes begin an age file, in its plain or its armoured (text) form. */
export function isProtected(start: Uint8Array): boolean {
  return beginsWith(start, 'age-encryption.org/') || isArmoured(start);
}

export const isArmoured = (start: Uint8Array): boolean => beginsWith(start, ARMOUR);

/** Reads the header of a file in plain form, of which the first `HEADER_BYTES` are enough. */
export function protectedHeader(start: Uint8Array): ProtectedHeader {
  const text = String.fromCharCode(...start.subarray(0, HEADER_BYTES));
  if (!text.startsWith(FIRST_LINE)) return { type: 'damaged' };
  const end = text.indexOf('\n--- ');
  if (end < 0 && text.length < HEADER_BYTES) return { type: 'damaged' };
  const kinds = [...text.slice(0, end < 0 ? HEADER_BYTES : end).matchAll(/^-> (\S+)/gm)].map((match) => match[1]);
  if (kinds.length === 0) return { type: 'damaged' };
  if (!kinds.includes('scrypt')) return { type: 'keys' };
  const stanza = /^-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d{0,2})\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/.exec(
    text.slice(FIRST_LINE.length),
  );
  return stanza ? { type: 'passphrase', work: Number(stanza[1]) } : { type: 'damaged' };
}

function beginsWith(bytes: Uint8Array, words: string): boolean {
  return bytes.length >= words.length && [...words].every((character, i) => bytes[i] === character.charCodeAt(0));
}

/**
 * The ways in which a passphrase may have been typed, likeliest first. One letter can be written as one sign or as two
 * ("é"), and keyboards differ; what is protected here is protected with the first.
 */
export function spellingsOf(passphrase: string): readonly string[] {
  return [...new Set([passphrase.normalize('NFC'), passphrase])];
}
