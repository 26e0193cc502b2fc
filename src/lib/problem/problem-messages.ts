import { defineMessages, formatMessage } from '../i18n/messages.ts';
import { type FileKind, type Problem, unreachable } from './problem.ts';

const text = defineMessages('problems', {
  emptyFile: '“{name}” is empty. Choose another copy of the file.',
  tooLarge: '“{name}” is {size} MB. Files up to {limit} MB can be opened. Nothing was changed.',
  tooDeep: '“{name}” was not made by Lanes: its content is nested more than {limit} levels deep. Nothing was changed.',
  tooMany: '“{name}” was not made by Lanes: it contains more than {limit} entries. Nothing was changed.',
  notJson:
    '“{name}” cannot be read: there is an error in line {line}, column {column}. The file may be incomplete. Nothing was changed.',
  notLanes:
    '“{name}” is not a file from Lanes. Choose a file whose name ends in “.lanes.json”, or a framework file. Nothing was changed.',
  notRubric: '“{name}” is not a framework file. It should contain "format": "lanes-rubric". Nothing was changed.',
  notBackup: '“{name}” is not a backup file. It should contain "format": "lanes-backup". Nothing was changed.',
  notResults: '“{name}” is not a results file. It should contain "format": "lanes-results". Nothing was changed.',
  newerFile:
    '“{name}” was made with a newer version of Lanes (format {written}; this version reads up to {known}). Reload to get the new version. Nothing was changed.',
  faults: {
    one: '“{name}” was not opened. Correct one thing in it and try again. Nothing was changed.',
    other: '“{name}” was not opened. Correct {n} things in it and try again. Nothing was changed.',
  },
  damagedFile:
    '“{name}” has been changed or cut short since it was made ({part}). Use another copy. Nothing was changed.',
  packedFile: '“{name}” is a compressed file. Unpack it first, then open the file that was in it. Nothing was changed.',
  notText:
    '“{name}” is not a text file. It was not made by Lanes, or it was damaged. Use another copy. Nothing was changed.',
  wrongPassphrase:
    'This passphrase does not open “{name}”. Check capital letters and spaces, and try again. If you are sure that it is right, use another copy of the file. Nothing was changed.',
  sealedForKeys:
    '“{name}” was protected with a key, not with a passphrase. Open it with the program that made it. Nothing was changed.',
  cannotOpenHere:
    '“{name}” could not be opened on this device ({detail}). Copy the file to this device first, or use a device with more memory. Nothing was changed.',
  rubricDiffers:
    '“{name}” says that it is edition {edition} of “{id}”, but this device already has another text with that number. Give yours the next edition number. Nothing was changed.',
  logoKind: '“{name}” is not a PNG or SVG file. Save the logo as PNG or SVG and choose it again.',
  logoSize: '“{name}” is too large for a logo. Save it in a smaller size and choose it again.',
  logoBroken: '“{name}” cannot be drawn safely. Save the logo as PNG and choose that file.',
  noSuchPage: 'There is no page at “{address}”. The link may be incomplete.',
  noSuchAssessment: 'This assessment is not on this device. It may be on another one, or in a backup file.',
  inTheBin: 'This assessment was deleted. You can restore it from the Bin.',
  noSuchWorkshop: 'This workshop is not on this device. It may be on another one, or in a backup file.',
  noSuchStage: 'This assessment has no stage “{stage}”. Choose one of its stages.',
  noSuchRubric: 'The framework “{id}” is not on this device. Open its file to add it.',
  noSuchReport: 'This report is not on this device. It may have been deleted, or it may be in a backup file.',
  copyAltered:
    'This saved version has been changed since it was saved, so it is not shown. A backup file from that time may contain the original.',
  storageUnavailable:
    'This browser does not let Lanes save anything ({detail}). Leave private browsing, or allow storage for this site, and reload.',
  storageNewer: 'A newer version of Lanes has been used on this device. Reload this page to get it. Nothing is lost.',
  storageFailed: 'This device could not save ({detail}). Keep this page open and download your work now.',
  storageFull: 'This device is full. Keep this page open, download your work now, then free some space.',
  storageLost: 'The browser has blocked Lanes from its saved data. Lanes is trying again. Keep this page open.',
  storageBroken:
    'This device reported a disk error, so Lanes has stopped saving there. Keep this page open and download your work now. Then free some space and restart the browser.',
  storageSlow: 'Saving is taking longer than usual. Keep this page open. If it does not change, download your work.',
  damagedDocument:
    'Part of this assessment could not be read from this device. You see everything that could be read; the rest is stored separately.',
  workOlder:
    'The newest changes made on this device are missing: the browser returned an older copy. Nothing has been changed yet.',
  workMissing:
    'This device had {expected} records of your work; only {found} can be found now. The browser or a clean-up tool may have deleted them. Nothing has been overwritten.',
  cannotDraw: 'The PDF cannot show these characters: {characters}. Print the page instead: your browser can show them.',
  exportFailed: 'The file could not be made ({detail}). Your work is safe. Try again, or print the page instead.',
  exportStopped: 'Stopped. No file was made.',
});

