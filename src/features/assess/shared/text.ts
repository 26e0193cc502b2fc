import { defineMessages } from '../../../lib/i18n/messages.ts';

export const text = defineMessages('answers', {
  dontKnow: 'Don’t know',
  notApplicable: 'Not applicable',
  notAgreed: 'Not agreed',
  notAgreedRange: 'Not agreed, views from {low} to {high}',
  unanswered: 'No answer yet',
});
