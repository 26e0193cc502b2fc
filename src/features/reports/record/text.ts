import { defineMessages } from '../../../lib/i18n/messages.ts';

/** Texts of the page that shows a workshop's record as a document. */
export const text = defineMessages('record page', {
  readers: 'Who it is for',
  team: 'The team',
  partners: 'Partners',
  public: 'Everybody',
  partner: 'For {name}',
  edit: 'Edit the record',
  whatTeam: 'workshop record',
  whatPartners: 'workshop record for partners',
  whatPublic: 'what you said and what we will do',
  whatPartner: 'workshop record for {name}',
  'why-team': 'All quotes that the team may see, and who leads what.',
  'why-partners': 'For those who were there: no names, and quotes only where the speaker agreed.',
  'why-public': 'For everybody: nobody is named, and only what was agreed for everybody is in it.',
  whyPartner: 'For the next meeting with them. Nothing that others said is in it.',
  draft: 'This record is a draft until somebody approves it.',
});
