/** Changes of a sitting in plain sentences, equal changes joined. */

import { defineMessages, formatList, formatMessage } from '../../lib/i18n/messages.ts';
import { localize, placeStatement } from '../rubric/rubric.ts';
import { choiceText, type FieldChange, type FieldContext, fieldLabel } from './field-change.ts';
import type { HistoryEvent } from './sitting.ts';

const text = defineMessages('history lines', {
  statement: '{stage} {number}',
  wholeAssessment: 'the whole assessment',
  rated: 'Rated {names}: {after}',
  rerated: 'Changed {names} from {before} to {after}',
  unrated: 'Removed the answer to {names}',
  agreed: 'Agreed {names}: {after}',
  reagreed: 'Changed the agreed level of {names} from {before} to {after}',
  unagreed: 'Removed the agreed level of {names}',
  target: 'Set the target for {names}: {after}',
  noTarget: 'Removed the target for {names}',
  complete: 'Marked {names} as complete',
  notComplete: 'Marked {names} as not complete',
  different: 'Recorded a different view for {names}',
  notDifferent: 'Removed the different view for {names}',
  parts: 'Changed which parts we do for {names}',
  linked: 'Added evidence to {names}: {title}',
  unlinked: 'Removed evidence from {names}: {title}',
  wrote: 'Wrote “{field}” for {names}',
  edited: 'Changed “{field}” for {names}',
  cleared: 'Removed the text of “{field}” for {names}',
  actionAdded: { one: 'Added action: {names}', other: 'Added {n} actions: {names}' },
  actionCarried: { one: 'Carried over {n} action: {names}', other: 'Carried over {n} actions: {names}' },
  actionDeleted: { one: 'Deleted action: {names}', other: 'Deleted {n} actions: {names}' },
  actionRestored: { one: 'Restored action: {names}', other: 'Restored {n} actions: {names}' },
  actionChanged: 'Changed action “{names}”: {change}',
  actionsChanged: { one: 'Changed {n} action: {change}', other: 'Changed {n} actions: {change}' },
  evidenceAdded: { one: 'Added evidence: {names}', other: 'Added {n} pieces of evidence: {names}' },
  evidenceDeleted: { one: 'Deleted evidence: {names}', other: 'Deleted {n} pieces of evidence: {names}' },
  evidenceRestored: { one: 'Restored evidence: {names}', other: 'Restored {n} pieces of evidence: {names}' },
  evidenceChanged: 'Changed evidence “{names}”: {change}',
  itemsChanged: { one: 'Changed {n} piece of evidence: {change}', other: 'Changed {n} pieces of evidence: {change}' },
  setTo: '{field} set to {after}',
  removed: '{field} removed',
  textChanged: 'text of “{field}” changed',
  details: 'Changed assessment details: {names}',
  reportText: 'Changed text for reports: {names}',
  versionSaved: { one: 'Saved a version of a report', other: 'Saved {n} versions of reports' },
  versionDeleted: { one: 'Deleted a saved version', other: 'Deleted {n} saved versions' },
  workshopResult: { one: 'Recorded {n} result of a workshop', other: 'Recorded {n} results of a workshop' },
  other: '{names}: {change}',
  more: { one: '{names} and {n} more', other: '{names} and {n} more' },
});

export interface HistoryLine {
  readonly key: string;
  readonly text: string;
}

/** Subject of a change, for filters. */
export type ChangeSubject = 'levels' | 'actions' | 'evidence' | 'other';

const LEVEL_FIELDS: ReadonlySet<string> = new Set([
  'answer',
  'reason',
  'agreed',
  'target',
  'differently',
  'dissent',
  'finished',
]);

export function subjectOf(path: string): ChangeSubject {
  const [kind = '', , field = ''] = path.split('/');
  if (kind === 'action') return 'actions';
  if (kind === 'evidence' || field === 'evidence') return 'evidence';
  return (kind === 'statement' || kind === 'stage') && LEVEL_FIELDS.has(field) ? 'levels' : 'other';
}

/** Returns the stages that a change concerns; none for the assessment as a whole. */
export function stagesOf(path: string, { assessment, rubric }: FieldContext): readonly string[] {
  const [kind = '', id = ''] = path.split('/');
  if (kind === 'stage') return [id];
  if (kind === 'statement') return [placeStatement(rubric, id)?.stage.id ?? ''];
  if (kind === 'action') return [assessment.actions.get(id)?.stage ?? ''];
  if (kind !== 'evidence') return [];
  return rubric.stages
    .filter(
      (stage) =>
        assessment.stages.get(stage.id)?.evidence.includes(id) ||
        stage.statements.some((statement) => assessment.statements.get(statement.id)?.evidence.includes(id)),
    )
    .map((stage) => stage.id);
}

