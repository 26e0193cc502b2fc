/** Ids that hold no words. Not `crypto.randomUUID`, which is missing outside secure contexts. */

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** `length` characters of base 58. The usual 22 hold 128 bits; 8 hold 46, enough within one document. */
export function randomId(length = 22): string {
  let id = '';
  while (id.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      // Bytes past the last whole run of 58 are thrown back, or the first letters would come up more often.
      if (byte < 232 && id.length < length) id += BASE58[byte % 58];
    }
  }
  return id;
}
