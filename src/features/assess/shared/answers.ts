/** Converts answers to the values of a group of radio buttons and back, and to text. */
import { type Answer, NOT_AGREED, viewRange } from '../../../domain/assessment/assessment.ts';
import { levelGloss, levelLabel, levelName, type Rubric } from '../../../domain/rubric/rubric.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import type { LevelStop } from '../../../ui/controls/level-stops.tsx';
import { text } from './text.ts';

/** Signs of the answers that are no level, as every chart has them. */
export const ANSWER_SIGNS = { 'dont-know': '?', 'not-applicable': '–', 'not-agreed': '≠', unanswered: '' } as const;

/** @param glosses true to explain each level */
export const levelStops = (rubric: Rubric, glosses: boolean): readonly LevelStop[] =>
  rubric.scale.levels.map((_, i) => ({
    value: String(i + 1),
    label: levelLabel(rubric, i + 1),
    gloss: (glosses && levelGloss(rubric, i + 1)) || undefined,
  }));

/** Returns '1 Not yet', '2 Emerging' and so on, for lists to choose from. */
export const levelOptions = (rubric: Rubric): readonly string[] =>
  rubric.scale.levels.map((_, i) => levelName(rubric, i + 1));

export const notAgreedStop = (): LevelStop => ({
  value: 'not-agreed',
  label: text.notAgreed,
  sign: ANSWER_SIGNS['not-agreed'],
});

export const otherAnswers = (): readonly LevelStop[] => [
  { value: 'dont-know', label: text.dontKnow, sign: ANSWER_SIGNS['dont-know'] },
  { value: 'not-applicable', label: text.notApplicable, sign: ANSWER_SIGNS['not-applicable'] },
  notAgreedStop(),
];

/** Returns the value of the radio button for an answer; `null` = none is chosen. */
export function stopOf(answer: Answer): string | null {
  if (answer.type === 'level') return String(answer.level);
  return answer.type === 'unanswered' ? null : answer.type;
}

/** Returns the answer for the value of a radio button. "Not agreed" has no range until people give one. */
export function answerOf(value: string): Answer {
  if (value === 'dont-know' || value === 'not-applicable') return { type: value };
  if (value === 'not-agreed') return NOT_AGREED;
  return { type: 'level', level: Number(value) };
}

/** Formats an answer: '2 Emerging', 'Don’t know', 'Not agreed', 'Not agreed, views from 2 to 4', 'No answer yet'. */
export function answerOptionText(answer: Answer, rubric: Rubric): string {
  switch (answer.type) {
    case 'level':
      return levelName(rubric, answer.level);
    case 'dont-know':
      return text.dontKnow;
    case 'not-applicable':
      return text.notApplicable;
    case 'not-agreed': {
      const range = viewRange(answer);
      return range ? formatMessage(text.notAgreedRange, { ...range }) : text.notAgreed;
    }
    case 'unanswered':
      return text.unanswered;
  }
}
