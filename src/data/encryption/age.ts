/** Text ⇄ age files, with a passphrase. Heavy: only the worker (and tests) import this. */
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { isArmoured, MOST_WORK, OUR_WORK, protectedHeader, spellingsOf } from '../../domain/exchange/encrypted-file.ts';
import type { DecryptionResult, EncryptionStep } from './encryption-messages.ts';

/**
 * Protects bytes, and opens what it made before it hands it out.
 * @param work base-2 logarithm of scrypt's cost; less is for tests only
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
  const made = await bytesOf(stream);
  onStep('check');
  const opened = await decrypt(made, passphrase, () => undefined);
  if (opened.type !== 'opened' || !same(opened.bytes, content)) throw new Error('it does not open again');
  return made;
}

/** Opens a protected file. Never throws for what is wrong with the file; it throws when this device cannot do the work. */
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
    const inside = await decrypter.decrypt(new Blob([plain]).stream()).catch(faultIn);
    if (inside === 'passphrase') continue;
    if (inside === 'damaged') return { type: 'damaged' };
    onStep('content');
    // Every 64 KiB carries its own seal, and the last one says that it is the last: what is altered or cut short is noticed.
    return bytesOf(inside).then(
      (bytes) => ({ type: 'opened', bytes }),
      () => ({ type: 'damaged' }),
    );
  }
  return { type: 'wrong-passphrase' };
}

/** A passphrase that is wrong and a sealed key that was altered look the same: that is what sealing is for. */
function faultIn(error: unknown): 'passphrase' | 'damaged' {
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

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
