/** A partners' day as a file, at several moments: a journey opens it and begins in the middle of the day. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import * as Y from 'yjs';
import { assessmentDocument, fillAbout } from '../../src/data/assessments/assessment-document.ts';
import { recordRound } from '../../src/data/assessments/closed-rounds.ts';
import { fillOrganisation } from '../../src/data/assessments/organisation-document.ts';
import { replaceText } from '../../src/data/documents/text-binding.ts';
import { handVoter } from '../../src/data/workshops/votes.ts';
import { beginSession, closeUnit, countHeads, discuss, goToCue } from '../../src/data/workshops/workshop-commands.ts';
import { fillWorkshop, readWorkshop, workshopDocument } from '../../src/data/workshops/workshop-document.ts';
import type { BackupBody } from '../../src/domain/exchange/backup-file.ts';
import type { Rubric } from '../../src/domain/rubric/rubric.ts';
import { closeRound } from '../../src/domain/workshop/ballot.ts';
import type { TallyCell } from '../../src/domain/workshop/suppress-small-cells.ts';
import { groupsIn, unitsOf } from '../../src/domain/workshop/workshop.ts';
import { toBase64 } from '../../src/lib/browser/base64.ts';
import { expect } from './journey.ts';
import { backupText, rubricKey } from './many-backups.ts';
import { tally } from './votes.ts';

const WORKSHOP = 'partnersday';
const ASSESSMENT = 'harbourlane';
/** Assessment, organisation and title of the day. */
export const STORED = { assessment: ASSESSMENT, title: 'Partners’ day' } as const;

/** People in the role groups, and their names. */
export const HEADS = { members: 9, staff: 11, senior: 8 } as const;
export const GROUPS = {
  members: 'Service users',
  staff: 'Front-line staff',
  senior: 'Commissioners and senior staff',
} as const;

/** Votes by group: the first two statements divide the groups, the third splits each group, the rest is agreed. */
export function votesOf(group: keyof typeof GROUPS, statement: number): readonly number[] {
  if (statement < 2) return { members: [4, 5, 0, 0, 0], staff: [0, 2, 8, 1, 0], senior: [0, 0, 0, 6, 2] }[group];
  if (statement === 2) return { members: [5, 0, 0, 0, 4], staff: [6, 0, 0, 0, 5], senior: [4, 0, 0, 0, 4] }[group];
  return { members: [0, 0, 9, 0, 0], staff: [0, 1, 9, 1, 0], senior: [0, 0, 8, 0, 0] }[group];
}

/**
 * Moments of the day.
 * `handed-in`: every vote is counted and none is shown; the screen is at the first statement.
 * `talking`: all results are shown, and the day is at the talk about the first of three statements.
 */
export type Moment = 'handed-in' | 'talking';

/** Returns the votes of a group on a statement, by its place from 0: one number per level. */
type VotesOf = (group: keyof typeof GROUPS, statement: number) => readonly number[];

async function fileOf(moment: Moment, votesBy: VotesOf): Promise<string> {
  const text = readFileSync('rubric/community-engagement/1.json', 'utf8');
  const rubric = JSON.parse(text) as Rubric;
  const key = await rubricKey(text);
  const [organisation, assessment, workshop] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  fillOrganisation(organisation, 'harbour', 'Harbour Lane Community Trust');
  const about = { organisation: 'harbour', previous: null, createdAt: 1_790_000_000_000 };
  fillAbout(assessment, { id: ASSESSMENT, rubric: key, ...about });
  fillWorkshop(workshop, { id: WORKSHOP, assessment: ASSESSMENT, ...about });
  const votes = fillDay(workshop, assessment, rubric, moment, votesBy);
  const copy = (id: string, doc: Y.Doc) => ({ id, readable: null, document: toBase64(Y.encodeStateAsUpdate(doc)) });
  return backupText('The partners’ laptop', {
    rubrics: [{ key, text }],
    organisations: [copy('harbour', organisation)],
    assessments: [copy(ASSESSMENT, assessment)],
    workshops: [{ ...copy(WORKSHOP, workshop), votes }],
  });
}

/** Brings the documents to the moment. Returns the votes, which are rows and in no document. */
function fillDay(
  doc: Y.Doc,
  assessment: Y.Doc,
  rubric: Rubric,
  moment: Moment,
  votesBy: VotesOf,
): BackupBody['workshops'][number]['votes'] {
  const document = workshopDocument(doc);
  replaceText(doc, 'workshop/own/title', STORED.title);
  for (const [group, people] of Object.entries(HEADS)) countHeads(document, group, people);
  const { setup } = readWorkshop(document, rubric);
  const units = unitsOf(setup, rubric);
  const now = Date.now();
  beginSession(document, now);
  goToCue(document, moment === 'handed-in' ? `ballot/${units[0]}` : `talk/${units[0]}`, now);
  const cells = (statement: number): readonly TallyCell[] =>
    (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => ({
      groups: [group],
      tally: tally(votesBy(group, statement)),
    }));
  if (moment === 'talking') {
    discuss(document, units.slice(0, 3));
    for (const [i, unit] of units.entries()) {
      closeUnit(document, unit, 1);
      const round = closeRound(1, cells(i), groupsIn(setup, setup.scheme), setup.leastOnScreen);
      recordRound(assessmentDocument(assessment), WORKSHOP, unit, round);
    }
  }
  return units.flatMap((unit, i) =>
    cells(i).map(({ groups: [group = ''], tally: counts }) => ({
      unit,
      round: 1,
      voter: handVoter(group),
      group,
      way: 'hands' as const,
      tally: counts,
      at: now,
    })),
  );
}

/** Adds the day to this device, and opens the facilitator's window. */
export async function openStoredWorkshop(
  page: Page,
  url: string,
  moment: Moment,
  votesBy: VotesOf = votesOf,
): Promise<void> {
  await page.goto(url);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  const buffer = Buffer.from(await fileOf(moment, votesBy));
  await (await choosing).setFiles({ name: 'partners-day.lanes.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Add to this device' }).click();
  await page.getByRole('link', { name: `Continue “${STORED.title}”` }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Facilitator view' })).toBeVisible();
}
