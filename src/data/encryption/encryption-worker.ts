/** Works out keys in a thread of its own. The encryption code is in this worker and nowhere else. */
import { decrypt, encrypt } from './age.ts';
import type { EncryptionMessage, EncryptionRequest } from './encryption-messages.ts';

const tell = (news: EncryptionMessage): void => self.postMessage(news);

self.addEventListener('message', (event: MessageEvent<EncryptionRequest>) => {
  void newsOf(event.data).then(tell);
});

async function newsOf(order: EncryptionRequest): Promise<EncryptionMessage> {
  const onStep = (step: 'key' | 'content' | 'check'): void => tell({ type: 'step', step });
  try {
    return order.what === 'protect'
      ? { type: 'protected', bytes: await encrypt(order.content, order.passphrase, onStep) }
      : { type: 'looked', opened: await decrypt(order.file, order.passphrase, onStep) };
  } catch (error) {
    return { type: 'stuck', detail: String(error) };
  }
}
