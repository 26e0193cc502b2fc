import type { EncryptionStep } from '../../data/encryption/encryption-messages.ts';
import { defineMessages, formatMessage } from '../../lib/i18n/messages.ts';

export const text = defineMessages('files', {
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
  passphraseHint:
    'At least {n} characters. Four words that have nothing to do with each other are easy to remember and hard to guess.',
  passphraseAgain: 'The same passphrase again',
  passphraseShort: 'Use at least {n} characters',
  passphraseDiffers: 'The two are not the same. Type both again',
  showPassphrase: 'Show what I type',
  passphraseLost:
    'Write it down and keep it away from the file. Whoever forgets it cannot open the file, and nobody can help: not us, not any program.',
  stepKey: 'Working out the key. It takes some seconds, so that guessing takes years.',
  stepContent: 'Reading or writing the content…',
  stepCheck: 'Opening the file once, to be sure that it opens…',
  madeProtected:
    'Protected backup made, and opened once to be sure: {organisations}, {assessments}. Keep “{name}” somewhere else than this device.',
  madeHow: 'Lanes opens it, and so does any program for age files.',
  isProtected: 'This file is protected. Type its passphrase to see what is in it.',
  passphraseOf: 'Passphrase of this file',
  unlock: 'Open it',
  forgotten:
    'A forgotten passphrase cannot be found again or replaced. Look for a backup that is not protected, or a device that still has the work.',

  resultsFrom:
    'Results by “{rubric}”, edition {edition}. The assessment was begun on {begun}; the file was written on {written}.',
  resultsNoRubric: 'This set of statements is not on this device, so its stages are named by their ids.',
  resultsActions: 'Actions: {open} open, {done} done, {overdue} past their day.',
  resultsOnly: 'A results file has levels, counts and dates only. Nothing was added to your own work.',
  close: 'Close it',
  inFile: 'What is in the file',

  open: 'Open a file',
  openWhy:
    'A backup, a colleague’s file, a results file, or a set of statements. You see what is in it before anything changes.',
  choose: 'Choose files',
  folder: 'Open a whole folder',
  drop: 'or drop them here',
  reading: 'Reading the file…',
  previewTitle: '“{name}”',
  from: 'Written on {when}',
  fromDevice: 'Written on {when}, on {device}',
  contains: 'It holds {organisations} and {assessments}.',
  underWay: 'A workshop is under way in it: “{title}”. Open the file, and this laptop goes on where the other one was.',
  goOnWith: 'Go on with “{title}”',
  organisation: 'Organisation',
  assessment: 'Assessment',
  answers: 'Answers',
  actions: 'Actions',
  effect: 'On this device',
  new: 'New here',
  binned: 'In the bin here; comes back',
  adds: 'Here already; the file adds to it',
  older: 'Here already; the file has nothing new',
  same: 'Here already; just the same',
  nothingNew: 'Everything in this file is on this device already, just the same.',
  whatTo: 'What to do with “{title}”',
  'way-join': 'Join the two',
  'way-join-hint': 'What both say is kept. Where you decided differently, you are asked to choose.',
  'way-add': 'Add it beside the one here',
  'way-add-hint': 'As an assessment of its own. The one that is here stays as it is.',
  'way-replace': 'Make it as the file has it',
  'way-replace-hint': 'By new edits: everything that is here now stays in its history.',
  'way-leave': 'Leave it',
  'way-leave-hint': 'Nothing changes here.',
  copyLabel: 'copy of {day}',
  joinChanges: { one: 'What the join changes: {n} field', other: 'What the join changes: {n} fields' },
  joinChanged: { one: 'What the join changed: {n} field', other: 'What the join changed: {n} fields' },
  replaceChanges: { one: 'What would be different: {n} field', other: 'What would be different: {n} fields' },
  noChanges: 'No field changes.',
  conflicts: {
    one: '{n} decision was made differently here and there.',
    other: '{n} decisions were made differently here and there.',
  },
  bothEdited: { one: '{n} text was edited here and there.', other: '{n} texts were edited here and there.' },
  conflictNote: 'Decided differently. Both are kept: choose, or keep discussing.',
  bothNote: 'Edited here and there. Read it through.',
  hereLabel: 'Here:',
  thereLabel: 'In the file:',
  more: {
    one: 'And {n} more assessment here already; it is joined.',
    other: 'And {n} more assessments here already; they are joined.',
  },
  take: 'Add to this device',
  takeSeveral: 'Open it like this',
  taking: 'Opening…',
  taken: {
    one: 'Done. {n} assessment is new or has changed.',
    other: 'Done. {n} assessments are new or have changed.',
  },
  takenNothing: 'Done. Nothing had to change.',
  takenBack: 'Taken back. What came from the file is out again.',
  takeBack: 'Take it all back',
  takingBack: 'Taking it back…',
  toAssessment: 'Open “{title}”',
  toHistory: 'See its history',
  cancel: 'Leave it',

  readingMany: 'Reading {n} of {all} files…',
  manyTitle: { one: '{n} file', other: '{n} files' },
  manyNew: { one: '{n} assessment is new here', other: '{n} assessments are new here' },
  manyAdds: {
    one: '{n} is here already, and its file adds to it',
    other: '{n} are here already, and their files add to them',
  },
  manySame: { one: '{n} is here already, with nothing new', other: '{n} are here already, with nothing new' },
  manyRefused: { one: '{n} file cannot be opened', other: '{n} files cannot be opened' },
  writingMany: 'Opening {n} of {all} files…',
  stop: 'Stop',
  rubricAlone: 'This is a set of statements. Open it by itself.',
  lockedAlone: 'It is protected. Open it by itself, with its passphrase.',
  resultsAlone: 'It is a results file. Open it by itself to see it.',
  untitledPeriod: 'No period given',
  faultsTitle: 'What to put right',
  fault: '{path}: expected {expected}, found {found}',
  moreFaults: { one: 'and {n} more', other: 'and {n} more' },

  borrowedTitle: 'Work on a borrowed computer',
  borrowedWhat:
    'For a library, a school, or a colleague’s desk. Your work is kept apart from whatever is here already, and out of sight of it.',
  borrowedHow:
    'When you finish, you save a file, and Lanes removes all that it kept. If the browser is closed before, the next start says so.',
  borrowedBegin: 'Begin on a borrowed computer',
  borrowedNoStore:
    'This browser keeps nothing, so nothing can be left behind. You can work as usual; save a file before you close it.',
  finishTitle: 'Finish and remove',
  finishFile: 'First, save a file',
  finishFileWhy:
    'It is all that will be left of your work. It lands where this computer puts downloads: take it from there, and delete it there.',
  finishNothing: 'Nothing has been written, so there is nothing to save.',
  finishSaved: 'Everything is in the file that you saved.',
  finishNotYet: 'Something is not in a file yet. Save one above.',
  finishRemove: 'Then, remove everything',
  finishHave: 'I have the file with me, and not only on this computer',
  finishButton: 'Remove everything from this computer',
  finishHonest:
    'What is removed is gone for everyday use. Experts with this computer in hand can sometimes read what a disk has let go of.',
  finishing: 'Removing…',
  doneTitle: 'Removed from this computer',
  doneWhat:
    'Nothing of your work is kept here any more. Delete the file from the downloads of this computer too, once you have it elsewhere.',
  bin: 'Bin',
  binWhy: 'What you delete stays here for 30 days. Files and lists leave it out.',
  binRow: '{organisation}, {assessment}',
  deletedOn: 'Deleted {when}; goes for good on {day}',
  putBack: 'Put back',
  putBackDone: '“{title}” is back.',
  forGood: 'Delete for good',
  forGoodNamed: 'Delete for good: {title}',
  forGoodSure: 'It cannot be brought back then, except from a file.',
  keep: 'Keep it',

  wipe: 'Delete everything',
  wipeWhy: 'Before you give this computer away, or when your work has moved to another one.',
  wipeOpen: 'Delete everything on this device',
  wipeWhat:
    'Every organisation, assessment, restore point and setting of Lanes in this browser is deleted. It cannot be brought back, except from a file.',
  wipeDisk:
    'Lanes cannot promise that the disk forgets. Deleted words may be readable on it for a while, by somebody who knows how. On a computer that is not yours, only an encrypted disk helps.',
  wipeProgram: 'The program itself stays, so that it opens with no network. It holds nothing of yours.',
  wipeBackup: 'Make a backup first',
  wipeWord: 'delete',
  wipeType: 'Type “{word}” to go on',
  wipeDo: 'Delete everything now',
  wiping: 'Deleting…',
  wipeFailed: 'Not everything could be deleted ({detail}). Close the other windows of Lanes and try again.',

  device: 'This device',
  persisted: 'The browser has promised to keep your work until you remove it.',
  notPersisted: 'The browser may clear your work when the device runs full.',
  askPersist: 'Ask the browser to keep it',
  refused: 'The browser did not promise. Installing Lanes, or using it often, helps. A backup helps most.',
});

/** Present step of encrypting or decrypting a file. */
export const stepWords = (step: EncryptionStep): string =>
  ({ key: text.stepKey, content: text.stepContent, check: text.stepCheck })[step];

/** Name of an assessment in lists of files: 'Youth service, Autumn 2026'. */
export const importTitle = ({ scope, period }: { readonly scope: string; readonly period: string }): string =>
  [scope, period].filter((part) => part !== '').join(', ') || text.untitledPeriod;

/** '1 organisation' and '3 assessments', for the sentences that count both. */
export const counted = ({
  organisations,
  assessments,
}: {
  readonly organisations: number;
  readonly assessments: number;
}) => ({
  organisations: formatMessage(text.organisations, { n: organisations }),
  assessments: formatMessage(text.assessments, { n: assessments }),
});