/** A sentence about one or more things that changed alike. */
interface Sentence {
  /** Equal for changes that are joined. */
  readonly key: string;
  readonly name: string;
  readonly say: (names: string, n: number) => string;
}

/** @param events changes of one sitting, each field once */
export function historyLines(events: readonly HistoryEvent[], context: FieldContext): readonly HistoryLine[] {
  const made = new Set(events.flatMap(({ difference }) => (isNew(difference) ? [ownerOf(difference)] : [])));
  const joined = new Map<string, { readonly sentence: Sentence; readonly names: string[] }>();
  for (const { difference } of events) {
    // The sentence that announces a new action or item stands for all of its fields.
    if (made.has(ownerOf(difference)) && !isNew(difference)) continue;
    const sentence = sentenceOf(difference, context);
    const known = joined.get(sentence.key) ?? { sentence, names: [] };
    joined.set(sentence.key, known);
    if (!known.names.includes(sentence.name) || sentence.name === '') known.names.push(sentence.name);
  }
  return [...joined].map(([key, { sentence, names }]) => ({
    key,
    text: sentence.say(shortList(names), names.length),
  }));
}

const ownerOf = ({ path }: FieldChange): string => path.split('/', 2).join('/');
const isNew = ({ path, after }: FieldChange): boolean => path.endsWith('/made') && after.length > 0;

/** Letters of all names in a sentence, about two lines. */
const MAX_LETTERS = 100;

/** 'a, b and c', or 'a, b, c and 9 more'. A name that is too long alone is cut short; the details have it in full. */
function shortList(names: readonly string[]): string {
  const shown: string[] = [];
  for (const name of names) {
    if (shown.length > 0 && [...shown, name].join(', ').length > MAX_LETTERS) break;
    shown.push(name.length > MAX_LETTERS ? `${name.slice(0, MAX_LETTERS).trimEnd()}…` : name);
  }
  const rest = names.length - shown.length;
  return rest > 0 ? formatMessage(text.more, { names: shown.join(', '), n: rest }) : formatList(shown);
}

function sentenceOf(difference: FieldChange, context: FieldContext): Sentence {
  const [kind = '', , field = ''] = difference.path.split('/');
  if (kind === 'copy' || kind === 'tally') return counted(difference);
  if (kind === 'action' || kind === 'evidence') return aboutThing(difference, context);
  if (kind === 'statement' || kind === 'stage' || field === 'evidence') return aboutPlace(difference, context);
  const { place, field: label } = fieldLabel(difference.path, context);
  if (kind === 'assessment' || kind === 'organisation')
    return { key: kind, name: lowerFirst(label), say: (names) => formatMessage(text.details, { names }) };
  if (kind === 'report')
    return { key: kind, name: lowerFirst(label), say: (names) => formatMessage(text.reportText, { names }) };
  const change = changeOf(difference, label, context);
  return { key: `${place} ${change}`, name: place, say: (names) => formatMessage(text.other, { names, change }) };
}

/** Sentence that counts and names nothing: reports saved, results of a workshop. */
function counted({ path }: FieldChange): Sentence {
  const [kind = '', , field = ''] = path.split('/');
  const say = (n: number): string => {
    if (kind === 'tally') return formatMessage(text.workshopResult, { n });
    return field === 'made' ? formatMessage(text.versionSaved, { n }) : formatMessage(text.versionDeleted, { n });
  };
  return { key: kind === 'tally' ? kind : `${kind} ${field}`, name: path, say: (_, n) => say(n) };
}

/** Change of a field that is named in a sentence: 'due date set to 31 December 2026'. */
function changeOf(difference: FieldChange, label: string, context: FieldContext): string {
  const field = lowerFirst(label);
  if (difference.type === 'text') {
    const after = difference.after.trim();
    if (after === '') return formatMessage(text.removed, { field });
    return difference.path.endsWith('/lead')
      ? formatMessage(text.setTo, { field, after })
      : formatMessage(text.textChanged, { field: label });
  }
  return difference.after.length === 0
    ? formatMessage(text.removed, { field })
    : formatMessage(text.setTo, { field, after: choiceText(difference.path, difference.after, context) });
}

const lowerFirst = (words: string): string => words.slice(0, 1).toLocaleLowerCase() + words.slice(1);

