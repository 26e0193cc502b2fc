import { useEffect, useState } from 'preact/hooks';
import { thawed } from '../../../data/packed-report.ts';
import type { FrozenCopy } from '../../../domain/frozen-copy.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Report } from '../../../domain/report.ts';

/** The report of a copy, once it has been read and found to be what was kept; `null` before. */
export function useThawed(copy: FrozenCopy | undefined): Result<Report> | null {
  const [read, setRead] = useState<{ readonly of: FrozenCopy; readonly result: Result<Report> } | null>(null);
  useEffect(() => {
    if (copy) void thawed(copy).then((result) => setRead({ of: copy, result }));
  }, [copy]);
  return read && read.of === copy ? read.result : null;
}
