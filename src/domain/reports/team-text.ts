import { defineMessages } from '../../lib/i18n/messages.ts';

export const text = defineMessages('team report', {
  answers: { one: '{n} of {all} statements has a level', other: '{n} of {all} statements have a level' },
  up: {
    one: '{stage}: {level} {label}, up {n} level',
    other: '{stage}: {level} {label}, up {n} levels',
  },
  down: {
    one: '{stage}: {level} {label}, down {n} level',
    other: '{stage}: {level} {label}, down {n} levels',
  },
  same: '{stage}: {level} {label}, no change',
  stands: '{stage}: {level} {label}',
  notYet: '{stage}: no agreed level yet',
  notAgreed: '{stage}: not agreed',
  notAgreedRange: '{stage}: not agreed, {low} to {high}',
  currently: 'What we currently do',
  statements: 'How close we are to best practice',
  statementsOf: 'Statements of {stage}',
  notes: 'Notes',
  could: 'What action we could take',
  actions: { one: '{n} open action, {first}', other: '{n} open actions, {first}' },
  toDoFirst: { one: '{n} to do first', other: '{n} to do first' },
  closed: 'Done and stopped',
  inFull: { one: '{n} action in full', other: 'All {n} actions in full' },
  evidence: {
    one: 'Documented or corroborated evidence for {n} of {all} statements',
    other: 'Documented or corroborated evidence for {n} of {all} statements',
  },
  item: 'Evidence',
  kind: 'Type',
  from: 'Date',
  olderThan: 'older than two years',
  by: 'Source',
  where: 'Where it is stored',
  supports: 'Supports',
  wholeAssessment: 'The whole assessment',
});
