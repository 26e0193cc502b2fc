import { defineMessages } from '../../lib/i18n/messages.ts';

export const text = defineMessages('funder report', {
  selfAssessed: 'This is self-assessed, not externally validated.',
  shown: 'Shown',
  statement: 'Statement',
  noneHigh: 'No statement stands at {level} or above',
  allShown: 'Every statement at {level} or above has something to show',
  claimed: {
    one: '{n} of {all} statements at {level} or above is claimed, not yet shown',
    other: '{n} of {all} statements at {level} or above are claimed, not yet shown',
  },
  firstTime: 'This is the first time, so nothing can be compared yet',
  nothingMoved: 'No statement has moved',
  moved: {
    one: '{n} statement has moved: {up} up, {down} down',
    other: '{n} statements have moved: {up} up, {down} down',
  },
  why: 'What the team noted',
  noReason: 'No reason noted',
  actions: { one: '{n} action is open, {done}', other: '{n} actions are open, {done}' },
  done: { one: '{n} is done', other: '{n} are done' },
  measures: { one: '{n} measure stands behind this', other: '{n} measures stand behind this' },
  noMeasures: 'No data or survey stands behind this yet',
  numbers: 'Numbers are as the team recorded them. Who left before the end is known only where the record says so.',
  noFollowUp: 'Nobody has been asked again later yet: there is no follow-up measure.',
});
