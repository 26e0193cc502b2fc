import { defineMessages } from '../../lib/i18n/messages.ts';

export const text = defineMessages('board report', {
  moved: 'What moved',
  about: 'What it asks',
  up: { one: 'Up {n} level', other: 'Up {n} levels' },
  down: { one: 'Down {n} level', other: 'Down {n} levels' },
  noChange: 'No change',
  notCompared: 'Cannot be compared',
  fromTo: '{words} From {from} to {to}.',

  strengths: { one: '{n} thing that we do well and can show', other: '{n} things that we do well and can show' },
  noStrengths: 'Nothing stands at the upper levels with something to show for it yet',
  strength: '{words} {place}, {level}. {shown}.',
  priorities: { one: '{n} thing to do first', other: '{n} things to do first' },
  prioritiesLate: { one: '{n} thing to do first, {late}', other: '{n} things to do first, {late}' },
  late: { one: '{n} of them late', other: '{n} of them late' },
  noPriorities: 'The plan has no open actions yet',
  action: 'Action',
  lead: 'Lead',
  by: 'By when',
  measure: 'How we will know',

  decisions: { one: '{n} thing that we need you to decide', other: '{n} things that we need you to decide' },
  noDecisions: 'Nothing needs your decision now',
  decideLevel: 'Which level to plan from for {stage}: not agreed.',
  decideLevelRange: 'Which level to plan from for {stage}: views go from {low} to {high}.',
  decideLead: 'Who leads “{action}”.',
  decideHours: 'Which actions wait: the plan takes about {needed} hours a month, and there are {available}.',

  risks: { one: '{n} risk, in plain words', other: '{n} risks, in plain words' },
  noRisks: 'No risk is noted',
  riskDown: { one: '{stages} is lower than last time.', other: '{stages} are lower than last time.' },
  riskLate: { one: '{n} action is late: {actions}.', other: '{n} actions are late, among them {actions}.' },
  riskClaimed: {
    one: '{n} statement stands on our own word. Nothing shows it yet.',
    other: '{n} statements stand on our own word. Nothing shows them yet.',
  },
  riskUnknown: {
    one: 'There is {n} thing about our work that we do not know.',
    other: 'There are {n} things about our work that we do not know.',
  },
  riskOld: {
    one: '{n} piece of evidence is older than two years.',
    other: '{n} pieces of evidence are older than two years.',
  },

  dates: 'The next date is {day}',
  noDates: 'No dates are set yet',
  due: 'Due: {action}',
  review: 'We look again at: {action}',
  aim: '{stage} is to be at {level}',
  scale: { one: 'The {n} level', other: 'What the {n} levels mean' },
});
