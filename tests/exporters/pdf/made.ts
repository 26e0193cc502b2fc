/** Reports for tests, and the PDFs written from them. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Block, Report, TableCell } from '../../../src/domain/document/blocks.ts';
import type { LocalizedText } from '../../../src/domain/rubric/rubric.ts';
import type { FontSource } from '../../../src/exporters/pdf/fonts/font-files.ts';
import { writePdf } from '../../../src/exporters/pdf/write-pdf.ts';
import { isHeaded } from '../../../src/exporters/shared/caption-above.ts';
import type { PaperSize } from '../../../src/exporters/shared/paper.ts';
import { type ReadPdf, readPdf } from './read-pdf.ts';

export const said = (text: string, lang = 'en'): LocalizedText => ({ text, lang });
export const words = (text: string, strong = false): TableCell => [{ ...said(text), strong }];

export const aReport = (blocks: readonly Block[], more: Partial<Report> = {}): Report => ({
  title: 'A report',
  lang: 'en-GB',
  landscape: false,
  footer: 'A report, 21 November 2026',
  blocks,
  ...more,
});

/** Loads fonts from their package and records which were requested. */
export function fontsFromDisk(asked: string[] = []): FontSource {
  return async (name) => {
    asked.push(name);
    const family = /^(atkinson-hyperlegible-next|noto-sans|noto-naskh-arabic)-/.exec(name)?.[1] ?? '';
    return readFile(resolve('node_modules/@fontsource', family, 'files', `${name}-normal.woff`));
  };
}

export interface Made extends ReadPdf {
  readonly bytes: Uint8Array;
  readonly cannotDraw: readonly string[];
  readonly asked: readonly string[];
}

export async function made(report: Report, paper: PaperSize = 'A4'): Promise<Made> {
  const asked: string[] = [];
  const { bytes, cannotDraw } = await writePdf(report, { paper, fonts: fontsFromDisk(asked) });
  return { ...(await readPdf(bytes)), bytes, cannotDraw, asked };
}

/** Report as a reader of the file gets it: a caption that repeats the heading above is left out. */
export const saidOnce = (report: Report): Report => ({
  ...report,
  title: '',
  footer: '',
  blocks: report.blocks.map((block, i) => {
    if (!isHeaded(report.blocks, i)) return block;
    if (block.type === 'table') return { ...block, caption: '' };
    return block.type === 'lanes' || block.type === 'strips' ? { ...block, title: '' } : block;
  }),
});
