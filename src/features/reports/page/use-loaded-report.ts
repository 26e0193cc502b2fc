import { useEffect, useState } from 'preact/hooks';
import { thawed } from '../../../data/assessments/compress-report.ts';
import type { Report } from '../../../domain/document/blocks.ts';
import type { FrozenCopy } from '../../../domain/document/report-snapshot.ts';
import type { Result } from '../../../lib/problem/problem.ts';

/** The report of a copy, once it has been read and found to be what was kept; `null` before. */
export function useThawed(copy: FrozenCopy | undefined): Result<Report> | null {
  const [read, setRead] = useState<{ readonly of: FrozenCopy; readonly result: Result<Report> } | null>(null);
  useEffect(() => {
    if (copy) void thawed(copy).then((result) => setRead({ of: copy, result }));
  }, [copy]);
  return read && read.of === copy ? read.result : null;
}
