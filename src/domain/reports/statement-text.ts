/** What is said of one statement, in words: its answer with its reason, what can be shown for it, and the strip of a stage. */

import { say, shortDay } from '../../lib/i18n/messages.ts';
import { type Answer, statementAnswer } from '../assessment/assessment.ts';
import { type EvidenceItem, isStale, isStanding } from '../assessment/evidence.ts';
import { text as planText } from '../assessment/field-labels.ts';
import { answerWords, laneCount, laneOf, readingOf, type Snapshot, strengthWords, written } from '../assessment/report-input.ts';
import { isClaimedNotShown } from '../assessment/stage-summary.ts';
import { type Block, type Cell, cell, type StripMark } from '../document/blocks.ts';
import { establishedLevel, inWords } from '../rubric/rubric.ts';
import type { Said as SaidStatement } from './highlights.ts';
import { text } from './report-text.ts';

export const placeWords = ({ stage, number }: Pick<SaidStatement, 'stage' | 'number'>): string =>
  say(text.placed, { stage: inWords(stage.name), number: String(number) });

/** The answer; and the reason, where the answer is none without one. */
export function answerCell(snapshot: Snapshot, { statement, answer }: SaidStatement): Cell {
  const { reason } = statementAnswer(snapshot.assessment, statement.id);
  return [...cell(written(answerWords(answer, snapshot.rubric)), answer.type === 'level'), ...cell(written(reason))];
}

export const beforeCell = (snapshot: Snapshot, id: string): Cell => {
  const before = snapshot.answersBefore.get(id);
  return before === undefined || before.type === 'unanswered' ? [] : cell(written(answerWords(before, snapshot.rubric)));
};

/** How strong the evidence is, and what it is; or that something is claimed and not yet shown. */
export function showCell(snapshot: Snapshot, said: SaidStatement): Cell {
  const { evidence } = statementAnswer(snapshot.assessment, said.statement.id);
  const items = evidence.flatMap((id) => snapshot.evidence.get(id) ?? []).filter(isStanding);
  const strength = isClaimed(snapshot, said) ? text.claimed : strengthWords()[said.strength];
  return [...cell(written(strength), true), ...items.flatMap((item) => cell(written(itemWords(item, snapshot.today))))];
}

export const isClaimed = (snapshot: Snapshot, { statement, answer, strength }: SaidStatement): boolean =>
  isClaimedNotShown({ statement: statement.id, answer, strength }, establishedLevel(snapshot.rubric));

export function itemWords(item: EvidenceItem, today: string): string {
  if (item.date === null) return item.title;
  return say(isStale(item, today) ? text.older : text.dated, { title: item.title, day: shortDay(item.date) });
}

const SIGNS = { 'dont-know': '?', 'not-applicable': '–', 'not-agreed': '≠', unanswered: '·' } as const;
type NoLevel = keyof typeof SIGNS;

/** Every answer at a glance: a strip a stage, a block a statement. */
export function stripsBlock(snapshot: Snapshot, title: string): Block {
  const { rubric } = snapshot;
  const answers: Answer[] = [];
  const strips = rubric.stages.map((stage) => {
    const { strip, claimedNotShown } = readingOf(snapshot, stage);
    answers.push(...strip.map(({ answer }) => answer));
    const marks = strip.map(({ answer, statement }) => markOf(answer, claimedNotShown.includes(statement)));
    return { name: inWords(stage.name), lane: laneOf(snapshot, stage.id), marks };
  });
  const signs = (Object.keys(SIGNS) as NoLevel[]).filter((type) => answers.some((answer) => answer.type === type));
  const levels = rubric.scale.levels.map((level, i) => ({ mark: String(i + 1), means: inWords(level.label) }));
  const others = signs.map((type) => ({ mark: SIGNS[type], means: type === 'not-agreed' ? text.notAgreedShort : planText[type] }));
  const inFull = ({ mark, level, claimed }: StripMark): string => {
    const words = level === null ? (others.find((each) => each.mark === mark)?.means ?? mark) : mark;
    return claimed ? `${words} (${text.claimed})` : words;
  };
  const said = strips.map(({ name, marks }) => `${name}: ${marks.map(inFull).join(', ')}`).join('. ');
  const claims = strips.some(({ marks }) => marks.some(({ claimed }) => claimed)) ? [{ mark: '!', means: text.claimed }] : [];
  return { type: 'strips', title, strips, levels: levels.length, of: laneCount(snapshot), key: [...levels, ...others, ...claims], said };
}

const markOf = (answer: Answer, claimed: boolean): StripMark => ({
  mark: answer.type === 'level' ? String(answer.level) : SIGNS[answer.type],
  level: answer.type === 'level' ? answer.level : null,
  notApplicable: answer.type === 'not-applicable',
  claimed,
});
