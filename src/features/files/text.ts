import type { EncryptionStep } from '../../data/encryption/encryption-messages.ts';
import { defineMessages, formatMessage } from '../../lib/i18n/messages.ts';

export const text = defineMessages('files', {
  title: 'Back up and restore',
  backUp: 'Back up',
  backUpWhy:
    'Your work is saved in this browser. Your browser may delete it when the disk is full, and Safari may after 7 days without a visit. A backup file keeps it safe.',
  holdsNothing: 'There is nothing to back up yet.',
  holds: '{organisations}, {assessments}.',
  organisations: { one: '{n} organisation', other: '{n} organisations' },
  assessments: { one: '{n} assessment', other: '{n} assessments' },
  never: 'No backup has been made on this device.',
  last: 'The last backup was {when}.',
  changedSince: { one: '{n} assessment has changed since then.', other: '{n} assessments have changed since then.' },
  unchanged: 'Nothing has changed since then.',
  everything: 'Back up everything',
  which: 'What should the file contain?',
  all: 'Everything on this device',
  making: 'Making the backup…',
  made: 'Backup made and checked: {organisations}, {assessments}. Keep “{name}” somewhere other than this device.',

  protect: 'Protect this backup with a passphrase',
  passphrase: 'Passphrase',
  passphraseHint: 'At least {n} characters. Four unrelated words are easy to remember and hard to guess.',
  passphraseAgain: 'Repeat the passphrase',
  passphraseShort: 'Enter at least {n} characters',
  passphraseDiffers: 'Passphrases do not match. Enter both again',
  showPassphrase: 'Show passphrase',
  passphraseLost:
    'Write the passphrase down and keep it away from the file. It cannot be reset, and without it the file cannot be opened.',
  stepKey: 'Preparing the key. This takes a few seconds, so that guessing the passphrase would take years.',
  stepContent: 'Processing the content…',
  stepCheck: 'Opening the file once to check it…',
  madeProtected:
    'Protected backup made and checked: {organisations}, {assessments}. Keep “{name}” somewhere other than this device.',
  madeHow: 'You can open it with Lanes or with any program for age files.',
  isProtected: 'This file is protected. Enter its passphrase to see what it contains.',
  passphraseOf: 'Passphrase of this file',
  unlock: 'Open file',
  forgotten:
    'A forgotten passphrase cannot be recovered or reset. Look for a backup without a passphrase, or a device that still has the work.',

  resultsFrom:
    'Results for “{rubric}”, edition {edition}. The assessment was started on {begun}; the file was made on {written}.',
  resultsNoRubric: 'This framework is not on this device, so its stages are shown by their ids.',
  resultsActions: 'Actions: {open} open, {done} done, {overdue} overdue.',
  resultsOnly: 'A results file contains levels, counts and dates only. Nothing was added to your own work.',
  close: 'Close',
  inFile: 'What is in the file',

  open: 'Open a file',
  openWhy:
    'A backup, a colleague’s file, a results file or a framework. You see what it contains before anything changes.',
  choose: 'Choose files',
  folder: 'Open a whole folder',
  drop: 'or drop files here',
  reading: 'Reading the file…',
  previewTitle: '“{name}”',
  from: 'Made on {when}',
  fromDevice: 'Made on {when}, on {device}',
  contains: 'Contains {organisations} and {assessments}.',
  underWay:
    'It contains a workshop that is under way: “{title}”. Open the file to continue the workshop on this laptop.',
  goOnWith: 'Continue “{title}”',
  organisation: 'Organisation',
  assessment: 'Assessment',
  answers: 'Answers',
  actions: 'Actions',
  effect: 'On this device',
  new: 'Not on this device yet',
  binned: 'In the Bin on this device; will be restored',
  adds: 'On this device already; the file adds to it',
  older: 'On this device already; the file has nothing new',
  same: 'On this device already; identical',
  nothingNew: 'Everything in this file is already on this device.',
  whatTo: 'What should happen with “{title}”?',
  'way-join': 'Combine both',
  'way-join-hint': 'Keeps what both contain. Where decisions differ, you are asked to choose.',
  'way-add': 'Add as a separate assessment',
  'way-add-hint': 'The assessment on this device stays as it is.',
  'way-replace': 'Use the version in the file',
  'way-replace-hint': 'What is on this device now stays in History.',
  'way-leave': 'Do not open it',
  'way-leave-hint': 'Nothing changes on this device.',
  copyLabel: 'copy of {day}',
  joinChanges: { one: 'Combining changes {n} field', other: 'Combining changes {n} fields' },
  joinChanged: { one: 'Combining changed {n} field', other: 'Combining changed {n} fields' },
  replaceChanges: { one: '{n} field would change', other: '{n} fields would change' },
  noChanges: 'No fields change.',
  conflicts: {
    one: '{n} decision differs between this device and the file.',
    other: '{n} decisions differ between this device and the file.',
  },
  bothEdited: { one: '{n} text was edited in both places.', other: '{n} texts were edited in both places.' },
  conflictNote: 'The decisions differ. Both are saved: choose one, or discuss it.',
  bothNote: 'Edited in both places. Read it through.',
  hereLabel: 'On this device:',
  thereLabel: 'In the file:',
  more: {
    one: 'And {n} more assessment that is already on this device; both versions are combined.',
    other: 'And {n} more assessments that are already on this device; both versions are combined.',
  },
  take: 'Add to this device',
  takeSeveral: 'Open with these choices',
  taking: 'Opening…',
  taken: {
    one: 'Done. {n} assessment is new or has changed.',
    other: 'Done. {n} assessments are new or have changed.',
  },
  takenNothing: 'Done. Nothing needed to change.',
  takenBack: 'Import undone. Everything that came from the file has been removed.',
  takeBack: 'Undo import',
  takingBack: 'Undoing the import…',
  toAssessment: 'Open “{title}”',
  toHistory: 'See History',
  cancel: 'Cancel',

  readingMany: 'Reading {n} of {all} files…',
  manyTitle: { one: '{n} file', other: '{n} files' },
  manyNew: { one: '{n} assessment is not on this device yet', other: '{n} assessments are not on this device yet' },
  manyAdds: {
    one: '{n} is on this device already, and its file adds to it',
    other: '{n} are on this device already, and their files add to them',
  },
  manySame: {
    one: '{n} is on this device already, with nothing new',
    other: '{n} are on this device already, with nothing new',
  },
  manyRefused: { one: '{n} file cannot be opened', other: '{n} files cannot be opened' },
  writingMany: 'Opening {n} of {all} files…',
  stop: 'Stop',
  rubricAlone: 'This is a framework. Open it by itself.',
  lockedAlone: 'This file is protected. Open it by itself and enter its passphrase.',
  resultsAlone: 'This is a results file. Open it by itself to see it.',
  untitledPeriod: 'No period given',
  faultsTitle: 'What to correct',
  fault: '{path}: expected {expected}, found {found}',
  moreFaults: { one: 'and {n} more', other: 'and {n} more' },

  borrowedTitle: 'Use Lanes on a shared or public computer',
  borrowedWhat:
    'For a library, a school or a colleague’s desk. Your work is separate from anything else on this computer, and you do not see what others did.',
  borrowedHow:
    'When you finish, you save a file, and Lanes deletes everything that it stored. If the browser is closed before that, you are told at the next start.',
  borrowedBegin: 'Start on a shared or public computer',
  borrowedNoStore:
    'This browser does not store anything, so nothing can be left behind. You can work as usual. Save a file before you close it.',
  finishTitle: 'Finish and delete',
  finishFile: 'Step 1: save a file',
  finishFileWhy:
    'The file will be the only copy of your work. It goes to this computer’s downloads folder: copy it from there, then delete it there.',
  finishNothing: 'You have not entered anything, so there is nothing to save.',
  finishSaved: 'All your work is in the file that you saved.',
  finishNotYet: 'Some of your work is not in a file yet. Save a file above.',
  finishRemove: 'Step 2: delete everything',
  finishHave: 'I have the file somewhere other than this computer',
  finishButton: 'Delete everything from this computer',
  finishHonest:
    'Deleted data cannot be seen in normal use. Experts with access to this computer can sometimes recover deleted data from a disk.',
  finishing: 'Deleting…',
  doneTitle: 'Deleted from this computer',
  doneWhat:
    'Your work is no longer stored here. Once you have a copy elsewhere, delete the file from this computer’s downloads folder too.',
  bin: 'Bin',
  binWhy: 'Deleted assessments stay here for 30 days. They are not included in backups and lists.',
  binRow: '{organisation}, {assessment}',
  deletedOn: 'Deleted {when}; will be deleted permanently on {day}',
  putBack: 'Restore',
  putBackDone: '“{title}” has been restored.',
  forGood: 'Delete permanently',
  forGoodNamed: 'Delete permanently: {title}',
  forGoodSure: 'You cannot undo this. Only a backup file can bring it back.',
  keep: 'Cancel',

  wipe: 'Delete everything',
  wipeWhy: 'Before you give this computer away, or after you have moved your work to another one.',
  wipeOpen: 'Delete everything on this device',
  wipeWhat:
    'This deletes every organisation, assessment, restore point and setting of Lanes in this browser. You cannot undo it. Only a backup file can bring your work back.',
  wipeDisk:
    'Deleted data may stay readable on the disk for a while for experts. On a computer that is not yours, only an encrypted disk prevents this.',
  wipeProgram: 'Lanes itself stays, so that it opens offline. It contains none of your data.',
  wipeBackup: 'Make a backup first',
  wipeWord: 'delete',
  wipeType: 'Type “{word}” to continue',
  wipeDo: 'Delete everything now',
  wiping: 'Deleting…',
  wipeFailed: 'Not everything could be deleted ({detail}). Close the other windows of Lanes and try again.',

  device: 'This device',
  persisted: 'Your browser will not delete your work.',
  notPersisted: 'Your browser may delete your work when the device is full.',
  askPersist: 'Allow permanent storage',
  refused: 'Your browser would not guarantee storage. Installing Lanes or using it often helps. A backup helps most.',
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
