/** Writes the long plan in a thread of its own, whose memory the test has limited. */
import { parentPort, workerData } from 'node:worker_threads';
import { writePdf } from '../../../src/tools/reports/pdf/write-pdf.ts';
import { writeWord } from '../../../src/tools/reports/word/write-word.ts';
import { writeWorkbook } from '../../../src/tools/reports/workbook/write-workbook.ts';
import { longReport, longSheet } from './long-plan.ts';
import { fontsFromDisk } from './pdf/made.ts';

const WRITERS: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  pdf: async () => (await writePdf(longReport(), { paper: 'A4', fonts: fontsFromDisk() })).bytes,
  docx: () => writeWord(longReport(), { paper: 'A4' }),
  xlsx: () => writeWorkbook(longSheet(), { names: ['Plan', 'About', 'Lists'] }),
};

void WRITERS[String(workerData)]?.().then((bytes) => parentPort?.postMessage(bytes.length));
