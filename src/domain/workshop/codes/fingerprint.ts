import { stringToUint8Array } from 'uint8array-extras';

/** The part of TextDecoder that is used here. It is in every browser and in Node, but not in the types of this layer. */
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: true; readonly ignoreBOM: true },
) => { decode(bytes: Uint8Array): string };

/** Hashes a text or bytes to 32 bits (FNV-1a). Identifies content and detects damage; it is not cryptographic. */
export function fingerprint(content: string | Iterable<number>): number {
  let hash = 0x811c9dc5;
  for (const byte of typeof content === 'string' ? stringToUint8Array(content) : content)
    hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Encodes text as UTF-8. A lone surrogate becomes U+FFFD. */
export const utf8 = (text: string): readonly number[] => [...stringToUint8Array(text)];

/** Decodes UTF-8; returns `null` if the bytes are malformed. */
export function fromUtf8(bytes: readonly number[]): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

/** Returns the big-endian bytes of a number. */
export const bytesOf = (n: number, length: number): readonly number[] =>
  Array.from({ length }, (_, i) => Math.floor(n / 256 ** (length - 1 - i)) % 256);

/** Reads big-endian bytes as a number; exact up to six bytes. */
export const numberOf = (bytes: readonly number[]): number => bytes.reduce((n, byte) => n * 256 + byte, 0);

/** Appends a checksum of four bytes. */
export const withChecksum = (bytes: readonly number[]): readonly number[] => [
  ...bytes,
  ...bytesOf(fingerprint(bytes), 4),
];

/** Returns the bytes without their checksum, or `null` if it does not match. */
export function checkedContent(bytes: readonly number[]): readonly number[] | null {
  const content = bytes.slice(0, -4);
  return bytes.length > 4 && numberOf(bytes.slice(-4)) === fingerprint(content) ? content : null;
}
