import { useEffect, useState } from 'preact/hooks';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { text } from './shared/text.ts';
import type { FacilitatorState } from './shared/use-facilitator-state.ts';

/** Counts are said no more often than this, ms: one a tap is noise. */
const QUIET_MS = 5_000;

/** The one voice of this window: how many are in while votes come in, and what was found when they are shown. */
export function Announcer({ facilitator }: { readonly facilitator: FacilitatorState }) {
  const said = saidOf(facilitator);
  const [words, setWords] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWords(said.words), said.now ? 0 : QUIET_MS);
    return () => clearTimeout(timer);
  }, [said.words, said.now]);
  return (
    <p class="hidden" role="status">
      {words}
    </p>
  );
}

function saidOf({ frame: { state } }: FacilitatorState): { readonly words: string; readonly now: boolean } {
  if (state.type !== 'ballot') return { words: '', now: true };
  const { ballot, finding } = state;
  if (ballot.phase === 'revealed')
    return { words: finding ? `${finding.number ?? ''} ${finding.label}. ${finding.ask}`.trim() : '', now: true };
  const { peopleIn: n, people: of } = ballot;
  return {
    words: of === null ? formatMessage(text.votesSaidN, { n }) : formatMessage(text.votesSaid, { n, of }),
    now: false,
  };
}
