import type { Step } from '../../data/protect/messages.ts';
import { say, words } from '../../domain/words.ts';

export const text = words('files', {
  title: 'Files',
  backUp: 'Back up',
  backUpWhy:
    'Your work is kept in this browser. A full disk or a clean-up tool can take it, and in Safari so can a week without a visit. A backup file is yours to keep.',
  holdsNothing: 'There is nothing to back up yet.',
  holds: '{organisations}, {assessments}.',
  organisations: { one: '{n} organisation', other: '{n} organisations' },
  assessments: { one: '{n} assessment', other: '{n} assessments' },
  never: 'No backup has been made on this device.',
  last: 'The last backup was {when}.',
  changedSince: { one: '{n} assessment has changed since.', other: '{n} assessments have changed since.' },
  unchanged: 'Nothing has changed since.',
  everything: 'Back up everything',
  which: 'What goes into the file?',
  all: 'Everything on this device',
  making: 'Making the file…',
  made: 'Backup made and checked: {organisations}, {assessments}. Keep “{name}” somewhere else than this device.',

  protect: 'Protect this backup with a passphrase',
  passphrase: 'Passphrase',
  passphraseHint: 'At least {n} characters. Four words that have nothing to do with each other are easy to remember and hard to guess.',
  passphraseAgain: 'The same passphrase again',
  passphraseShort: 'Use at least {n} characters',
  passphraseDiffers: 'The two are not the same. Type both again',
  showPassphrase: 'Show what I type',
  passphraseLost:
    'Write it down and keep it away from the file. Whoever forgets it cannot open the file, and nobody can help: not us, not any program.',
  stepKey: 'Working out the key. It takes some seconds, so that guessing takes years.',
  stepContent: 'Reading or writing the content…',
  stepCheck: 'Opening the file once, to be sure that it opens…',
  madeProtected: 'Protected backup made, and opened once to be sure: {organisations}, {assessments}. Keep “{name}” somewhere else than this device.',
  madeHow: 'Lanes opens it, and so does any program for age files.',
  isProtected: 'This file is protected. Type its passphrase to see what is in it.',
  passphraseOf: 'Passphrase of this file',
  unlock: 'Open it',
  forgotten:
    'A forgotten passphrase cannot be found again or replaced. Look for a backup that is not protected, or a device that still has the work.',

  resultsFrom: 'Results by “{rubric}”, edition {edition}. The assessment was begun on {begun}; the file was written on {written}.',
  resultsNoRubric: 'This set of statements is not on this device, so its stages are named by their ids.',
  resultsActions: 'Actions: {open} open, {done} done, {overdue} past their day.',
  resultsOnly: 'A results file has levels, counts and dates only. Nothing was added to your own work.',
  close: 'Close it',
  inFile: 'What is in the file',

  open: 'Open a file',
  openWhy: 'A backup from another device, a results file, or a set of statements. You see what is in it before anything changes.',
  choose: 'Choose a file',
  drop: 'or drop it here',
  reading: 'Reading the file…',
  previewTitle: '“{name}”',
  from: 'Backup made on {when}',
  fromDevice: 'Backup made on {when}, on {device}',
  contains: 'It holds {organisations} and {assessments}.',
  organisation: 'Organisation',
  assessment: 'Assessment',
  answers: 'Answers',
  actions: 'Actions',
  effect: 'On this device',
  new: 'New here',
  adds: 'Here already; adds to it',
  same: 'Here already; nothing new',
  joinNote: 'Nothing is replaced. Where both have changed, both are kept.',
  nothingNew: 'Everything in this file is on this device already.',
  restore: 'Add to this device',
  restoring: 'Adding…',
  restored: { one: 'Added. {n} assessment is new or has grown.', other: 'Added. {n} assessments are new or have grown.' },
  cancel: 'Leave it',
  untitledPeriod: 'No period given',
  faultsTitle: 'What to put right',
  fault: '{path}: expected {expected}, found {found}',
  moreFaults: { one: 'and {n} more', other: 'and {n} more' },

  device: 'This device',
  persisted: 'The browser has promised to keep your work until you remove it.',
  notPersisted: 'The browser may clear your work when the device runs full.',
  askPersist: 'Ask the browser to keep it',
  refused: 'The browser did not promise. Installing Lanes, or using it often, helps. A backup helps most.',
});

/** What is being done to a protected file just now. */
export const stepWords = (step: Step): string => ({ key: text.stepKey, content: text.stepContent, check: text.stepCheck })[step];

/** '1 organisation' and '3 assessments', for the sentences that count both. */
export const counted = ({ organisations, assessments }: { readonly organisations: number; readonly assessments: number }) => ({
  organisations: say(text.organisations, { n: organisations }),
  assessments: say(text.assessments, { n: assessments }),
});
