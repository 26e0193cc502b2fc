/** Names of cues in the agenda, and the words that a facilitator may read out. */

import type { Rubric } from '../../../../domain/rubric/rubric.ts';
import type { Cue } from '../../../../domain/workshop/cue.ts';
import { unitHead, unitName } from '../../../../domain/workshop/display/unit.ts';
import type { Setup } from '../../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../../lib/i18n/messages.ts';
import { text } from './text.ts';

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

export const sayThis = ({ type }: Cue): string => text[`say-${type}`];
