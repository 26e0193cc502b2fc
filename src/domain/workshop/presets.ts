/** What a new workshop begins with: the role groups and the task questions of the field. Names are made here, never written into a document. */
import { formatMessage } from '../../lib/i18n/messages.ts';
import type { Scheme, WorkshopForm } from './workshop.ts';
import { text } from './workshop-text.ts';

export interface PresetGroup {
  readonly id: 'members' | 'staff' | 'senior' | 'everyone';
  readonly scheme: Scheme;
}

export const PRESET_GROUPS: readonly PresetGroup[] = [
  { id: 'members', scheme: 'roles' },
  { id: 'staff', scheme: 'roles' },
  { id: 'senior', scheme: 'roles' },
  { id: 'everyone', scheme: 'mixed' },
];

export interface PresetQuestion {
  readonly id: 'celebrate' | 'shapes' | 'possible' | 'howTogether';
  readonly scheme: Scheme;
  readonly form: WorkshopForm;
  /** Asked where nobody has said otherwise: what fits into two hours. */
  readonly on: boolean;
}

/** Each question has the grouping in which it is best asked: celebrating together, deciding by role, promising by organisation. */
export const PRESET_QUESTIONS: readonly PresetQuestion[] = [
  { id: 'celebrate', scheme: 'mixed', form: 'words', on: true },
  { id: 'shapes', scheme: 'roles', form: 'said', on: false },
  { id: 'possible', scheme: 'roles', form: 'ideas', on: true },
  { id: 'howTogether', scheme: 'partners', form: 'said', on: false },
];

/** @param n its place in its grouping, from 1 */
export function groupName(id: string, scheme: Scheme, n: number, typed: string): string {
  if (typed.trim() !== '') return typed.trim();
  return (
    presetGroupName(id) ||
    formatMessage(scheme === 'partners' ? text.partner : scheme === 'mixed' ? text.table : text.role, { n })
  );
}

/** What a group of the field is called where nobody has named it; '' for a group that people made. */
export function presetGroupName(id: string): string {
  const preset = PRESET_GROUPS.find((group) => group.id === id);
  return preset ? text[preset.id] : '';
}

export function questionText(id: string, typed: string): string {
  const preset = PRESET_QUESTIONS.find((question) => question.id === id);
  return typed.trim() === '' && preset ? text[preset.id] : typed.trim();
}

export const titleOr = (typed: string): string => (typed.trim() === '' ? text.titleUsual : typed.trim());

/** Minutes of a usual workshop. */
export const USUAL_MINUTES = 120;
/** Dots that each person gives, where nobody has said otherwise. */
export const USUAL_DOTS = 3;
