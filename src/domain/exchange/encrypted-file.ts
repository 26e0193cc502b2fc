/**
 * Encrypted file, `*.lanes.age`: its header, which is read before a passphrase is asked for.
 * The format is age version 1 with one scrypt stanza, which other age tools read and write.
 */

/** A header with one passphrase has about 150 bytes; one for many keys may be longer, and is refused. */
export const HEADER_BYTES = 4096;

/** Base-2 logarithm of scrypt's cost. Each step doubles time and memory; at 20 a key needs 1 GiB, the most that a browser gives. */
export const MOST_WORK = 20;

/** Work of the files that Lanes writes: 128 MiB and about 0.5 s on a laptop. A phone can do it, and each guess is expensive. */
export const OUR_WORK = 17;

/** Characters. A shorter passphrase is guessed, however much work each guess is. */
export const SHORTEST_PASSPHRASE = 12;

/** Header of an encrypted file. `work` is the base-2 logarithm of scrypt's cost. */
export type ProtectedHeader =
  | { readonly type: 'passphrase'; readonly work: number }
  /** Encrypted for keys of other age tools, which Lanes does not read. */
  | { readonly type: 'keys' }
  | { readonly type: 'damaged' };

const FIRST_LINE = 'age-encryption.org/v1\n';
const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----';

/** Returns whether bytes begin an age file, in its plain or its armoured (text) form. */
export function isProtected(start: Uint8Array): boolean {
  return beginsWith(start, 'age-encryption.org/') || isArmoured(start);
}

export const isArmoured = (start: Uint8Array): boolean => beginsWith(start, ARMOUR);

/** Reads the header of a file in plain form; its first `HEADER_BYTES` are enough. */
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
 * Returns the Unicode forms in which a passphrase may have been typed, likeliest first: keyboards differ in whether "é" is one
 * character or two. Lanes encrypts with the first.
 */
export function spellingsOf(passphrase: string): readonly string[] {
  return [...new Set([passphrase.normalize('NFC'), passphrase])];
}
