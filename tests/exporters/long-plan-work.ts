/** Worker that writes the long plan; the test limits its memory. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeDocx } from '../../src/exporters/docx/write-docx.ts';
import { writePdf } from '../../src/exporters/pdf/write-pdf.ts';
import { writeXlsx } from '../../src/exporters/xlsx/write-xlsx.ts';
import { longReport, longSheet } from './long-plan.ts';
import { fontsFromDisk } from './pdf/made.ts';

const WRITERS: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  pdf: async () => (await writePdf(longReport(), { paper: 'A4', fonts: fontsFromDisk() })).bytes,
  docx: () => writeDocx(longReport(), { paper: 'A4' }),
  xlsx: () => writeXlsx(longSheet(), { names: ['Plan', 'About', 'Lists'] }),
};

void WRITERS[String(workerData)]?.().then((bytes) => parentPort?.postMessage(bytes.length));
