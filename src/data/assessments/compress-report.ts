/** Report ⇄ compressed text of a report snapshot. */

import type { Report } from '../../domain/document/blocks.ts';
import { type ReportAudience, type ReportOptions, reportOptionsQuery } from '../../domain/document/report-options.ts';
import type { ReportSnapshot } from '../../domain/document/report-snapshot.ts';
import { isReport } from '../../domain/document/validate-report.ts';
import { fromBase64, toBase64 } from '../../lib/browser/base64.ts';
import { sha256 } from '../../lib/browser/sha256.ts';
import { ignored } from '../../lib/ignored-errors.ts';
import { readJson } from '../../lib/json/read-json.ts';
import { fail, ok, type Result } from '../../lib/problem/problem.ts';
import type { NewReportSnapshot } from '../documents/document-layout.ts';

/** Limit of a decompressed report, bytes, against files that decompress to fill the memory. */
const MOST = 20_000_000;

/** Compresses a report with its checksum. @param at milliseconds since 1970 */
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

/** Returns the stored report. Fails with `copy-altered` when its checksum or its form is wrong. */
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
  } catch (error) {
    return ignored(error, 'report snapshot: decompress', null);
  }
}

/** Pipes bytes through a stream. Rejects bytes that the stream does not accept, and results beyond the limit. */
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
