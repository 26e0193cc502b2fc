/** What every report has around it: whose it is, what was found, what it covers, how it was made and what was left out of it. */

import { currentLocale, listed, longDay, say } from '../../lib/i18n/messages.ts';
import { isOpen } from '../assessment/action.ts';
import { stageAnswer } from '../assessment/assessment.ts';
import { planOf, readingOf, type Snapshot, written } from '../assessment/report-input.ts';
import { type Block, heading, paragraph, type Report } from '../document/blocks.ts';
import { type Audience, type ReportChoice, typeSize } from '../document/report-options.ts';
import { WITHHELD, type Withheld } from '../privacy/redact.ts';
import { text as withheldText } from '../privacy/redact-text.ts';
import { inWords } from '../rubric/rubric.ts';
import { stageMoves } from './highlights.ts';
import { aboutBlock } from './plan-report.ts';
import { text } from './report-text.ts';

/** What a report is made from: the snapshot as its readers may see it. */
export interface Given {
  readonly snapshot: Snapshot;
  readonly withheld: Withheld;
  readonly choice: ReportChoice;
  readonly audience: Audience;
}

/** One section: what it found, as its heading, and the rest. No blocks: nothing to say, so not even a heading. */
export interface Part {
  readonly section: string;
  readonly blocks: readonly Block[];
}

export function framed(given: Given, finding: string, parts: readonly Part[]): Report {
  const { snapshot, choice, audience } = given;
  const kind = text[audience];
  const title = say(text.title, { kind, organisation: snapshot.organisation });
  const line = snapshot.assessment.period.trim() === '' ? kind : say(text.line, { kind, period: snapshot.assessment.period });
  const kept = parts.filter(({ section }) => !choice.without.some((left) => left === section));
  return {
    title,
    lang: currentLocale(),
    landscape: false,
    size: typeSize(audience, choice),
    footer: say(text.footer, { title, day: longDay(snapshot.today) }),
    blocks: [
      { type: 'brand', organisation: snapshot.organisation, line, logo: snapshot.logo },
      heading(1, written(finding)),
      ...kept.flatMap(({ blocks }) => blocks),
      ...howMade(given),
    ],
  };
}

/** The finding of a whole assessment: what moved, else what was agreed. Never a figure to be proud or ashamed of. */
export function headline(snapshot: Snapshot): string {
  const { up, down, same } = stageMoves(snapshot);
  const moves = [
    { message: text.up, stages: up },
    { message: text.down, stages: down },
    { message: text.same, stages: same },
  ].filter(({ stages }) => stages.length > 0);
  if (moves.length > 0) {
    return moves.map(({ message, stages }) => say(message, { n: stages.length, stages: listed(stages.map(({ name }) => inWords(name))) })).join(' ');
  }
  const { stages } = snapshot.rubric;
  const agreed = stages.filter(({ id }) => stageAnswer(snapshot.assessment, id).agreed?.type === 'level').length;
  const open = planOf(snapshot).actions.filter(isOpen).length;
  const first = agreed === 0 ? text.agreedNone : say(text.agreedSome, { n: agreed, all: stages.length });
  return open === 0 ? first : `${first} ${say(text.openActions, { n: open })}`;
}

/** What it covers, and who took part, where somebody wrote that down. */
export function aboutFacts(snapshot: Snapshot): Block {
  const about = aboutBlock(snapshot);
  if (about.type !== 'facts') return about;
  const more = [
    { name: text.comparedWith, value: snapshot.lastPeriod },
    { name: text.tookPart, value: snapshot.assessment.forReports.tookPart },
  ].filter(({ value }) => value.trim() !== '');
  return { ...about, facts: [...about.facts, ...more.map(({ name, value }) => ({ name, value: written(value) }))] };
}

/** Blanks are said, and what was left out is counted. The heading says what nobody may overlook. */
function howMade({ snapshot, withheld, choice, audience }: Given): readonly Block[] {
  const facts = [
    { name: text.howRated, value: text.howRatedWords },
    { name: text.answered, value: answeredWords(snapshot) },
    ...(snapshot.allStages ? [{ name: text.onlyStages, value: listed(snapshot.rubric.stages.map(({ name }) => inWords(name))) }] : []),
    { name: text.forReaders, value: text[choice.profile] },
  ];
  // A page that hangs on a wall says it in its first lines.
  if (audience === 'community') return leftOut(withheld);
  return [heading(2, written(text.selfAssessed)), factsOf(facts), ...leftOut(withheld)];
}

/** What was left out for these readers, counted; nothing, where nothing was. */
export function leftOut(withheld: Withheld): readonly Block[] {
  const left = WITHHELD.filter((kind) => withheld[kind] > 0).map((kind) => say(withheldText[kind], { n: withheld[kind] }));
  return left.length === 0 ? [] : [paragraph(written(say(withheldText.leftOut, { what: listed(left) })), true)];
}

const factsOf = (facts: readonly { readonly name: string; readonly value: string }[]): Block => ({
  type: 'facts',
  facts: facts.map(({ name, value }) => ({ name, value: written(value) })),
});

/** '19 of 19 statements have an answer, 1 don’t know, 1 not applicable' */
function answeredWords(snapshot: Snapshot): string {
  const readings = snapshot.rubric.stages.map((stage) => readingOf(snapshot, stage));
  const count = (of: (reading: (typeof readings)[number]) => number): number => readings.reduce((sum, reading) => sum + of(reading), 0);
  const all = count(({ strip }) => strip.length);
  const others = [
    { message: text.nDontKnow, n: count(({ dontKnow }) => dontKnow) },
    { message: text.nNotApplicable, n: count(({ notApplicable }) => notApplicable) },
    { message: text.nNotAgreed, n: count(({ notAgreed }) => notAgreed) },
  ].filter(({ n }) => n > 0);
  const answered = say(text.answeredOf, { n: all - count(({ unanswered }) => unanswered), all });
  return [answered, ...others.map(({ message, n }) => say(message, { n }))].join(', ');
}
