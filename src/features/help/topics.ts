/** Topics of help in reading order, in three groups: id in the address, title, content. */
import { levelGloss, levelName, type Rubric } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import type { TableData } from '../../ui/display/data-table.tsx';
import { text } from './text.ts';

/** A paragraph, a list, numbered steps, a table, or paragraphs to copy. */
export type HelpBlock =
  | string
  | { readonly list: readonly string[] }
  | { readonly steps: readonly string[] }
  | { readonly table: TableData; readonly label: string }
  | { readonly copy: readonly string[] };

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly HelpBlock[];
}

export interface TopicGroup {
  readonly title: string;
  readonly topics: readonly Topic[];
}

/**
 * Returns the topics in the current language, which may change after this module is loaded.
 * @param rubric framework whose levels are explained; `null` while it loads, then the list of levels is left out
 */
export const topicGroups = (rubric: Rubric | null): readonly TopicGroup[] => [
  { title: text.first, topics: [what(), start(), levels(rubric), workshop()] },
  { title: text.using, topics: [reading(), evidence(), actions(), sharing(), offline(), keys()] },
  { title: text.about, topics: [privacy(), notice(), retention(), access(), updates()] },
];

const what = (): Topic => ({
  id: 'what',
  title: text.what,
  blocks: [text.what1, text.what2, text.what3, text.what4],
});

const start = (): Topic => ({
  id: 'start',
  title: text.start,
  blocks: [{ steps: [text.start1, text.start2, text.start3, text.start4, text.start5] }, text.start6],
});

const levels = (rubric: Rubric | null): Topic => ({
  id: 'levels',
  title: text.levels,
  blocks: [text.levels1, ...levelList(rubric), text.levels2, text.levels3, text.levels4, text.levels5],
});

function levelList(rubric: Rubric | null): readonly HelpBlock[] {
  if (!rubric) return [];
  const nameOf = (level: number): string => {
    const gloss = levelGloss(rubric, level);
    return gloss === ''
      ? levelName(rubric, level)
      : formatMessage(text.level, { name: levelName(rubric, level), gloss });
  };
  return [{ list: rubric.scale.levels.map((_, i) => nameOf(i + 1)) }];
}

const workshop = (): Topic => ({
  id: 'workshop',
  title: text.workshop,
  blocks: [
    text.workshop1,
    {
      steps: [
        text.workshop2,
        text.workshop3,
        text.workshop4,
        text.workshop5,
        text.workshop6,
        text.workshop7,
        text.workshop8,
        text.workshop9,
        text.workshop10,
      ],
    },
    text.workshop11,
  ],
});

const reading = (): Topic => ({
  id: 'reading',
  title: text.reading,
  blocks: [text.reading1, text.reading2, text.reading3, text.reading4, text.reading5],
});

const evidence = (): Topic => ({
  id: 'evidence',
  title: text.evidence,
  blocks: [text.evidence1, { list: [text.evidence2, text.evidence3, text.evidence4] }, text.evidence5],
});

const actions = (): Topic => ({
  id: 'actions',
  title: text.actions,
  blocks: [
    text.actions1,
    text.actions2,
    { list: [text.actions3, text.actions4, text.actions5, text.actions6] },
    text.actions7,
  ],
});

const sharing = (): Topic => ({
  id: 'saving',
  title: text.sharing,
  blocks: [text.sharing1, { list: [text.sharing2, text.sharing3, text.sharing4, text.sharing5] }, text.sharing6],
});

const offline = (): Topic => ({ id: 'offline', title: text.offline, blocks: [text.offline1] });

const updates = (): Topic => ({ id: 'updates', title: text.updates, blocks: [text.updates1, text.updates2] });

const privacy = (): Topic => ({
  id: 'privacy',
  title: text.privacy,
  blocks: [
    text.privacy1,
    {
      label: text.stored,
      table: {
        columns: [text.stored, text.storedWhere, text.storedUntil],
        rows: [
          [text.storedWork, text.storedWorkWhere, text.storedWorkUntil],
          [text.storedBin, text.storedBinWhere, text.storedBinUntil],
          [text.storedPoints, text.storedPointsWhere, text.storedPointsUntil],
          [text.storedVotes, text.storedVotesWhere, text.storedVotesUntil],
          [text.storedPhone, text.storedPhoneWhere, text.storedPhoneUntil],
          [text.storedSettings, text.storedSettingsWhere, text.storedSettingsUntil],
          [text.storedFiles, text.storedFilesWhere, text.storedFilesUntil],
        ],
      },
    },
    text.privacy2,
    text.privacy3,
    text.privacy4,
  ],
});

const retention = (): Topic => ({
  id: 'retention',
  title: text.retention,
  blocks: [text.retention1, { list: [text.retention2, text.retention3, text.retention4, text.retention5] }],
});

const notice = (): Topic => ({
  id: 'notice',
  title: text.notice,
  blocks: [
    text.notice1,
    {
      copy: [
        text.noticeTitle,
        text.noticeWho,
        text.noticeWhat,
        text.noticeQuotes,
        text.noticeWhere,
        text.noticeShare,
        text.noticeLong,
        text.noticeRights,
      ],
    },
  ],
});

const keys = (): Topic => ({
  id: 'keys',
  title: text.keys,
  blocks: [
    {
      label: text.keys,
      table: {
        columns: [text.key, text.keyDoes],
        rows: [
          [text.keyTab, text.keyTabDoes],
          [text.keyArrows, text.keyArrowsDoes],
          [text.keyUndo, text.keyUndoDoes],
          [text.keySave, text.keySaveDoes],
          [text.keyPrint, text.keyPrintDoes],
          [text.keyDigits, text.keyDigitsDoes],
          [text.keyOther, text.keyOtherDoes],
          [text.keyEnter, text.keyEnterDoes],
          [text.keySort, text.keySortDoes],
          [text.keyWorkshop, text.keyWorkshopDoes],
          [text.keyWorkshopAll, text.keyWorkshopAllDoes],
        ],
      },
    },
    text.keys1,
  ],
});

const access = (): Topic => ({
  id: 'access',
  title: text.access,
  blocks: [text.access1, text.access2, text.access3, text.access4, text.access5, text.access6, text.access7],
});
