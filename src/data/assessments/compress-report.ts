/** A report ⇄ the packed text that a kept copy consists of. */

import type { Report } from '../../domain/document/blocks.ts';
import { type ReportAudience, type ReportOptions, reportOptionsQuery } from '../../domain/document/report-options.ts';
import type { ReportSnapshot } from '../../domain/document/report-snapshot.ts';
import { isReport } from '../../domain/document/validate-report.ts';
import { fromBase64, toBase64 } from '../../lib/browser/base64.ts';
import { sha256 } from '../../lib/browser/sha256.ts';
import { readJson } from '../../lib/json/read-json.ts';
import { fail, ok, type Result } from '../../lib/problem/problem.ts';
import type { NewReportSnapshot } from '../documents/document-layout.ts';

/** More than any report of ours: a packed file from elsewhere could swell to fill the memory. Characters. */
const MOST = 20_000_000;

/** A report made ready to be kept. What is written down is what is in it now, whatever happens later. */
export async function compressReport(
  report: Report,
  audience: ReportAudience,
  choice: ReportOptions,
  at: number,
): Promise<NewReportSnapshot> {
  const json = JSON.stringify(report);
  const packed = toBase64(await through(new TextEncoder().encode(json), new CompressionStream('deflate-raw')));
  return {
    audience,
    title: report.title,
    madeAt: at,
    query: reportOptionsQuery(choice, audience),
    checksum: await sha256(json),
    packed,
  };
}

/** The report as it was kept. Fails with `copy-altered` where it is not what was kept any more. */
export async function decompressReport({ packed, checksum }: ReportSnapshot): Promise<Result<Report>> {
  const json = await unpacked(packed);
  if (json === null || (await sha256(json)) !== checksum) return fail({ type: 'copy-altered' });
  const report = readJson(json, '');
  return report.ok && isReport(report.value) ? ok(report.value) : fail({ type: 'copy-altered' });
}

async function unpacked(packed: string): Promise<string | null> {
  const bytes = fromBase64(packed);
  if (!bytes) return null;
  try {
    const whole = await through(bytes, new DecompressionStream('deflate-raw'));
    return new TextDecoder().decode(whole);
  } catch {
    return null;
  }
}

/** Rejects where the bytes are not what the stream expects, or come to more than any report. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    length += piece.value.length;
    if (length > MOST) {
      await reader.cancel();
      throw new Error('Too large for a report');
    }
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
