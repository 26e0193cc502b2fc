/**
 * Defaults of a new workshop: role groups and questions of the field. Their names are translated at display time,
 * never stored.
 */
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
  /** True if asked by default: together these fit into two hours. */
  readonly on: boolean;
}

/** Each question has its best grouping: celebrate together, decide by role, commit by organisation. */
export const PRESET_QUESTIONS: readonly PresetQuestion[] = [
  { id: 'celebrate', scheme: 'mixed', form: 'words', on: true },
  { id: 'shapes', scheme: 'roles', form: 'said', on: false },
  { id: 'possible', scheme: 'roles', form: 'ideas', on: true },
  { id: 'howTogether', scheme: 'partners', form: 'said', on: false },
];

const NUMBERED_NAMES = { roles: 'role', partners: 'partner', mixed: 'table' } as const satisfies Record<Scheme, string>;

/**
 * Returns the typed name, else the preset name, else a numbered one such as 'Table 2'.
 * @param n number of the group in its grouping, from 1
 */
export function groupName(id: string, scheme: Scheme, n: number, typed: string): string {
  if (typed.trim() !== '') return typed.trim();
  return presetGroupName(id) || formatMessage(text[NUMBERED_NAMES[scheme]], { n });
}

/** Returns the default name of a preset group, or '' for a group that people made. */
export function presetGroupName(id: string): string {
  const preset = PRESET_GROUPS.find((group) => group.id === id);
  return preset ? text[preset.id] : '';
}

/** Returns the typed text of a question, else its preset text, else ''. */
export function questionText(id: string, typed: string): string {
  const preset = PRESET_QUESTIONS.find((question) => question.id === id);
  return typed.trim() === '' && preset ? text[preset.id] : typed.trim();
}

/** Returns the typed title, else “Our workshop”. */
export const workshopTitle = (typed: string): string => (typed.trim() === '' ? text.titleUsual : typed.trim());

/** Minutes of a workshop by default. */
export const USUAL_MINUTES = 120;
/** Dots per person by default. */
export const USUAL_DOTS = 3;
