/** Random ids without words. `crypto.randomUUID` is missing outside secure contexts. */

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Returns `length` characters of base 58. 22 characters hold 128 bits; 8 hold 46, enough within one document. */
export function randomId(length = 22): string {
  let id = '';
  while (id.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      // 232 is four times 58: higher bytes are left out, or the first letters would come up more often.
      if (byte < 232 && id.length < length) id += BASE58[byte % 58];
    }
  }
  return id;
}
