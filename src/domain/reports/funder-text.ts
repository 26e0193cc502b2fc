import { defineMessages } from '../../lib/i18n/messages.ts';

export const text = defineMessages('funder report', {
  selfAssessed: 'Self-assessed by the team, not externally validated.',
  shown: 'With evidence',
  statement: 'Statement',
  noneHigh: 'No statement is at {level} or above',
  allShown: 'Every statement at {level} or above has evidence',
  claimed: {
    one: '{n} of {all} statements at {level} or above needs evidence',
    other: '{n} of {all} statements at {level} or above need evidence',
  },
  firstTime: 'No earlier assessment to compare with',
  nothingMoved: 'No statement has moved',
  moved: {
    one: '{n} statement has moved: {up} up, {down} down',
    other: '{n} statements have moved: {up} up, {down} down',
  },
  why: 'Note',
  noReason: 'No note',
  actions: { one: '{n} open action, {done}', other: '{n} open actions, {done}' },
  done: { one: '{n} done', other: '{n} done' },
  measures: { one: '{n} record of data or surveys', other: '{n} records of data or surveys' },
  noMeasures: 'No data or surveys recorded',
  numbers: 'Figures are as the team recorded them. People who left early are counted only if the record says so.',
  noFollowUp: 'No follow-up measure is recorded.',
});
