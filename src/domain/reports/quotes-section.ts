/** What people said, in their own words, as far as the readers of a report may hear it. */

import { say } from '../../lib/i18n/messages.ts';
import { isStanding } from '../assessment/evidence.ts';
import { mayShow } from '../assessment/quote-consent.ts';
import { linkedEvidence, type Snapshot, written } from '../assessment/report-input.ts';
import { type Block, heading } from '../document/blocks.ts';
import type { Profile } from '../document/export-profile.ts';
import { text } from './report-text.ts';

/** '“They asked us first.” A volunteer', in the order in which they were linked. */
export function quotesFor(snapshot: Snapshot, profile: Profile): readonly string[] {
  const items = [...linkedEvidence(snapshot)].flatMap((id) => snapshot.evidence.get(id) ?? []).filter(isStanding);
  return items
    .filter(({ kind, leftOut, title, terms }) => kind === 'quote' && leftOut !== true && mayShow({ words: title, ...terms }, profile, snapshot.today))
    .map(({ title, terms: { attribution } }) => {
      // Somebody may have typed the marks of speech themselves.
      const words = title.trim().replace(/^[“"«„]+|[”"»]+$/g, '');
      return attribution.trim() === '' ? say(text.quoted, { words }) : say(text.quotedBy, { words, who: attribution.trim() });
    });
}

export function voiceBlocks(snapshot: Snapshot, profile: Profile, most = Number.POSITIVE_INFINITY): readonly Block[] {
  const said = quotesFor(snapshot, profile).slice(0, most);
  if (said.length === 0) return [];
  return [heading(2, written(say(text.voices, { n: said.length }))), { type: 'list', items: said.map(written) }];
}
