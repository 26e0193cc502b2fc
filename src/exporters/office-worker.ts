/** Worker that writes one office document. */

import { writeDocx } from './docx/write-docx.ts';
import type { OfficeRequest, OfficeResponse } from './office-messages.ts';
import { reportProgress } from './shared/report-progress.ts';
import { text } from './shared/text.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

self.addEventListener('message', (event: MessageEvent<OfficeRequest>) => {
  void answerTo(event.data).then((answer) =>
    self.postMessage(answer, { transfer: answer.type === 'written' ? [answer.bytes.buffer] : [] }),
  );
});

async function answerTo(order: OfficeRequest): Promise<OfficeResponse> {
  try {
    return { type: 'written', bytes: await written(order) };
  } catch (error) {
    return { type: 'failed', detail: String(error) };
  }
}

function written(order: OfficeRequest): Promise<Uint8Array<ArrayBuffer>> {
  const onProgress = reportProgress();
  if (order.type === 'workbook') return writeXlsx(order.plan, { names: order.names, onProgress });
  Object.assign(text, order.words);
  return writeDocx(order.report, { paper: order.paper, onProgress });
}
