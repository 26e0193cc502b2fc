/** Writes one office document in a thread of its own. */

import { writeWord } from './docx/write-docx.ts';
import type { OfficeAnswer, OfficeOrder } from './office-messages.ts';
import { tellProgress } from './shared/report-progress.ts';
import { text } from './shared/text.ts';
import { writeWorkbook } from './xlsx/write-xlsx.ts';

self.addEventListener('message', (event: MessageEvent<OfficeOrder>) => {
  void answerTo(event.data).then((answer) => self.postMessage(answer, { transfer: answer.type === 'written' ? [answer.bytes.buffer] : [] }));
});

async function answerTo(order: OfficeOrder): Promise<OfficeAnswer> {
  try {
    return { type: 'written', bytes: await written(order) };
  } catch (error) {
    return { type: 'failed', detail: String(error) };
  }
}

function written(order: OfficeOrder): Promise<Uint8Array<ArrayBuffer>> {
  const onProgress = tellProgress();
  if (order.type === 'workbook') return writeWorkbook(order.plan, { names: order.names, onProgress });
  Object.assign(text, order.words);
  return writeWord(order.report, { paper: order.paper, onProgress });
}
