import { base64ToUint8Array, uint8ArrayToBase64 } from 'uint8array-extras';

/**
 * Binary-to-text encodings: base 45 for QR codes (RFC 9285, densest in alphanumeric mode), base 64 for addresses (RFC
 * 4648 §5, without padding).
 */

const LETTERS_45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Encodes bytes (0 to 255) in base 45. */
export function toBase45(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const pair = i + 1 < bytes.length;
    let n = pair ? (bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0) : (bytes[i] ?? 0);
    for (let k = 0; k < (pair ? 3 : 2); k++) {
      text += LETTERS_45[n % 45];
      n = Math.floor(n / 45);
    }
  }
  return text;
}

/** Returns `null` if the text is not base 45. */
export function fromBase45(text: string): readonly number[] | null {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 3) {
    const digits = [...text.slice(i, i + 3)].map((letter) => LETTERS_45.indexOf(letter));
    const n = digits.reduceRight((sum, digit) => sum * 45 + digit, 0);
    if (digits.includes(-1) || n >= (digits.length === 3 ? 65_536 : 256)) return null;
    if (digits.length === 3) bytes.push(Math.floor(n / 256));
    bytes.push(n % 256);
  }
  return bytes;
}

/** Base 64 for addresses (RFC 4648 §5), without padding. */
export const toBase64Url = (bytes: readonly number[]): string =>
  uint8ArrayToBase64(Uint8Array.from(bytes), { urlSafe: true });

/** Returns `null` if the text is not base 64url. */
export const fromBase64Url = (text: string): readonly number[] | null =>
  /^[\w-]*$/.test(text) && text.length % 4 !== 1 ? [...base64ToUint8Array(text)] : null;
