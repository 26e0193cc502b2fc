import { useEffect, useState } from 'preact/hooks';
import { decompressReport } from '../../../data/assessments/compress-report.ts';
import type { Report } from '../../../domain/document/blocks.ts';
import type { ReportSnapshot } from '../../../domain/document/report-snapshot.ts';
import type { Result } from '../../../lib/problem/problem.ts';

/** Loads the report of a copy and verifies it; `null` until then. */
export function useLoadedReport(copy: ReportSnapshot | undefined): Result<Report> | null {
  const [read, setRead] = useState<{ readonly copy: ReportSnapshot; readonly result: Result<Report> } | null>(null);
  useEffect(() => {
    if (copy) void decompressReport(copy).then((result) => setRead({ copy, result }));
  }, [copy]);
  return read && read.copy === copy ? read.result : null;
}
