import { formatMessage } from '../../lib/i18n/messages.ts';
import type { ReportInput } from '../assessment/report-input.ts';
import type { Block } from '../document/blocks.ts';
import type { ReportAudience } from '../document/report-options.ts';
import { text } from './report-text.ts';

/** Head of every document on an assessment: organisation, logo, kind of document and period. */
export function brandBlock({ organisation, logo, assessment }: ReportInput, audience: ReportAudience): Block {
  const kind = text[audience];
  const { period } = assessment;
  const line = period.trim() === '' ? kind : formatMessage(text.line, { kind, period });
  return { type: 'brand', organisation, line, logo };
}
