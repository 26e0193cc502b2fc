import { useEffect, useState } from 'preact/hooks';
import type { OpenAssessment } from '../../../data/assessments/open-assessment.ts';
import {
  buildReportInput,
  type PreviousResults,
  readPreviousResults,
  readWorkshopAccounts,
} from '../../../data/assessments/previous-results.ts';
import { useLiveQuery } from '../../../data/storage/use-live-query.ts';
import type { Workspace } from '../../../data/workspace/workspace.ts';
import type { ReportInput } from '../../../domain/assessment/report-input.ts';
import { today } from '../../../ui/browser/today.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';

const all = <T>(state: T): T => state;

/**
 * Returns the input of reports as it changes: typed here, in another window, or undone; `null` before the first.
 * Results of the previous assessment are read once, because a report follows its own assessment only.
 */
export function useSnapshot(open: OpenAssessment, workspace: Workspace): ReportInput | null {
  const assessment = useStore(open.assessment, all);
  const organisation = useStore(open.organisation, all);
  const [previous, setPrevious] = useState<{ readonly results: PreviousResults | null } | null>(null);
  const accounts = useLiveQuery(workspace.storage, readWorkshopAccounts, open.id);
  const [input, setInput] = useState<ReportInput | null>(null);
  useEffect(() => {
    let current = true;
    setPrevious(null);
    void readPreviousResults(open, workspace.storage).then((results) => current && setPrevious({ results }));
    return () => {
      current = false;
    };
  }, [open, workspace]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: built again whenever either document has changed.
  useEffect(() => {
    if (!previous || accounts.state === 'loading') return;
    const workshops = accounts.state === 'ready' ? accounts.value : [];
    setInput(buildReportInput(open, previous.results, workshops, today()));
  }, [open, previous, accounts, assessment, organisation]);
  return input;
}
