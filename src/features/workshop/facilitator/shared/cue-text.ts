/** Names of cues in the agenda, and the words that a facilitator may read out. */

import type { Rubric } from '../../../../domain/rubric/rubric.ts';
import { offerFor } from '../../../../domain/workshop/agreement.ts';
import { type Cue, unitOf } from '../../../../domain/workshop/cue.ts';
import type { DisplayState } from '../../../../domain/workshop/display/display-state.ts';
import { namesOf } from '../../../../domain/workshop/display/finding.ts';
import { unitHead, unitName } from '../../../../domain/workshop/display/unit.ts';
import { gapBetween } from '../../../../domain/workshop/distribution.ts';
import type { TallyCell } from '../../../../domain/workshop/suppress-small-cells.ts';
import { type Group, groupsIn, type Setup, unitState } from '../../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../../lib/i18n/messages.ts';
import { revealTexts, text } from './text.ts';

/** Returns for example 'Measure, statement 2: talk'. */
export function cueTitle({ type, subject }: Cue, setup: Setup, rubric: Rubric): string {
  if (type === 'ballot' || type === 'talk' || type === 'agree' || type === 'challenge')
    return formatMessage(text[`cue-${type}`], { what: unitName(rubric, subject ?? '') });
  if (type === 'ask' || type === 'answers')
    return formatMessage(text[`cue-${type}`], { what: setup.questions.find(({ id }) => id === subject)?.words ?? '' });
  return text[`cue-${type}`];
}

/** Returns the statement or question of a cue, for the facilitator to announce; `null` for other cues. */
export function cueBody({ type, subject }: Cue, rubric: Rubric): string | null {
  if (type !== 'ballot' && type !== 'talk' && type !== 'agree' && type !== 'challenge') return null;
  return unitHead(rubric, subject ?? '')?.words.text ?? null;
}

/** Returns the words for the current cue. After a reveal they fit what the room sees. */
export function sayThis(cue: Cue, { workshop, rounds }: DisplayState): string {
  const unit = unitOf(cue);
  if (unit === null || cue.type === 'agree') return text[`say-${cue.type}`];
  const { round, closed } = unitState(workshop, unit);
  if (closed < round) return round > 1 ? revealTexts.again : text[`say-${cue.type}`];
  if (round > 1) return revealTexts.changed;
  const last = rounds.get(unit)?.at(-1);
  if (!last || last.voters === 0) return text[`say-${cue.type}`];
  return sayAfterReveal(last.cells, cue.type === 'talk', groupsIn(workshop.setup, workshop.setup.scheme));
}

function sayAfterReveal(cells: readonly TallyCell[], talk: boolean, groups: readonly Group[]): string {
  const offer = offerFor(cells);
  if (offer.type === 'level') return offer.apart === 0 ? revealTexts.alike : revealTexts.close;
  if (offer.type !== 'not-agreed') return revealTexts[offer.type];
  const gap = gapBetween(cells);
  if (!gap) return revealTexts.split;
  const low = namesOf(gap.low.groups, groups);
  return talk
    ? formatMessage(revealTexts.talk, { low })
    : formatMessage(revealTexts.apart, { low, high: namesOf(gap.high.groups, groups) });
}
