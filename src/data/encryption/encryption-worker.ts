/** Works out keys in a thread of its own. The encryption code is in this worker and nowhere else. */
import { open, protect } from './age.ts';
import type { News, Order } from './encryption-messages.ts';

const tell = (news: News): void => self.postMessage(news);

self.addEventListener('message', (event: MessageEvent<Order>) => {
  void newsOf(event.data).then(tell);
});

async function newsOf(order: Order): Promise<News> {
  const onStep = (step: 'key' | 'content' | 'check'): void => tell({ type: 'step', step });
  try {
    return order.what === 'protect'
      ? { type: 'protected', bytes: await protect(order.content, order.passphrase, onStep) }
      : { type: 'looked', opened: await open(order.file, order.passphrase, onStep) };
  } catch (error) {
    return { type: 'stuck', detail: String(error) };
  }
}
