import { defineMessages } from '../../../lib/i18n/messages.ts';

/** Texts of the list of workshops, and those that all windows of a workshop share. */
export const text = defineMessages('workshops', {
  title: 'Workshops',
  lead: 'Rate together as a group. You count raised hands on this laptop, and everyone follows on a projector screen. People need no phones and give no names.',
  none: 'No workshops yet. Setting one up takes about ten minutes.',
  setUpNew: 'Set up a workshop',
  noDay: 'No date yet',
  ended: 'Ended',
  running: 'Under way',
  planned: 'Planned',
  open: 'Open the facilitator view',
  setUp: 'Set-up',
  lost: 'Page not found',
  back: 'Back to the start page',
  opening: 'Opening…',
  record: 'Record of the day',
  rehearsal: 'Rehearsal: the people are invented, and nothing from it goes into your assessment.',
  leaveRehearsal: 'Leave the rehearsal',
});
