import { defineMessages } from '../../../lib/i18n/messages.ts';

/** Texts of the page that shows a workshop's record as a document. */
export const text = defineMessages('record page', {
  readers: 'Who it is for',
  team: 'The team',
  partners: 'Partners',
  public: 'The public',
  partner: 'For {name}',
  edit: 'Edit record',
  whatTeam: 'workshop record',
  whatPartners: 'workshop record for partners',
  whatPublic: 'what you said and what we will do',
  whatPartner: 'workshop record for {name}',
  'why-team': 'All quotes that the team may see, with owners.',
  'why-partners': 'For people who took part: no names, and only quotes with consent.',
  'why-public': 'No names, and only quotes with consent for the public.',
  whyPartner: 'For your next meeting with them. It contains only what they said.',
  draft: 'This record is a draft until it is approved.',
});
