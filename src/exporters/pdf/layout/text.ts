import { defineMessages } from '../../../lib/i18n/messages.ts';

/** Texts that a PDF adds to the report. */
export const text = defineMessages('pdf', {
  pageOf: 'Page {page} of {pages}',
  now: 'Now',
  suggested: 'Suggested, not agreed',
  before: 'Last time',
  aim: 'Target',
  notAgreed: 'Not agreed',
  viewRange: 'Range of views',
  logoOf: 'Logo of {organisation}',
});

/** The same texts in the language of the page; the worker's own table is English. */
export type PdfWords = { readonly [key in keyof typeof text]: string };
