import { defineMessages } from '../../../lib/i18n/messages.ts';

/** What a PDF says of itself, beside the report's own words. */
export const text = defineMessages('pdf', {
  pageOf: 'Page {page} of {pages}',
  now: 'Now',
  suggested: 'Now, as the answers suggest',
  before: 'Last time',
  aim: 'Our aim',
  notAgreed: 'Not agreed',
  logoOf: 'Logo of {organisation}',
});

/** The same in the language of the page; a worker has a table of its own, which is English. */
export type PdfWords = { readonly [key in keyof typeof text]: string };
