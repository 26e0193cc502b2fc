import { useEffect, useState } from 'preact/hooks';
import type { OpenAssessment } from '../../../data/assessments/open-assessment.ts';
import type { Workspace } from '../../../data/workspace/workspace.ts';
import type { ReportInput } from '../../../domain/assessment/report-input.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { takeSnapshot } from './take-snapshot.ts';

const all = <T>(state: T): T => state;

/** What documents are made from, as it changes: while it is typed here, in another window, or undone. `null` before the first. */
export function useSnapshot(open: OpenAssessment, workspace: Workspace): ReportInput | null {
  const assessment = useStore(open.assessment, all);
  const organisation = useStore(open.organisation, all);
  const [input, setSnapshot] = useState<ReportInput | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken anew whenever either document has changed.
  useEffect(() => {
    let current = true;
    void takeSnapshot(open, workspace).then((taken) => current && setSnapshot(taken));
    return () => {
      current = false;
    };
  }, [open, workspace, assessment, organisation]);
  return input;
}
