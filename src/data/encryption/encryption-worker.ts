/** Computes keys in a thread of its own. No other module imports the encryption code. */
import { decrypt, encrypt } from './age.ts';
import type { EncryptionAnswer, EncryptionMessage, EncryptionRequest, EncryptionStep } from './encryption-messages.ts';

const send = (message: EncryptionMessage): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<EncryptionRequest>) => {
  void answer(data).then(send);
});

async function answer(request: EncryptionRequest): Promise<EncryptionAnswer> {
  const onStep = (step: EncryptionStep): void => send({ type: 'step', step });
  try {
    return request.type === 'encrypt'
      ? { type: 'encrypted', bytes: await encrypt(request.content, request.passphrase, onStep) }
      : { type: 'decrypted', result: await decrypt(request.file, request.passphrase, onStep) };
  } catch (error) {
    return { type: 'failed', detail: String(error) };
  }
}
