import { defineMessages } from '../../../lib/i18n/messages.ts';

/** Texts of the list of workshops, and those that all windows of a workshop share. */
export const text = defineMessages('workshops', {
  title: 'Workshops',
  lead: 'Rate with a whole room: you count hands on this laptop, the room looks at a projector. Nobody needs a phone, and nobody gives a name.',
  none: 'No workshop yet. Setting one up takes about ten minutes.',
  setUpNew: 'Set up a workshop',
  noDay: 'No date yet',
  ended: 'Ended',
  running: 'Under way',
  planned: 'Planned',
  open: 'Open the facilitator’s window',
  setUp: 'Set-up',
  lost: 'This page is not there',
  back: 'Back to the start',
  opening: 'Opening…',
  record: 'What was said',
  rehearsal: 'Rehearsal: these people are invented, and nothing of this gets into your assessment.',
  leaveRehearsal: 'Leave the rehearsal',
});
