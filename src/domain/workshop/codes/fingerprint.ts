/** Hashes a text or bytes to 32 bits (FNV-1a). Identifies content and detects damage; it is not cryptographic. */
export function fingerprint(content: string | Iterable<number>): number {
  let hash = 0x811c9dc5;
  for (const byte of typeof content === 'string' ? utf8(content) : content) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Encodes text as UTF-8. A lone surrogate becomes U+FFFD. */
export function utf8(text: string): readonly number[] {
  const percent = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
  return [...percent.matchAll(/%([0-9A-F]{2})|[^%]/g)].map(([one, hex]) =>
    hex ? Number.parseInt(hex, 16) : one.charCodeAt(0),
  );
}

/** Decodes UTF-8; returns `null` if the bytes are malformed. */
export function fromUtf8(bytes: readonly number[]): string | null {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return null;
  }
}

/** Returns the big-endian bytes of a number. */
export const bytesOf = (n: number, length: number): readonly number[] =>
  Array.from({ length }, (_, i) => Math.floor(n / 256 ** (length - 1 - i)) % 256);

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
