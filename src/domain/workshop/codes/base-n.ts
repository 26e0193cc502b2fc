/**
 * Binary-to-text encodings: base 45 for QR codes (RFC 9285, densest in alphanumeric mode), base 64 for addresses (RFC
 * 4648 §5, without padding).
 */

const LETTERS_45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const LETTERS_64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

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

export function toBase64Url(bytes: readonly number[]): string {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,6}/g) ?? []).map((six) => LETTERS_64[Number.parseInt(six.padEnd(6, '0'), 2)]).join('');
}

/** Returns `null` if the text is not base 64url. */
export function fromBase64Url(text: string): readonly number[] | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null;
  const bits = [...text].map((letter) => LETTERS_64.indexOf(letter).toString(2).padStart(6, '0')).join('');
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
    Number.parseInt(bits.slice(8 * i, 8 * i + 8), 2),
  );
}
