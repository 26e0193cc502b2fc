import { useEffect, useState } from 'preact/hooks';
import {
  parseReportOptions,
  type ReportAudience,
  type ReportOptions,
  reportOptionsQuery,
} from '../../../domain/document/report-options.ts';
import { type RouteQuery, routes } from '../../../lib/routes.ts';

/** Returns the options in the address and a setter. The address is replaced, so that Back leaves the report. */
export function useReportOptions(
  id: string,
  audience: ReportAudience,
  query: RouteQuery,
): readonly [ReportOptions, (choice: ReportOptions) => void] {
  const [choice, setChoice] = useState(() => parseReportOptions(query, audience));
  const asked = JSON.stringify(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new object that asks for the same is no new choice.
  useEffect(() => setChoice(parseReportOptions(query, audience)), [asked, audience]);
  return [
    choice,
    (next) => {
      setChoice(next);
      history.replaceState(history.state, '', routes.report(id, audience, reportOptionsQuery(next, audience)));
    },
  ];
}
