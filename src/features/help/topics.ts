/** Topics of help in reading order: id in the address, question, paragraphs. */
import { text } from './text.ts';

export interface Topic {
  readonly id: string;
  readonly question: string;
  readonly paragraphs: readonly string[];
}

/** Returns the topics in the current language, which may change after this module is loaded. */
export const topics = (): readonly Topic[] => [
  { id: 'start', question: text.start, paragraphs: [text.start1, text.start2, text.start3] },
  { id: 'levels', question: text.levels, paragraphs: [text.levels1, text.levels2, text.levels3, text.levels4] },
  { id: 'reading', question: text.reading, paragraphs: [text.reading1, text.reading2, text.reading3] },
  { id: 'evidence', question: text.evidence, paragraphs: [text.evidence1, text.evidence2] },
  { id: 'actions', question: text.actions, paragraphs: [text.actions1, text.actions2] },
  { id: 'saving', question: text.saving, paragraphs: [text.saving1, text.saving2, text.saving3, text.saving4] },
  { id: 'offline', question: text.offline, paragraphs: [text.offline1] },
  { id: 'updates', question: text.updates, paragraphs: [text.updates1, text.updates2] },
  { id: 'privacy', question: text.privacy, paragraphs: [text.privacy1, text.privacy2] },
  { id: 'keys', question: text.keys, paragraphs: [text.keys1, text.keys2] },
  { id: 'access', question: text.access, paragraphs: [text.access1, text.access2] },
];
