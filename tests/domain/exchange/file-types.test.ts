import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesKind } from '../../../src/domain/exchange/detect-file-type.ts';
import {
  HEADER_BYTES,
  isArmoured,
  isProtected,
  protectedHeader,
  spellingsOf,
} from '../../../src/domain/exchange/encrypted-file.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const KEY = 'A'.repeat(43);
const SALT = 'B'.repeat(22);
const header = (stanzas: string): Uint8Array => bytesOf(`age-encryption.org/v1\n${stanzas}--- ${KEY}\n`);
const withWork = (work: string): Uint8Array => header(`-> scrypt ${SALT} ${work}\n${KEY}\n`);

describe('the kind of a file by its first bytes', () => {
  test.each<readonly [string, Uint8Array, string]>([
    ['JSON', bytesOf('{"format":'), 'utf-8'],
    ['nothing', new Uint8Array(), 'utf-8'],
    ['UTF-8 with a byte-order mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x7b]), 'utf-8'],
    ['little-endian UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), 'utf-16le'],
    ['big-endian UTF-16', new Uint8Array([0xfe, 0xff, 0x00, 0x7b]), 'utf-16be'],
    ['a ZIP file', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0]), 'packed'],
    ['an empty ZIP file', new Uint8Array([0x50, 0x4b, 0x05, 0x06]), 'packed'],
    ['a gzip file', new Uint8Array([0x1f, 0x8b, 8]), 'packed'],
    ['a zstd file', new Uint8Array([0x28, 0xb5, 0x2f, 0xfd]), 'packed'],
    ['a bzip2 file', bytesOf('BZh9'), 'packed'],
    ['an xz file', new Uint8Array([0xfd, 0x37, 0x7a, 0x58, 0x5a]), 'packed'],
    ['a 7z file', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27]), 'packed'],
    ['an age file', bytesOf('age-encryption.org/v1\n'), 'protected'],
    ['an armoured age file', bytesOf('-----BEGIN AGE ENCRYPTED FILE-----\n'), 'protected'],
  ])('%s', (_name, start, kind) => expect(bytesKind(start)).toBe(kind));

  test('any text of a JSON object is text', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(bytesKind(bytesOf(`{"a":${json}}`).slice(0, 64))).toBe('utf-8');
      }),
    );
  });
});

describe('the header of an encrypted file', () => {
  test.each(['1', '10', '17', '18', '22'])('a passphrase with work %s is read', (work) => {
    expect(protectedHeader(withWork(work))).toEqual({ type: 'passphrase', work: Number(work) });
  });

  test('content after the header does not matter', () => {
    expect(protectedHeader(new Uint8Array([...withWork('17'), 0, 255, 10, 45]))).toEqual({
      type: 'passphrase',
      work: 17,
    });
  });

  test.each([`-> X25519 ${KEY}\n${KEY}\n`, `-> ssh-ed25519 abcd ${KEY}\n${KEY}\n`])('%s is for keys', (stanza) => {
    expect(protectedHeader(header(stanza))).toEqual({ type: 'keys' });
  });

  test('a header for many keys, longer than is read, is for keys', () => {
    const stanzas = `-> X25519 ${KEY}\n${KEY}\n`.repeat(100);
    expect(stanzas.length).toBeGreaterThan(HEADER_BYTES);
    expect(protectedHeader(header(stanzas).subarray(0, HEADER_BYTES))).toEqual({ type: 'keys' });
  });

  test.each<readonly [string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['another version', bytesOf(`age-encryption.org/v2\n-> scrypt ${SALT} 17\n${KEY}\n--- ${KEY}\n`)],
    ['no stanza', header('')],
    ['no end', bytesOf(`age-encryption.org/v1\n-> scrypt ${SALT} 17\n${KEY}\n`)],
    ['a work factor that is none', withWork('x')],
    ['a work factor of zero', withWork('0')],
    ['a work factor of four digits', withWork('1000')],
    ['a short salt', header(`-> scrypt ${SALT.slice(1)} 17\n${KEY}\n`)],
    ['a passphrase beside another one', header(`-> scrypt ${SALT} 17\n${KEY}\n`.repeat(2))],
    ['a passphrase beside a key', header(`-> scrypt ${SALT} 17\n${KEY}\n-> X25519 ${KEY}\n${KEY}\n`)],
  ])('a header with %s is damaged', (_name, bytes) => expect(protectedHeader(bytes)).toEqual({ type: 'damaged' }));

  test('any bytes are read without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(['passphrase', 'keys', 'damaged']).toContain(protectedHeader(bytes).type);
      }),
    );
  });

  test('plain and armoured files are told apart', () => {
    const armoured = bytesOf('-----BEGIN AGE ENCRYPTED FILE-----');
    expect([isProtected(armoured), isArmoured(armoured)]).toEqual([true, true]);
    expect([isProtected(withWork('17')), isArmoured(withWork('17'))]).toEqual([true, false]);
    expect(isProtected(bytesOf('-----BEGIN AGE'))).toBe(false);
  });
});

describe('spellings of a passphrase', () => {
  test('a passphrase without accents has one spelling', () => {
    expect(spellingsOf('kettle orbit meadow')).toEqual(['kettle orbit meadow']);
  });

  test('the composed form is tried first, then the form that was typed', () => {
    expect(spellingsOf('cafe\u0301')).toEqual(['caf\u00e9', 'cafe\u0301']);
    expect(spellingsOf('caf\u00e9')).toEqual(['caf\u00e9']);
  });

  test('both ways of typing share a spelling', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const [composed] = spellingsOf(typed.normalize('NFC'));
        expect(spellingsOf(typed.normalize('NFD'))).toContain(composed);
      }),
    );
  });
});
