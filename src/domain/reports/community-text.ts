import { defineMessages } from '../../lib/i18n/messages.ts';

/** Plain words for the public: short sentences, no internal terms. */
export const text = defineMessages('community report', {
  finding: { one: 'Our next action', other: 'Our {n} next actions' },
  findingSaid: { one: 'What you said, and our next action', other: 'What you said, and our {n} next actions' },
  findingNone: 'Where we are',
  answer: 'Tell us what you think',
  about: '{organisation} assessed its own work ({title}). Self-assessed by the team, not externally validated.',
  youSaid: { one: 'You said', other: 'You said' },
  weWill: { one: 'We will', other: 'We will' },
  weDid: { one: 'We did', other: 'We did' },
  by: 'By {month}.',
  late: 'This was due in {month} and is late.',
  where: 'Where we are, from {first} to {last}',
  level: '{level}.',
  levelGloss: '{level} ({gloss}).',
  before: 'Last time: {before}.',
  same: 'No change since last time.',
  noLevel: 'We have not agreed a level yet.',
  notAgreed: 'We did not agree on a level.',
  notAgreedRange: 'We did not agree on a level. Views go from {low} to {high}.',
  differences: { one: 'We did not all agree', other: 'We did not all agree' },
});