type ProblemOf<Type extends Problem['type']> = Extract<Problem, { type: Type }>;

/** Rounds up, so that a file just over a limit does not seem to be as large as the limit. */
const megabytes = (bytes: number): number => Math.ceil(bytes / 100_000) / 10;

const inMegabytes = ({ name, size, limit }: ProblemOf<'too-large'>) => ({
  name,
  size: megabytes(size),
  limit: megabytes(limit),
});

const noLogo = (reason: ProblemOf<'no-logo'>['reason']) =>
  ({ kind: text.logoKind, size: text.logoSize, broken: text.logoBroken })[reason];

function notOfKind(kind: FileKind | null) {
  switch (kind) {
    case 'rubric':
      return text.notRubric;
    case 'backup':
      return text.notBackup;
    case 'results':
      return text.notResults;
    case null:
      return text.notLanes;
    default:
      return unreachable(kind);
  }
}

/** Returns one or two plain sentences that name the place and the remedy. */
export function problemMessage(problem: Problem): string {
  switch (problem.type) {
    case 'empty-file':
      return formatMessage(text.emptyFile, problem);
    case 'too-large':
      return formatMessage(text.tooLarge, inMegabytes(problem));
    case 'too-deep':
      return formatMessage(text.tooDeep, problem);
    case 'too-many':
      return formatMessage(text.tooMany, problem);
    case 'not-json':
      return formatMessage(text.notJson, problem);
    case 'not-a-lanes-file':
      return formatMessage(notOfKind(problem.kind), problem);
    case 'newer-file':
      return formatMessage(text.newerFile, problem);
    case 'faults':
      return formatMessage(text.faults, { name: problem.name, n: problem.faults.length });
    case 'damaged-file':
      return formatMessage(text.damagedFile, problem);
    case 'packed-file':
      return formatMessage(text.packedFile, problem);
    case 'not-text':
      return formatMessage(text.notText, problem);
    case 'wrong-passphrase':
      return formatMessage(text.wrongPassphrase, problem);
    case 'sealed-for-keys':
      return formatMessage(text.sealedForKeys, problem);
    case 'cannot-open-here':
      return formatMessage(text.cannotOpenHere, problem);
    case 'rubric-differs':
      return formatMessage(text.rubricDiffers, { ...problem, edition: String(problem.edition) });
    case 'no-logo':
      return formatMessage(noLogo(problem.reason), problem);
    case 'no-such-page':
      return formatMessage(text.noSuchPage, problem);
    case 'no-such-assessment':
      return text.noSuchAssessment;
    case 'in-the-bin':
      return text.inTheBin;
    case 'no-such-workshop':
      return text.noSuchWorkshop;
    case 'no-such-stage':
      return formatMessage(text.noSuchStage, problem);
    case 'no-such-rubric':
      return formatMessage(text.noSuchRubric, problem);
    case 'no-such-report':
      return text.noSuchReport;
    case 'copy-altered':
      return text.copyAltered;
    case 'storage-unavailable':
      return formatMessage(text.storageUnavailable, problem);
    case 'storage-newer':
      return text.storageNewer;
    case 'storage-failed':
      return formatMessage(text.storageFailed, problem);
    case 'storage-full':
      return text.storageFull;
    case 'storage-lost':
      return text.storageLost;
    case 'storage-broken':
      return text.storageBroken;
    case 'storage-slow':
      return text.storageSlow;
    case 'damaged-document':
      return text.damagedDocument;
    case 'work-older':
      return text.workOlder;
    case 'work-missing':
      return formatMessage(text.workMissing, problem);
    case 'cannot-draw':
      return formatMessage(text.cannotDraw, { characters: problem.characters.join(' ') });
    case 'export-failed':
      return formatMessage(text.exportFailed, problem);
    case 'export-stopped':
      return text.exportStopped;
    default:
      return unreachable(problem);
  }
}
