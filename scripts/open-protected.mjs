/**
 * Opens a protected backup with Node alone: no Lanes, no package. `node scripts/open-protected.mjs work.lanes.age > work.lanes.json`
 * asks for the passphrase. It is short, so that the format (age, version 1) can still be checked and opened in ten years.
 */
import { createDecipheriv, createHmac, hkdfSync, scryptSync, timingSafeEqual } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';

const CHUNK = 65_536;
const SEAL = 16;

/**
 * @param {Buffer} file
 * @param {string} passphrase
 * @returns {Buffer} the content; throws with a sentence where the file does not open
 */
export function openProtected(file, passphrase) {
  const end = file.indexOf('\n', file.indexOf('\n---') + 1) + 1;
  const header = file.subarray(0, end).toString('latin1');
  const found = /^age-encryption\.org\/v1\n-> scrypt (\S+) (\d+)\n(\S+)\n--- (\S+)\n$/.exec(header);
  if (!found) throw new Error('This is no file that was protected with a passphrase, or it is damaged.');
  const [, salt = '', work = '', sealedKey = '', mac = ''] = found;
  const saltBytes = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), Buffer.from(salt, 'base64')]);
  const wrapping = scryptSync(passphrase.normalize('NFC'), saltBytes, 32, {
    N: 2 ** Number(work),
    r: 8,
    p: 1,
    maxmem: 2 ** 31,
  });
  const key = unseal(
    wrapping,
    Buffer.alloc(12),
    Buffer.from(sealedKey, 'base64'),
    'The passphrase does not open this file.',
  );
  const macKey = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'header', 32));
  const expected = createHmac('sha256', macKey)
    .update(header.slice(0, header.lastIndexOf('---') + 3))
    .digest();
  if (!timingSafeEqual(expected, Buffer.from(mac, 'base64'))) throw new Error('The file has been altered.');
  const streamKey = Buffer.from(hkdfSync('sha256', key, file.subarray(end, end + 16), 'payload', 32));
  return unsealAll(streamKey, file.subarray(end + 16));
}

/**
 * Each chunk has its number in its nonce, and the last one is marked: none can be left out, moved or cut off.
 * @param {Buffer} key
 * @param {Buffer} sealed
 */
function unsealAll(key, sealed) {
  const pieces = [];
  for (let at = 0, i = 0; at < sealed.length || i === 0; at += CHUNK + SEAL, i++) {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(i, 7);
    nonce[11] = at + CHUNK + SEAL >= sealed.length ? 1 : 0;
    pieces.push(unseal(key, nonce, sealed.subarray(at, at + CHUNK + SEAL), 'The file has been altered or cut short.'));
  }
  return Buffer.concat(pieces);
}

/**
 * @param {Buffer} key
 * @param {Buffer} nonce
 * @param {Buffer} sealed
 * @param {string} otherwise message for a chunk that was altered
 */
function unseal(key, nonce, sealed, otherwise) {
  try {
    const cipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: SEAL });
    cipher.setAuthTag(sealed.subarray(-SEAL));
    return Buffer.concat([cipher.update(sealed.subarray(0, -SEAL)), cipher.final()]);
  } catch {
    throw new Error(otherwise);
  }
}

const [, self, file] = process.argv;
if (self && realpathSync(self) === fileURLToPath(import.meta.url)) {
  if (!file) throw new Error('Name the file: node scripts/open-protected.mjs work.lanes.age');
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const passphrase = await asking.question('Passphrase: ');
  asking.close();
  try {
    process.stdout.write(openProtected(readFileSync(file), passphrase));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
