import { describe, expect, test } from 'vitest';
import { decrypt, encrypt } from '../../../src/data/encryption/age.ts';
import type { EncryptionStep } from '../../../src/data/encryption/encryption-messages.ts';
import { bytesKind } from '../../../src/domain/exchange/detect-file-type.ts';
import { fromBase64 } from '../../../src/lib/browser/base64.ts';
import { MADE_BY_AGE } from '../../support/made-by-age.ts';

/** Little work, so that tests are quick; nothing else differs. */
const WORK = 4;
const PASSPHRASE = 'kettle orbit ŵy meadow';
const words = 'مرحبا 社区 “Żółw” \u0000\n'.repeat(9_000);
const content = new TextEncoder().encode(words);
const quietly = () => undefined;
const made = await encrypt(content, PASSPHRASE, quietly, WORK);
const openType = async (file: Uint8Array<ArrayBuffer>, passphrase = PASSPHRASE) =>
  (await decrypt(file, passphrase, quietly)).type;

describe('an encrypted file', () => {
  test('decryption returns the content byte for byte and reports its steps', async () => {
    const steps: EncryptionStep[] = [];
    const opened = await decrypt(
      await encrypt(content, PASSPHRASE, (step) => steps.push(step), WORK),
      PASSPHRASE,
      (step) => steps.push(step),
    );
    expect(opened.type === 'opened' && new TextDecoder().decode(opened.bytes)).toBe(words);
    expect(steps).toEqual(['key', 'content', 'check', 'key', 'content']);
  });
  test('an empty file can be encrypted', async () =>
    expect(await decrypt(await encrypt(new Uint8Array(), PASSPHRASE, quietly, WORK), PASSPHRASE, quietly)).toEqual({
      type: 'opened',
      bytes: new Uint8Array(),
    }));
  test('an encrypted file is detected by its first bytes and shows nothing of its content', () => {
    expect(bytesKind(made)).toBe('protected');
    expect(new TextDecoder().decode(made)).not.toContain('社区');
  });
  test('encrypting twice gives two different files', async () =>
    expect(await encrypt(content, PASSPHRASE, quietly, WORK)).not.toEqual(made));
  test('é in a passphrase may be typed as one character or as two', async () => {
    const file = await encrypt(content, 'caf\u00e9 kettle orbit', quietly, WORK);
    expect(await openType(file, 'cafe\u0301 kettle orbit')).toBe('opened');
  });
});

describe('a file that the age program made', () => {
  const file = fromBase64(MADE_BY_AGE.file) ?? new Uint8Array();
  test('a file of the age program opens', async () => {
    const opened = await decrypt(file, MADE_BY_AGE.passphrase, quietly);
    expect(opened.type === 'opened' && new TextDecoder().decode(opened.bytes)).toBe(MADE_BY_AGE.content);
  });
  test('an armoured file of the age program opens', async () => {
    const lines = MADE_BY_AGE.file.match(/.{1,64}/g)?.join('\n');
    const armoured = `-----BEGIN AGE ENCRYPTED FILE-----\n${lines}\n-----END AGE ENCRYPTED FILE-----\n`;
    expect(await openType(new TextEncoder().encode(armoured), MADE_BY_AGE.passphrase)).toBe('opened');
    expect(await openType(new TextEncoder().encode(armoured.slice(0, 120)), MADE_BY_AGE.passphrase)).toBe('damaged');
  });
});

describe('files that do not open', () => {
  test.each(['', 'kettle orbit', `${PASSPHRASE} `, PASSPHRASE.toUpperCase()])(
    'another passphrase: “%s”',
    async (passphrase) => expect(await openType(made, passphrase)).toBe('wrong-passphrase'),
  );
  test('a truncated file is refused, wherever it is cut', async () => {
    const ends = [
      0,
      10,
      30,
      80,
      150,
      200,
      65_800,
      made.length - 65_000,
      made.length - 17,
      made.length - 16,
      made.length - 1,
    ];
    for (const end of ends) expect(await openType(made.slice(0, end)), `cut at ${end}`).toBe('damaged');
  });
  test('a file with one flipped bit is refused, wherever it is', async () => {
    const header = new TextDecoder('latin1').decode(made.slice(0, 400)).indexOf('\n--- ') + 49;
    for (let at = 0; at < made.length; at += at < header + 40 ? 7 : 4_999) {
      const altered = made.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(['damaged', 'wrong-passphrase', 'keys', 'too-much-work'], `bit ${at}`).toContain(await openType(altered));
    }
  });
  test('a file with bytes after its end is refused', async () =>
    expect(await openType(new Uint8Array([...made, 0]))).toBe('damaged'));
  test('a file that needs too much memory is refused before any work is done', async () => {
    const greedy = new TextDecoder('latin1').decode(made.slice(0, 300)).replace(/(-> scrypt \S+) 4\n/, '$1 30\n');
    const steps: EncryptionStep[] = [];
    expect(
      await decrypt(
        Uint8Array.from(greedy, (c) => c.charCodeAt(0)),
        PASSPHRASE,
        (step) => steps.push(step),
      ),
    ).toEqual({ type: 'too-much-work' });
    expect(steps).toEqual([]);
  });
  test('a file for a key instead of a passphrase is refused', async () => {
    const key = 'A'.repeat(43);
    const file = `age-encryption.org/v1\n-> X25519 ${key}\n${key}\n--- ${key}\n${'x'.repeat(40)}`;
    expect(await openType(new TextEncoder().encode(file))).toBe('keys');
  });
});
