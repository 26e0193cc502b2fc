import { useEffect, useState } from 'preact/hooks';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { text } from './shared/text.ts';
import type { FacilitatorState } from './shared/use-facilitator-state.ts';

/** Delay before a count is announced, ms. One announcement per tap would be noise. */
const QUIET_MS = 5_000;

/** Live region for screen readers: the turnout while voting, the finding once results are shown. */
export function Announcer({ facilitator }: { readonly facilitator: FacilitatorState }) {
  const announcement = announcementOf(facilitator);
  const [words, setWords] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWords(announcement.words), announcement.now ? 0 : QUIET_MS);
    return () => clearTimeout(timer);
  }, [announcement.words, announcement.now]);
  return (
    <p class="hidden" role="status">
      {words}
    </p>
  );
}

function announcementOf({ frame: { state } }: FacilitatorState): { readonly words: string; readonly now: boolean } {
  if (state.type !== 'ballot') return { words: '', now: true };
  const { ballot, finding } = state;
  if (ballot.phase === 'revealed')
    return { words: finding ? `${finding.number ?? ''} ${finding.label}. ${finding.ask}`.trim() : '', now: true };
  const { peopleIn: n, people } = ballot;
  return {
    words: people === null ? formatMessage(text.votesSaidN, { n }) : formatMessage(text.votesSaid, { n, of: people }),
    now: false,
  };
}
