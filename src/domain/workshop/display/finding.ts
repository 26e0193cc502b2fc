/**
 * Puts a distribution into words, with one question for the room. Questions address groups, never persons; the group
 * with the lowest level is named first.
 */

import { formatList, formatMessage } from '../../../lib/i18n/messages.ts';
import { type Level, levelName, type Rubric } from '../../rubric/rubric.ts';
import { type Distribution, type Reason, reasonFor, WIDE_GAP } from '../distribution.ts';
import type { Group } from '../workshop.ts';
import { text } from '../workshop-text.ts';
import type { AgreementFinding } from './frame.ts';

interface Readers {
  readonly rubric: Rubric;
  readonly established: Level;
  readonly groups: readonly Group[];
}

/**
 * Returns the text below the results board. If too few people voted to show anything, it asks for a discussion
 * instead.
 */
export function agreementFinding(
  { spread: distribution, voters }: { readonly spread: Distribution; readonly voters: number },
  readers: Readers,
): AgreementFinding {
  if (distribution.voters === 0) return { number: null, label: voters === 0 ? '' : text.tooFew, ask: text.askTooFew };
  return FINDINGS[reasonFor(distribution, readers.established)](distribution, readers);
}

const FINDINGS: Readonly<Record<Reason, (distribution: Distribution, readers: Readers) => AgreementFinding>> = {
  'wide-gap': apart,
  gap: apart,
  split: () => ({ number: null, label: text.split, ask: text.askSplit }),
  'dont-knows': ({ dontKnow }) => ({
    number: dontKnow,
    label: formatMessage(text.dontKnow, { n: dontKnow }),
    ask: text.askDontKnow,
  }),
  mixed: () => ({ number: null, label: text.mixed, ask: text.askMixed }),
  celebrate: () => ({ number: null, label: text.agreed, ask: text.askCelebrate }),
  settled: ({ middle }, { rubric }) => ({
    number: null,
    label: text.agreed,
    ask: middle === null ? text.askDontKnow : formatMessage(text.askSettled, { level: levelName(rubric, middle) }),
  }),
};

function apart({ gap }: Distribution, { groups }: Readers): AgreementFinding {
  if (!gap) return { number: null, label: text.mixed, ask: text.askMixed };
  return {
    number: gap.apart,
    label: formatMessage(text.levelsApart, { n: gap.apart }),
    ask:
      gap.apart < WIDE_GAP
        ? text.askClose
        : formatMessage(text.askGap, { low: namesOf(gap.low.groups, groups), high: namesOf(gap.high.groups, groups) }),
  };
}

/** Lists groups by name, or by id if a group was deleted. */
export const namesOf = (ids: readonly string[], groups: readonly Group[]): string =>
  formatList(ids.map((id) => groups.find((group) => group.id === id)?.name ?? id));

/** Returns in one line why a unit is proposed for discussion. */
export function reasonTexts(
  reason: Reason,
  distribution: Distribution,
  { rubric, groups }: Pick<Readers, 'rubric' | 'groups'>,
): string {
  const { gap, range, middle, dontKnow } = distribution;
  const named = (level: Level | null | undefined): string => (level == null ? '' : levelName(rubric, level));
  switch (reason) {
    case 'wide-gap':
    case 'gap':
      return gap
        ? formatMessage(text[`why-${reason}`], {
            low: namesOf(gap.low.groups, groups),
            lowLevel: named(gap.low.middle),
            high: namesOf(gap.high.groups, groups),
            highLevel: named(gap.high.middle),
          })
        : '';
    case 'split':
      return formatMessage(text['why-split'], { from: named(range?.low), to: named(range?.high) });
    case 'dont-knows':
      return formatMessage(text['why-dont-knows'], { n: dontKnow });
    default:
      return formatMessage(text[`why-${reason}`], { level: named(middle) });
  }
}
