/** A text or some bytes → 32 bits that hardly any others have (FNV-1a). For telling things apart and finding damage; it hides nothing. */
export function fingerprint(content: string | Iterable<number>): number {
  let hash = 0x811c9dc5;
  for (const byte of typeof content === 'string' ? utf8(content) : content) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Text → UTF-8. Half a surrogate pair, which has no UTF-8, becomes U+FFFD. */
export function utf8(text: string): readonly number[] {
  const percent = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
  return [...percent.matchAll(/%([0-9A-F]{2})|[^%]/g)].map(([one, hex]) =>
    hex ? Number.parseInt(hex, 16) : one.charCodeAt(0),
  );
}

/** UTF-8 → text; `null` where it is none. */
export function fromUtf8(bytes: readonly number[]): string | null {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return null;
  }
}

/** A number as bytes, the highest first. */
export const bytesOf = (n: number, length: number): readonly number[] =>
  Array.from({ length }, (_, i) => Math.floor(n / 256 ** (length - 1 - i)) % 256);

export const numberOf = (bytes: readonly number[]): number => bytes.reduce((n, byte) => n * 256 + byte, 0);

/** Bytes with four more behind them that tell damage. */
export const sealed = (bytes: readonly number[]): readonly number[] => [...bytes, ...bytesOf(fingerprint(bytes), 4)];

/** The bytes without their seal; `null` where they are damaged. */
export function unsealed(bytes: readonly number[]): readonly number[] | null {
  const content = bytes.slice(0, -4);
  return bytes.length > 4 && numberOf(bytes.slice(-4)) === fingerprint(content) ? content : null;
}
