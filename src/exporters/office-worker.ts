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

async function answerTo(request: OfficeRequest): Promise<OfficeResponse> {
  try {
    return { type: 'written', bytes: await written(request) };
  } catch (error) {
    return { type: 'failed', detail: String(error) };
  }
}

function written(request: OfficeRequest): Promise<Uint8Array<ArrayBuffer>> {
  const onProgress = reportProgress();
  if (request.type === 'workbook') return writeXlsx(request.plan, { names: request.names, onProgress });
  Object.assign(text, request.words);
  return writeDocx(request.report, { paper: request.paper, onProgress });
}
