import fc from 'fast-check';

/** Any character that can be pasted: ASCII more often, then all of Unicode including control characters. */
const character = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code)),
  fc
    .integer({ min: 0, max: 0x10ffff })
    .map((code) => (code >= 0xd800 && code <= 0xdfff ? '\n' : String.fromCodePoint(code))),
);

/** Any well-formed text. (The `unit: 'binary'` of fast-check takes a second to set up in each file.) */
export const anyText = (
  constraints: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<string> => fc.string({ unit: character, ...constraints });
