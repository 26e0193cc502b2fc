/** Worker that writes one PDF. pdfkit is bundled here only. */
import { reportProgress } from '../shared/report-progress.ts';
import { FONT_URLS } from './fonts/font-urls.ts';
import type { PdfRequest, PdfResponse } from './pdf-messages.ts';
import { writePdf } from './write-pdf.ts';

self.addEventListener('message', (event: MessageEvent<PdfRequest>) => {
  void answerTo(event.data).then((answer) =>
    self.postMessage(answer, { transfer: answer.type === 'written' ? [answer.bytes.buffer] : [] }),
  );
});

async function answerTo({ report, paper, words }: PdfRequest): Promise<PdfResponse> {
  try {
    return {
      type: 'written',
      ...(await writePdf(report, { paper, words, fonts: fetchFont, onProgress: reportProgress() })),
    };
  } catch (error) {
    return { type: 'failed', detail: String(error) };
  }
}

async function fetchFont(name: string): Promise<Uint8Array> {
  const url = FONT_URLS[name];
  if (url === undefined) throw new Error(`No such font: ${name}`);
  const response = await fetch(new URL(url, import.meta.url));
  if (!response.ok) throw new Error(`Font ${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
