/** Suggestions for every rated unit, and the sentence that states each. */

import { defineMessages, formatList, formatMessage } from '../../../lib/i18n/messages.ts';
import { levelName, type Rubric } from '../../rubric/rubric.ts';
import { dissenters, type GroupMedian, groupMedians, type Offer, offerFor } from '../agreement.ts';
import type { TallyCell } from '../suppress-small-cells.ts';
import { type Group, type UnitState, unitState, unitsOf } from '../workshop.ts';
import type { DisplayState } from './display-state.ts';
import { namesOf } from './finding.ts';

const text = defineMessages('workshop offers', {
  median: '{names}: {level}',
  split: 'Views are split',
  'dont-know': 'Most don’t know: {n} of {voters}',
  'not-applicable': 'Most answered “Not applicable”: {n} of {voters}',
  'too-few': 'Too few votes to show',
  alike: 'All groups say {level}',
  sawIt: '{names} saw it as {level}',
});

/** One unit with its suggestion. */
export interface UnitOffer {
  readonly unit: string;
  /** `null` = no votes, or none shown to the room yet. */
  readonly offer: Offer | null;
  /** Cells of the last revealed round. */
  readonly cells: readonly TallyCell[];
  readonly state: UnitState;
}

/** Returns every unit of the workshop in rubric order. */
export const offersOf = ({
  workshop,
  rubric,
  rounds,
}: Pick<DisplayState, 'workshop' | 'rubric' | 'rounds'>): readonly UnitOffer[] =>
  unitsOf(workshop.setup, rubric).map((unit) => {
    const last = rounds.get(unit)?.at(-1);
    return {
      unit,
      offer: last && last.voters > 0 ? offerFor(last.cells) : null,
      cells: last?.cells ?? [],
      state: unitState(workshop, unit),
    };
  });

interface Readers {
  readonly rubric: Rubric;
  readonly groups: readonly Group[];
}

/** Returns why this is the suggestion: 'Service users: 2 Emerging · Commissioners: 4 Established'. */
export function offerText({ offer, cells }: Pick<UnitOffer, 'offer' | 'cells'>, readers: Readers): string {
  if (offer === null) return '';
  if (offer.type === 'too-few') return text['too-few'];
  if (offer.type === 'dont-know' || offer.type === 'not-applicable') return formatMessage(text[offer.type], offer);
  if (offer.type === 'not-agreed' && offer.range === null) return text.split;
  const medians = byLevel(groupMedians(cells));
  const [only] = medians;
  if (medians.length === 1 && only) return formatMessage(text.alike, { level: levelName(readers.rubric, only.median) });
  return medians.map((median) => medianText(median, text.median, readers)).join(' · ');
}

/** Returns for example 'Service users saw it as 1 Not yet'; '' if no group's median is another level. */
export const dissentText = (cells: readonly TallyCell[], level: number, readers: Readers): string =>
  formatList(byLevel(dissenters(cells, level)).map((median) => medianText(median, text.sawIt, readers)));

const medianText = ({ groups, median }: GroupMedian, words: string, { rubric, groups: all }: Readers): string =>
  formatMessage(words, { names: namesOf(groups, all), level: levelName(rubric, median) });

/** Joins groups with the same median, lowest first. */
function byLevel(medians: readonly GroupMedian[]): readonly GroupMedian[] {
  const levels = [...new Set(medians.map(({ median }) => median))].toSorted((a, b) => a - b);
  return levels.map((median) => ({
    median,
    groups: medians.filter((other) => other.median === median).flatMap(({ groups }) => groups),
  }));
}
