/** Difference between two states of one assessment, and its wording. */

import { defineMessages, formatAlternatives, formatLongDate, formatMessage } from '../../lib/i18n/messages.ts';
import { isRecord } from '../../lib/json/read-json.ts';
import { levelCount, localize, placeStatement, type Rubric } from '../rubric/rubric.ts';
import type { Assessment, Target } from './assessment.ts';
import { text as documents } from './field-labels.ts';
import { answerText, targetText } from './report-input.ts';
import { asAnswer } from './stored-answer.ts';

/** Change of one field, addressed by its path, such as `stage/plan/now`. */
export type FieldChange =
  | { readonly type: 'text'; readonly path: string; readonly before: string; readonly after: string }
  /** Values of a choice: none, one, or several concurrent ones. */
  | {
      readonly type: 'choice';
      readonly path: string;
      readonly before: readonly unknown[];
      readonly after: readonly unknown[];
    };

const text = defineMessages('fields', {
  statement: '{stage}, statement {number}',
  unknownStatement: 'A statement of another edition',
  unknownStage: 'A stage of another edition',
  action: 'Action: {words}',
  blankAction: 'An action without text',
  evidence: 'Evidence: {words}',
  blankEvidence: 'Evidence without a title',
  assessment: 'The assessment as a whole',
  organisation: 'The organisation',
  name: 'Name',
  archived: 'Archived',
  answer: 'Answer',
  reason: 'Reason',
  note: 'Note',
  aim: 'Target',
  part: 'We do this part: {part}',
  linked: 'Evidence',
  now: 'What do we currently do?',
  could: 'What action could we take?',
  agreed: 'Agreed level',
  differently: 'Different view',
  dissent: 'What was the different view?',
  finished: 'Stage complete',
  words: 'Action',
  place: 'Stage and statement',
  order: 'Order',
  removed: 'Deleted',
  made: 'Added',
  kind: 'Type',
  date: 'Date',
  where: 'Where is it stored?',
  source: 'Source',
  own: 'Title',
  tookPart: 'Who took part',
  decide: 'Decisions for the board',
  risks: 'Risks',
  youSaid: 'You said',
  answerBack: 'How can people reply?',
  hours: 'Hours available per month',
  other: 'Other field ({name})',
  nothing: '(empty)',
  yes: 'Yes',
  moved: 'Moved',
});

export interface FieldLabel {
  /** 'Plan, statement 2' or 'Action: Ask two members' */
  readonly place: string;
  /** 'Answer' or 'By when' */
  readonly field: string;
}

/** Data to resolve ids in paths. */
export interface FieldContext {
  readonly assessment: Assessment;
  readonly rubric: Rubric;
  /** Returns the title of an evidence item, or ''. */
  readonly evidence: (id: string) => string;
}

/** Returns the label of a field. A field of a newer release is labelled with its path. */
export function fieldLabel(path: string, named: FieldContext): FieldLabel {
  const [kind = '', id = '', ...rest] = path.split('/');
  return { place: ownerWords(kind, id, named), field: fieldWords(kind, id, rest, named) };
}

function ownerWords(kind: string, id: string, { assessment, rubric, evidence }: FieldContext): string {
  if (kind === 'statement') {
    const found = placeStatement(rubric, id);
    return found
      ? formatMessage(text.statement, { stage: localize(found.stage.name), number: found.number })
      : text.unknownStatement;
  }
  if (kind === 'stage') return localize(rubric.stages.find((stage) => stage.id === id)?.name) || text.unknownStage;
  if (kind === 'action') {
    const named = assessment.actions.get(id)?.words ?? '';
    return named.trim() === '' ? text.blankAction : formatMessage(text.action, { words: named });
  }
  if (kind === 'evidence') {
    const title = evidence(id);
    return title.trim() === '' ? text.blankEvidence : formatMessage(text.evidence, { words: title });
  }
  return kind === 'organisation' ? text.organisation : text.assessment;
}

type FieldKey = keyof typeof text;
/** Fields whose labels are those of the report columns. */
const AS_IN_DOCUMENTS = new Set<string>([
  ...[
    'why',
    'lead',
    'partners',
    'resources',
    'measure',
    'collect',
    'progress',
    'priorityReason',
    'impact',
    'effort',
    'priority',
    'status',
    'start',
  ],
  ...['by', 'reviewed', 'nextReview', 'reportTo', 'scope', 'period'],
]);

function fieldWords(
  kind: string,
  id: string,
  [field = '', item = '']: readonly string[],
  { rubric }: FieldContext,
): string {
  if (field === 'part') {
    const part = placeStatement(rubric, id)?.statement.parts?.find((part) => part.id === item);
    return formatMessage(text.part, { part: part ? localize(part.text) : item });
  }
  if (field === 'evidence') return text.linked;
  if (field === 'target') return text.aim;
  if (field === 'hours' && kind === 'action') return documents.hours;
  if (field === 'title') return text.own;
  if (AS_IN_DOCUMENTS.has(field)) return documents[field as keyof typeof documents] as string;
  return field in text ? (text[field as FieldKey] as string) : formatMessage(text.other, { name: field });
}

/** Returns the chosen value in words; concurrent values are joined with "or". */
export const choiceText = (path: string, values: readonly unknown[], named: FieldContext): string =>
  values.length === 0 ? text.nothing : formatAlternatives(values.map((value) => valueWords(path, value, named)));

function valueWords(path: string, value: unknown, { rubric, evidence }: FieldContext): string {
  const [, , field = '', item = ''] = path.split('/');
  if (field === 'answer' || field === 'agreed') return answerText(asAnswer(value, levelCount(rubric)), rubric);
  if (field === 'target') return isTyped(value) ? targetText(value as Target, rubric) : text.nothing;
  if (field === 'evidence') return evidence(item) || text.yes;
  if (field === 'place') return placeWords(value, rubric);
  if (field === 'order') return text.moved;
  if (value === true || field === 'made') return text.yes;
  if (Array.isArray(value)) return value.map(formatValue).join(', ') || text.nothing;
  return formatValue(value);
}

/** Names the statement or the stage of an action: 'Plan, statement 2', 'Plan', 'No stage'. */
function placeWords(value: unknown, rubric: Rubric): string {
  if (!isRecord(value)) return text.nothing;
  const placed = typeof value.statement === 'string' ? placeStatement(rubric, value.statement) : undefined;
  if (placed) return formatMessage(text.statement, { stage: localize(placed.stage.name), number: placed.number });
  return localize(rubric.stages.find((stage) => stage.id === value.stage)?.name) || documents.noStage;
}

/** Formats a value: days in long form, stored words by their label, everything else as it is. */
function formatValue(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatLongDate(value);
  const label = typeof value === 'string' ? documents[value as keyof typeof documents] : undefined;
  if (typeof label === 'string') return label;
  return typeof value === 'object' ? text.nothing : String(value);
}

const isTyped = (value: unknown): boolean => typeof value === 'object' && value !== null && 'type' in value;
