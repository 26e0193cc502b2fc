import { useEffect, useState } from 'preact/hooks';
import { type Audience, choiceFrom, queryFor, type ReportChoice } from '../../../domain/document/report-options.ts';
import { address, type Query } from '../../../lib/routes.ts';

/** The choice that the address names, and a way to change both. The address follows without a step in the history: Back leaves the report. */
export function useChoice(id: string, audience: Audience, query: Query): readonly [ReportChoice, (choice: ReportChoice) => void] {
  const [choice, setChoice] = useState(() => choiceFrom(query, audience));
  const asked = JSON.stringify(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new object that asks for the same is no new choice.
  useEffect(() => setChoice(choiceFrom(query, audience)), [asked, audience]);
  return [
    choice,
    (next) => {
      setChoice(next);
      history.replaceState(history.state, '', address.report(id, audience, queryFor(next, audience)));
    },
  ];
}
