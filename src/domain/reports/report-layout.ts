/** Frame of every report: organisation, headline, scope, method, and counts of what was left out. */

import { currentLocale, formatList, formatLongDate, formatMessage } from '../../lib/i18n/messages.ts';
import { isOpenAction } from '../assessment/action.ts';
import { stageAnswer } from '../assessment/assessment.ts';
import { planOf, type ReportInput, stageSummaryOf, written } from '../assessment/report-input.ts';
import type { ExportProfile } from '../document/audience.ts';
import { type Block, heading, paragraph, type Report } from '../document/blocks.ts';
import { type ReportAudience, type ReportOptions, typeSize } from '../document/report-options.ts';
import { REDACTION_KINDS, type Redactions } from '../privacy/redact.ts';
import { text as withheldText } from '../privacy/redact-text.ts';
import { localize } from '../rubric/rubric.ts';
import { brandBlock } from './brand-block.ts';
import { stageMoves } from './highlights.ts';
import { aboutBlock } from './plan-report.ts';
import { text } from './report-text.ts';

/** Data for a report, redacted for its readers. */
export interface ReportContext {
  readonly input: ReportInput;
  readonly withheld: Redactions;
  readonly choice: ReportOptions;
  readonly audience: ReportAudience;
}

/** Section with its finding as heading. A section without blocks is left out, heading included. */
export interface ReportPart {
  readonly section: string;
  readonly blocks: readonly Block[];
}

export function layOutReport(given: ReportContext, finding: string, parts: readonly ReportPart[]): Report {
  const { input, choice, audience } = given;
  const kind = text[audience];
  const title = formatMessage(text.title, { kind, organisation: input.organisation });
  const kept = parts.filter(({ section }) => !choice.without.some((left) => left === section));
  return {
    title,
    lang: currentLocale(),
    landscape: false,
    size: typeSize(audience, choice),
    footer: formatMessage(text.footer, { title, day: formatLongDate(input.today) }),
    blocks: [
      brandBlock(input, audience),
      heading(1, written(finding)),
      ...kept.flatMap(({ blocks }) => blocks),
      ...howMade(given),
    ],
  };
}

/**
 * Headline of an assessment: what moved where two rounds can be compared, and how many stages have an agreed level
 * unless all have moved or stayed. Never a total or an average.
 */
export function reportHeadline(input: ReportInput): string {
  const { stages } = input.rubric;
  const agreed = stages.filter(({ id }) => stageAnswer(input.assessment, id).agreed?.type === 'level').length;
  const agreedCount =
    agreed === 0 ? text.agreedNone : formatMessage(text.agreedSome, { n: agreed, all: stages.length });
  const { up, down, same } = stageMoves(input);
  const moves = [
    { message: text.up, stages: up },
    { message: text.down, stages: down },
    { message: text.same, stages: same },
  ].filter(({ stages }) => stages.length > 0);
  if (moves.length > 0) {
    const sentences = moves.map(({ message, stages: moved }) =>
      formatMessage(message, { n: moved.length, stages: formatList(moved.map(({ name }) => localize(name))) }),
    );
    const compared = up.length + down.length + same.length;
    return [...sentences, ...(compared < stages.length ? [agreedCount] : [])].join(' ');
  }
  const open = planOf(input).actions.filter(isOpenAction).length;
  return open === 0 ? agreedCount : `${agreedCount} ${formatMessage(text.openActions, { n: open })}`;
}

/** Scope, and the people who took part when recorded. */
export function aboutFacts(input: ReportInput): Block {
  const about = aboutBlock(input);
  if (about.type !== 'facts') return about;
  const more = [
    { name: text.comparedWith, value: input.lastPeriod },
    { name: text.tookPart, value: input.assessment.forReports.tookPart },
  ].filter(({ value }) => value.trim() !== '');
  return { ...about, facts: [...about.facts, ...more.map(({ name, value }) => ({ name, value: written(value) }))] };
}

/** States unanswered statements and counts what was left out. The heading names the most important fact. */
function howMade({ input, withheld, choice, audience }: ReportContext): readonly Block[] {
  const facts = [
    { name: text.howRated, value: text.howRatedWords },
    { name: text.answered, value: answeredWords(input) },
    ...(input.allStages
      ? [{ name: text.onlyStages, value: formatList(input.rubric.stages.map(({ name }) => localize(name))) }]
      : []),
    { name: text.forReaders, value: text[choice.profile] },
  ];
  // A public page states this in its first lines.
  if (audience === 'community') return [];
  return [heading(2, written(text.selfAssessed)), factsOf(facts), ...redactionNotes(withheld, choice.profile)];
}

/** Sentence that counts what was left out for partners. A public copy does not list it: the list itself tells something. */
export function redactionNotes(withheld: Redactions, profile: ExportProfile): readonly Block[] {
  if (profile === 'public') return [];
  const left = REDACTION_KINDS.filter((kind) => withheld[kind] > 0).map((kind) =>
    formatMessage(withheldText[kind], { n: withheld[kind] }),
  );
  return left.length === 0
    ? []
    : [paragraph(written(formatMessage(withheldText.leftOut, { what: formatList(left) })), true)];
}

const factsOf = (facts: readonly { readonly name: string; readonly value: string }[]): Block => ({
  type: 'facts',
  facts: facts.map(({ name, value }) => ({ name, value: written(value) })),
});

/** '19 of 19 statements have an answer, 1 don’t know, 1 not applicable' */
function answeredWords(input: ReportInput): string {
  const readings = input.rubric.stages.map((stage) => stageSummaryOf(input, stage));
  const count = (of: (reading: (typeof readings)[number]) => number): number =>
    readings.reduce((sum, reading) => sum + of(reading), 0);
  const all = count(({ strip }) => strip.length);
  const others = [
    { message: text.nDontKnow, n: count(({ dontKnow }) => dontKnow) },
    { message: text.nNotApplicable, n: count(({ notApplicable }) => notApplicable) },
    { message: text.nNotAgreed, n: count(({ notAgreed }) => notAgreed) },
  ].filter(({ n }) => n > 0);
  const answered = formatMessage(text.answeredOf, { n: all - count(({ unanswered }) => unanswered), all });
  return [answered, ...others.map(({ message, n }) => formatMessage(message, { n }))].join(', ');
}
