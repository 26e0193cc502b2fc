import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeErrorMessage, decoded, notDecoded } from '../../../../src/domain/workshop/codes/code-error.ts';
import {
  bytesOf,
  checkedContent,
  fingerprint,
  fromUtf8,
  numberOf,
  utf8,
  withChecksum,
} from '../../../../src/domain/workshop/codes/fingerprint.ts';
import { anyText } from '../../../support/any-text.ts';

const anyBytes = fc.array(fc.nat(255), { maxLength: 40 });

describe('the fingerprint', () => {
  /** Published test vectors of 32-bit FNV-1a. */
  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('of “%s” is that of FNV-1a', (text, hash) => expect(fingerprint(text)).toBe(hash));

  test('of a text is that of its UTF-8 bytes', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 20 }), (text) => {
        expect(fingerprint(text)).toBe(fingerprint(utf8(text)));
      }),
    );
  });
});

describe('UTF-8', () => {
  test('is that of the platform', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 20 }), (text) => {
        expect(utf8(text)).toEqual([...new TextEncoder().encode(text)]);
        expect(fromUtf8(utf8(text))).toBe(text);
      }),
    );
  });

  test('replaces half a surrogate pair', () => expect(fromUtf8(utf8('a\uD800b'))).toBe('a\uFFFDb'));

  test.each([
    ['a lone continuation byte', [0x80]],
    ['a truncated character', [0xc3]],
    ['an overlong form', [0xc0, 0x80]],
  ])('refuses %s', (_, bytes) => expect(fromUtf8(bytes)).toBeNull());
});

describe('numbers', () => {
  test('are stored with the highest byte first', () => {
    expect(bytesOf(0x0102, 4)).toEqual([0, 0, 1, 2]);
    expect(numberOf([1, 0, 0])).toBe(65_536);
  });

  test('come back from their bytes, up to 48 bits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (n) => {
        expect(numberOf(bytesOf(n, 6))).toBe(n);
      }),
    );
  });
});

describe('the checksum', () => {
  test('gives back the same bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(255), { minLength: 1, maxLength: 40 }), (bytes) => {
        expect(checkedContent(withChecksum(bytes))).toEqual(bytes);
      }),
    );
  });

  test('detects any single changed byte', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(255), { minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, index, change) => {
          const sent = withChecksum(bytes);
          const damaged = sent.map((byte, i) => (i === index % sent.length ? byte ^ change : byte));
          expect(checkedContent(damaged)).toBeNull();
        },
      ),
    );
  });

  test('refuses a part that was cut off', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const short = withChecksum(bytes).slice(0, -1);
        expect(checkedContent(short)).not.toEqual(bytes);
      }),
    );
    expect(checkedContent([])).toBeNull();
    expect(checkedContent([1, 2, 3, 4])).toBeNull();
  });
});

describe('the result of reading a code', () => {
  test('is a value or an error', () => {
    expect(decoded(7)).toEqual({ ok: true, value: 7 });
    expect(notDecoded('empty')).toEqual({ ok: false, fault: 'empty' });
  });

  test.each([
    ['foreign', 'not from Lanes'],
    ['damaged', 'Hold the phone still'],
    ['newer', 'newer version of Lanes'],
    ['other-workshop', 'another workshop'],
    ['other-statements', 'statements have changed'],
    ['no-group', 'groups have changed'],
    ['empty', 'no answers'],
    ['invite-damaged', 'link is incomplete'],
    ['invite-newer', 'newer version of Lanes'],
    ['invite-no-rubric', 'Rate on paper'],
    ['not-invite', 'not a code to join a workshop'],
  ] as const)('explains the error %s with its own remedy', (error, words) =>
    expect(codeErrorMessage(error)).toContain(words),
  );
});
