import { defineMessages } from '../../lib/i18n/messages.ts';

export const text = defineMessages('board report', {
  moved: 'What moved',
  about: 'Question',
  up: { one: 'Up {n} level', other: 'Up {n} levels' },
  down: { one: 'Down {n} level', other: 'Down {n} levels' },
  noChange: 'No change',
  notCompared: 'Cannot be compared',
  fromTo: '{words} From {from} to {to}.',
  fromToMore: { one: '{fromTo} And {n} more.', other: '{fromTo} And {n} more.' },

  strengths: { one: '{n} strength with evidence', other: '{n} strengths with evidence' },
  noStrengths: 'No statement at {level} or above has evidence yet',
  strength: '{words} {place}, {level}. {shown}.',
  priorities: { one: '{n} action to do first', other: '{n} actions to do first' },
  prioritiesLate: { one: '{n} action to do first, {late}', other: '{n} actions to do first, {late}' },
  late: { one: '{n} overdue', other: '{n} overdue' },
  noPriorities: 'No open action has the priority “Do first”',
  action: 'Action',
  lead: 'Owner',
  by: 'Due date',
  measure: 'How we will know',

  decisions: { one: '{n} decision for you', other: '{n} decisions for you' },
  noDecisions: 'No decisions listed',
  decideLead: 'Choose an owner for “{action}”.',
  decideHours:
    'Choose which actions to put on hold. Hours a month for actions in progress and “Do first”: {needed} needed, {available} available.',

  risks: { one: '{n} risk', other: '{n} risks' },
  noRisks: 'No risks listed',
  riskDown: { one: '{stages} is lower than last time.', other: '{stages} are lower than last time.' },
  riskLate: { one: '{n} overdue action: {actions}.', other: '{n} overdue actions: {actions}.' },
  riskLateMore: { one: '{n} overdue action, including {actions}.', other: '{n} overdue actions, including {actions}.' },
  riskClaimed: {
    one: '{n} rating at {level} or above needs evidence.',
    other: '{n} ratings at {level} or above need evidence.',
  },
  riskUnknown: { one: '{n} “Don’t know” answer.', other: '{n} “Don’t know” answers.' },
  riskOld: {
    one: '{n} piece of evidence is more than two years old.',
    other: '{n} pieces of evidence are more than two years old.',
  },

  dates: 'Next date: {day}',
  noDates: 'No dates set yet',
  due: 'Due: {action}',
  review: 'Review: {action}',
  aim: 'Target for {stage}: {level}',
  missing: 'Not recorded yet',
  scale: { one: 'What the {n} level means', other: 'What the {n} levels mean' },
});