const actionMessages = () =>
  ({
    added: text.actionAdded,
    deleted: text.actionDeleted,
    restored: text.actionRestored,
  }) as const;
const evidenceMessages = () =>
  ({
    added: text.evidenceAdded,
    deleted: text.evidenceDeleted,
    restored: text.evidenceRestored,
  }) as const;

/** Sentence about an action or an item of evidence. */
function aboutThing(difference: FieldChange, context: FieldContext): Sentence {
  const { path, after } = difference;
  const [kind = '', id = '', field = ''] = path.split('/');
  const messages = kind === 'action' ? actionMessages() : evidenceMessages();
  const { place, field: label } = fieldLabel(path, context);
  const title = kind === 'action' ? context.assessment.actions.get(id)?.words : context.evidence(id);
  const name = title?.trim() || place;
  if (field === 'made') {
    const message = isCarriedOver(difference) ? text.actionCarried : messages.added;
    return { key: JSON.stringify(message), name, say: (names, n) => formatMessage(message, { names, n }) };
  }
  if (field === 'removed') {
    const message = after.length > 0 ? messages.deleted : messages.restored;
    return { key: JSON.stringify(message), name, say: (names, n) => formatMessage(message, { names, n }) };
  }
  const change = changeOf(difference, label, context);
  const say = (names: string, n: number): string => {
    if (n === 1) return formatMessage(kind === 'action' ? text.actionChanged : text.evidenceChanged, { names, change });
    return kind === 'action'
      ? formatMessage(text.actionsChanged, { n, change })
      : formatMessage(text.itemsChanged, { n, change });
  };
  return { key: `${kind} ${change}`, name, say };
}

function isCarriedOver({ type, after }: FieldChange): boolean {
  const [made] = type === 'choice' ? after : [];
  return typeof made === 'object' && made !== null && 'origin' in made && made.origin === 'carried-over';
}

/** Sentence about a statement or a stage. */
function aboutPlace(difference: FieldChange, context: FieldContext): Sentence {
  const [kind = '', id = '', field = '', item = ''] = difference.path.split('/');
  const name = nameOfPlace(kind, id, context);
  if (difference.type === 'text') {
    const label = fieldLabel(difference.path, context).field;
    const message = textMessage(difference);
    return { key: `${message} ${label}`, name, say: (names) => formatMessage(message, { names, field: label }) };
  }
  if (field === 'part') return { key: 'part', name, say: (names) => formatMessage(text.parts, { names }) };
  const isOn = difference.after.length > 0;
  if (field === 'evidence') {
    const title = context.evidence(item);
    const message = isOn ? text.linked : text.unlinked;
    return { key: `${message} ${title}`, name, say: (names) => formatMessage(message, { names, title }) };
  }
  const [before, after] = [difference.before, difference.after].map((values) =>
    choiceText(difference.path, values, context),
  );
  const message = choiceMessage(field, difference.before.length > 0, isOn);
  if (message === null) {
    const { field: label } = fieldLabel(difference.path, context);
    const change = changeOf(difference, label, context);
    return { key: change, name, say: (names) => formatMessage(text.other, { names, change }) };
  }
  return {
    key: `${message} ${before} ${after}`,
    name,
    say: (names) => formatMessage(message, { names, before: before ?? '', after: after ?? '' }),
  };
}

function nameOfPlace(kind: string, id: string, context: FieldContext): string {
  if (kind === 'assessment') return text.wholeAssessment;
  const found = kind === 'statement' ? placeStatement(context.rubric, id) : undefined;
  return found
    ? formatMessage(text.statement, { stage: localize(found.stage.name), number: found.number })
    : fieldLabel(`${kind}/${id}/own`, context).place;
}

function textMessage({ before, after }: Extract<FieldChange, { type: 'text' }>) {
  if (after.trim() === '') return text.cleared;
  return before.trim() === '' ? text.wrote : text.edited;
}

/** Returns the message for a choice of a statement or stage; `null` for a field of a newer release. */
function choiceMessage(field: string, wasOn: boolean, isOn: boolean) {
  switch (field) {
    case 'answer':
      if (!isOn) return text.unrated;
      return wasOn ? text.rerated : text.rated;
    case 'agreed':
      if (!isOn) return text.unagreed;
      return wasOn ? text.reagreed : text.agreed;
    case 'target':
      return isOn ? text.target : text.noTarget;
    case 'finished':
      return isOn ? text.complete : text.notComplete;
    case 'differently':
      return isOn ? text.different : text.notDifferent;
    default:
      return null;
  }
}
