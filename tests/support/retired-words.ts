/** Words that the interface and its documents no longer use (vocabulary of December 2026). */

/** Words that are no label of anything any more, by the word that replaced them. A label is a whole message. */
export const RETIRED_LABELS: { readonly [instead: string]: readonly string[] } = {
  'the names of the levels': ['Starting', 'In places', 'How we work', 'Built in'],
  'Don’t know': ['Can’t say', 'I can’t say', '?'],
  'Not applicable': ['Not ours', 'Does not apply', '–'],
  'Not agreed': ['≠', '↔'],
  Target: ['Aim', 'Our aim', 'Aims for us', 'No aim yet'],
  'Middle level': ['Typical', 'Typical level'],
  Mixed: ['Uneven'],
  'Needs evidence': ['Claimed', 'Claimed, not yet shown', 'On somebody’s word'],
  'Anecdotal, Documented, Corroborated': ['Said', 'Shown', 'Backed up'],
  'Plan ahead, If there is time, Not now': ['Fill in', 'Park'],
  'In progress': ['Started'],
  'Low, Medium, High': [
    'a little',
    'a lot',
    'easy',
    'hard',
    'some work',
    'Easy',
    'Hard',
    'A little',
    'A lot',
    'Some work',
  ],
  Owner: ['Who', 'Who?', 'Who leads?', 'Add who', 'Who leads? (a role)'],
  'Due date': ['When', 'When?', 'By when?', 'Add when'],
  Reports: ['Take away'],
  'Back up and restore': ['Files'],
  Frameworks: ['Statements', 'Question set', 'Question sets'],
  'Saved version': ['Kept copy', 'Kept copies', 'Keep a copy'],
  'Projector screen': ['The wall', 'What the room sees'],
  'Facilitator view': ['Desk'],
  Agenda: ['Run sheet'],
  'Record of the day': ['What was said'],
  'Undo import': ['Take it all back'],
  'Shared or public computer': ['Borrowed computer'],
  Bin: ['Trash', 'Wastebasket'],
};

/** Phrases that stand nowhere, not even within a sentence. */
export const RETIRED_PHRASES = [
  'Take away',
  'Claimed, not yet shown',
  'How we work',
  'In places',
  'Built in',
  'Fill in',
  'Park',
  'run sheet',
  'kept copy',
  'kept copies',
  'borrowed computer',
  'Take it all back',
];

/** A label without what surrounds it: 'Typical:' and '{n} typical' are labels too. */
export const labelOf = (text: string): string =>
  text
    .replace(/\{\w+\}/g, '')
    .replace(/[\s:.…]+$/u, '')
    .trim();

/** Whether a text contains a retired phrase. Capitals count: 'fill in a form' and 'park' keep their everyday meanings. */
export const says = (text: string, phrase: string): boolean =>
  new RegExp(`(?<!\\p{L})${phrase}(?!\\p{L})`, 'u').test(text);
