import { defineMessages } from '../../lib/i18n/messages.ts';

/** Plain words for the public: short sentences, no internal terms. */
export const text = defineMessages('community report', {
  finding: { one: 'We will do {n} thing next', other: 'We will do {n} things next' },
  findingSaid: { one: 'You said. We will do {n} thing.', other: 'You said. We will do {n} things.' },
  findingNone: 'Where we are',
  answer: 'Tell us what you think',
  about:
    '{organisation} looked at how well it works with local people ({title}). Self-assessed by the team; nobody from outside has checked it.',
  youSaid: { one: 'You said', other: 'You said' },
  weWill: { one: 'We will', other: 'We will' },
  weDid: { one: 'We did', other: 'We did' },
  by: 'By {month}.',
  late: 'We meant to by {month}, and we are late.',
  where: 'Where we are, from 1 {first} to {most} {last}',
  level: '{level}, {label}.',
  up: 'It was {before}.',
  down: 'It was {before}.',
  same: 'No change.',
  noLevel: 'We have not agreed a level yet.',
  notAgreed: 'We did not agree on a level.',
  notAgreedRange: 'We did not agree on a level. Views go from {low} to {high}.',
  differences: { one: 'We did not all agree', other: 'We did not all agree' },
});
