import { defineMessages } from '../../lib/i18n/messages.ts';

/** Text in place of redacted facts, and sentences that count them. */
export const text = defineMessages('withheld', {
  instead: '[left out]',
  quote: 'Somebody’s words, left out',
  names: { one: '{n} name or role of a person', other: '{n} names or roles of people' },
  contacts: {
    one: '{n} address, telephone number or name in a text',
    other: '{n} addresses, telephone numbers or names in texts',
  },
  quotes: { one: '{n} quote', other: '{n} quotes' },
  places: { one: '{n} place where evidence is kept', other: '{n} places where evidence is kept' },
  notes: { one: '{n} note of the team', other: '{n} notes of the team' },
  costs: { one: '{n} cost', other: '{n} costs' },
  leftOut: 'Left out of this copy: {what}.',
  nothing: 'Nothing was left out for these readers.',
});
