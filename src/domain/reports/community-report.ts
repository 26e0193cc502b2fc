/** For everybody, one page: "You said… We will…", where we are in words, and nobody's name. */

import { monthOf, type Plural, say } from '../../lib/i18n/messages.ts';
import { type Action, isOpen, isOverdue } from '../assessment/action.ts';
import { assessmentTitle, planOf, type Snapshot, written } from '../assessment/report-input.ts';
import { type Block, heading, paragraph, type Report } from '../document/blocks.ts';
import { inWords, levelCount, levelLabel, type Stage } from '../rubric/rubric.ts';
import { linesOf } from './board-points.ts';
import { text } from './community-text.ts';
import { differenceWords } from './disagreements.ts';
import { firstActions } from './highlights.ts';
import { laneFor } from './lanes-block.ts';
import { quotesFor } from './quotes-section.ts';
import { framed, type Given } from './report-layout.ts';
import { text as together } from './report-text.ts';

/** What fits on a page that people read on a wall. What is left over is counted. */
const MOST = { said: 5, will: 4, did: 3 } as const;

export function communityReport(given: Given): Report {
  const { snapshot } = given;
  const said = [...linesOf(snapshot.assessment.forReports.youSaid), ...quotesFor(snapshot, given.choice.profile)];
  const will = toTell(snapshot, isOpen);
  return framed(given, finding(said.length, will.length), [
    { section: 'about', blocks: [paragraph(written(say(text.about, { organisation: snapshot.organisation, title: assessmentTitle(snapshot) })))] },
    { section: 'youSaid', blocks: listed(text.youSaid, said, MOST.said) },
    {
      section: 'weWill',
      blocks: listed(
        text.weWill,
        will.map((action) => willWords(action, snapshot.today)),
        MOST.will,
      ),
    },
    {
      section: 'weDid',
      blocks: listed(
        text.weDid,
        toTell(snapshot, ({ status }) => status === 'done').map(({ words }) => ended(words)),
        MOST.did,
      ),
    },
    { section: 'standing', blocks: whereBlocks(snapshot) },
    { section: 'differences', blocks: listed(text.differences, differenceWords(snapshot, true), MOST.said) },
    { section: 'answer', blocks: answerBlocks(snapshot) },
  ]);
}

function finding(said: number, will: number): string {
  if (will === 0) return text.findingNone;
  return say(said > 0 ? text.findingSaid : text.finding, { n: will });
}

/** Actions that communities or partners are to hear of; where nobody has chosen, those that come first. */
function toTell(snapshot: Snapshot, of: (action: Action) => boolean): readonly Action[] {
  const all = planOf(snapshot).actions.filter(of);
  const told = all.filter(({ reportTo }) => reportTo.includes('down') || reportTo.includes('out'));
  const first = firstActions(snapshot, all.length);
  const inOrder = told.length > 0 ? told : all;
  return inOrder.toSorted((a, b) => first.indexOf(a) - first.indexOf(b));
}

/** What we will do, by which month, and why. A day that has passed is said to have passed. */
function willWords(action: Action, today: string): string {
  const month = action.by === null ? '' : monthOf(action.by);
  const when = action.by === null ? '' : say(isOverdue(action, today) ? text.late : text.by, { month });
  return [ended(action.words), when, action.why.trim()].filter((part) => part !== '').join(' ');
}

/** With a full stop, where there is none: sentences follow. */
const ended = (words: string): string => (/[.!?…。؟۔]["”’)]?$/u.test(words.trim()) ? words.trim() : `${words.trim()}.`);

function listed(title: Plural, items: readonly string[], most: number): readonly Block[] {
  if (items.length === 0) return [];
  const rest = items.length - most;
  return [
    heading(2, written(say(title, { n: items.length }))),
    { type: 'list', items: items.slice(0, most).map(written) },
    ...(rest > 0 ? [paragraph(written(say(together.withMore, { n: rest })))] : []),
  ];
}

function answerBlocks({ assessment }: Snapshot): readonly Block[] {
  const lines = linesOf(assessment.forReports.answerBack);
  return lines.length === 0 ? [] : [heading(2, written(text.answer)), ...lines.map((line) => paragraph(written(line)))];
}

/** Each stage in a line, in plain words, with what it asks: no table, no figure. */
function whereBlocks(snapshot: Snapshot): readonly Block[] {
  const { rubric } = snapshot;
  const last = levelLabel(rubric, levelCount(rubric), true);
  const title = say(text.where, { most: levelCount(rubric), first: levelLabel(rubric, 1, true), last });
  const facts = rubric.stages.map((stage) => ({ name: inWords(stage.name), value: written(whereWords(snapshot, stage)) }));
  return [heading(2, written(title)), { type: 'facts', facts }];
}

function whereWords(snapshot: Snapshot, stage: Stage): string {
  const { now, notAgreed, provisional, before } = laneFor(snapshot, stage);
  if (notAgreed) return say(text.notAgreed, notAgreed);
  if (now === null || provisional) return text.noLevel;
  const level = say(text.level, { level: now, label: levelLabel(snapshot.rubric, now, true) });
  const moved = before === null ? '' : before === now ? text.same : say(before < now ? text.up : text.down, { before });
  return [level, moved].filter((part) => part !== '').join(' ');
}
