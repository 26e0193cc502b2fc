/** What a cue is called in the run sheet, and what a facilitator may read out at it. */

import type { Rubric } from '../../../../domain/rubric/rubric.ts';
import type { Cue } from '../../../../domain/workshop/cue.ts';
import { unitHead, unitName } from '../../../../domain/workshop/display/unit.ts';
import type { Setup } from '../../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../../lib/i18n/messages.ts';
import { text } from './text.ts';

/** 'Measure, statement 2: talk' */
export function cueTitle({ type, subject }: Cue, setup: Setup, rubric: Rubric): string {
  if (type === 'ballot' || type === 'talk' || type === 'agree' || type === 'challenge')
    return formatMessage(text[`cue-${type}`], { what: unitName(rubric, subject ?? '') });
  if (type === 'ask' || type === 'answers')
    return formatMessage(text[`cue-${type}`], { what: setup.questions.find(({ id }) => id === subject)?.words ?? '' });
  return text[`cue-${type}`];
}

/** The words of what comes, for somebody who has to announce it. */
export function cueBody({ type, subject }: Cue, rubric: Rubric): string | null {
  if (type !== 'ballot' && type !== 'talk' && type !== 'agree' && type !== 'challenge') return null;
  return unitHead(rubric, subject ?? '')?.words.text ?? null;
}

export const sayThis = ({ type }: Cue): string => text[`say-${type}`];
