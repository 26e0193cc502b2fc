/** Quotes, in people's own words, as far as the readers of a report may see them. */

import { formatMessage } from '../../lib/i18n/messages.ts';
import { isPresentItem } from '../assessment/evidence.ts';
import { mayShowQuote } from '../assessment/quote-consent.ts';
import { linkedEvidence, type ReportInput, written } from '../assessment/report-input.ts';
import type { ExportProfile } from '../document/audience.ts';
import { type Block, heading } from '../document/blocks.ts';
import { text } from './report-text.ts';

/** Formats quotes as '“They asked us first.” A volunteer', in the order in which they were linked. */
export function quotesFor(input: ReportInput, profile: ExportProfile): readonly string[] {
  const items = [...linkedEvidence(input)].flatMap((id) => input.evidence.get(id) ?? []).filter(isPresentItem);
  return items
    .filter(
      ({ kind, leftOut, title, terms }) =>
        kind === 'quote' && leftOut !== true && mayShowQuote({ words: title, ...terms }, profile, input.today),
    )
    .map(({ title, terms: { attribution } }) => {
      // Quotation marks that a person typed are not repeated.
      const words = title.trim().replace(/^[“"«„]+|[”"»]+$/g, '');
      return attribution.trim() === ''
        ? formatMessage(text.quoted, { words })
        : formatMessage(text.quotedBy, { words, who: attribution.trim() });
    });
}

export function quoteSectionBlocks(
  input: ReportInput,
  profile: ExportProfile,
  most = Number.POSITIVE_INFINITY,
): readonly Block[] {
  const said = quotesFor(input, profile).slice(0, most);
  if (said.length === 0) return [];
  return [
    heading(2, written(formatMessage(text.voices, { n: said.length }))),
    { type: 'list', items: said.map(written) },
  ];
}
