/** Bytes ⇄ age files, with a passphrase. Heavy: imported by the worker and by tests only. */
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { isArmoured, MOST_WORK, OUR_WORK, protectedHeader, spellingsOf } from '../../domain/exchange/encrypted-file.ts';
import type { DecryptionResult, EncryptionStep } from './encryption-messages.ts';

/**
 * Encrypts bytes, and decrypts the result once before it is returned.
 * @param work base-2 logarithm of scrypt's cost; a lower one is for tests only
 */
export async function encrypt(
  content: Uint8Array<ArrayBuffer>,
  passphrase: string,
  onStep: (step: EncryptionStep) => void,
  work = OUR_WORK,
): Promise<Uint8Array<ArrayBuffer>> {
  const [spelling = passphrase] = spellingsOf(passphrase);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(spelling);
  encrypter.setScryptWorkFactor(work);
  onStep('key');
  const stream = await encrypter.encrypt(new Blob([content]).stream());
  onStep('content');
  const encrypted = await bytesOf(stream);
  onStep('check');
  const opened = await decrypt(encrypted, passphrase, () => undefined);
  if (opened.type !== 'opened' || !isSame(opened.bytes, content)) throw new Error('it does not open again');
  return encrypted;
}

/** Decrypts a file. Faults of the file are returned; a device that cannot do the work throws. */
export async function decrypt(
  file: Uint8Array<ArrayBuffer>,
  passphrase: string,
  onStep: (step: EncryptionStep) => void,
): Promise<DecryptionResult> {
  const plain = isArmoured(file) ? unarmoured(file) : file;
  if (!plain) return { type: 'damaged' };
  const header = protectedHeader(plain);
  if (header.type !== 'passphrase') return header;
  if (header.work > MOST_WORK) return { type: 'too-much-work' };
  onStep('key');
  for (const spelling of spellingsOf(passphrase)) {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(spelling);
    const inside = await decrypter.decrypt(new Blob([plain]).stream()).catch(causeOf);
    if (inside === 'passphrase') continue;
    if (inside === 'damaged') return { type: 'damaged' };
    onStep('content');
    // Each block of 64 KiB has an authentication tag, and the last block is marked: changes and truncation are detected.
    return bytesOf(inside).then(
      (bytes) => ({ type: 'opened', bytes }),
      () => ({ type: 'damaged' }),
    );
  }
  return { type: 'wrong-passphrase' };
}

/** A wrong passphrase and an altered file key are indistinguishable by design. A RangeError means too little memory. */
function causeOf(error: unknown): 'passphrase' | 'damaged' {
  if (error instanceof RangeError) throw error;
  return error instanceof Error && error.message.startsWith('no identity matched') ? 'passphrase' : 'damaged';
}

function unarmoured(file: Uint8Array): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(armor.decode(new TextDecoder().decode(file)));
  } catch {
    return null;
  }
}

const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
