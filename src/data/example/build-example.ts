/** Data of the example organisation (example.json) → the text of a backup file. */
import * as Y from 'yjs';
import { ACTION_TEXTS } from '../../domain/assessment/action.ts';
import { REPORT_TEXTS } from '../../domain/assessment/assessment.ts';
import type { BackupBody } from '../../domain/exchange/backup-file.ts';
import { toBase64 } from '../../lib/browser/base64.ts';
import { formatMonth } from '../../lib/i18n/messages.ts';
import { seasonOf } from '../../lib/i18n/season.ts';
import { fillAbout } from '../assessments/assessment-document.ts';
import { fillOrganisation } from '../assessments/organisation-document.ts';
import { backupText } from '../backup/write-backup.ts';
import { anyDocument } from '../documents/document-handle.ts';
import { asTextPath, paths } from '../documents/paths.ts';
import { replaceText } from '../documents/text-binding.ts';

/** Fields by owner, as a document names them: 'statement/plan-1' has 'answer' and 'note', 'action/tablet' has 'words'. */
type ExampleFields = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Content of example.json. A value such as 'today -2 months +9 days' stands for a day. */
export interface ExampleData {
  readonly organisation: { readonly name: string; readonly fields: ExampleFields };
  /** Oldest first; each follows on from the one before. */
  readonly assessments: readonly {
    readonly begun: string;
    /** 'month' or 'season': the form in which the period names the day on which the assessment was begun. */
    readonly period: string;
    readonly fields: ExampleFields;
  }[];
}

/** Fields that hold text that people type; all others hold choices. */
const TEXTS: ReadonlySet<string> = new Set([
  ...ACTION_TEXTS,
  ...REPORT_TEXTS,
  'scope',
  'now',
  'could',
  'dissent',
  'reason',
  'note',
  'title',
  'where',
  'attribution',
]);

interface ExampleOptions {
  /** Day of this device, 'YYYY-MM-DD'. */
  readonly today: string;
  /** Key of the rubric that the assessments are made with. */
  readonly rubric: string;
  readonly newId: () => string;
}

export interface BuiltExample {
  /** Text of a backup file. */
  readonly text: string;
  /** Id of the last assessment. */
  readonly current: string;
}

export async function buildExample(data: ExampleData, options: ExampleOptions): Promise<BuiltExample> {
  const { today, rubric, newId } = options;
  const organisation = newId();
  const ownDocument = new Y.Doc();
  fillOrganisation(ownDocument, organisation, data.organisation.name);
  writeFields(ownDocument, data.organisation.fields, today);
  const assessments: BackupBody['assessments'] = [];
  let previous: string | null = null;
  for (const { begun, period, fields } of data.assessments) {
    const id = newId();
    const day = dayFrom(today, begun);
    const doc = new Y.Doc();
    const createdAt = day === today ? Date.now() : Date.parse(day);
    fillAbout(doc, { id, organisation, rubric, previous, createdAt });
    replaceText(doc, paths.assessment.period, period === 'month' ? formatMonth(day) : seasonOf(day));
    writeFields(doc, fields, today);
    assessments.push({ id, readable: null, document: documentText(doc) });
    previous = id;
  }
  const body: BackupBody = {
    rubrics: [],
    organisations: [{ id: organisation, readable: null, document: documentText(ownDocument) }],
    assessments,
    workshops: [],
  };
  const text = await backupText('everything', body, 'Lanes');
  return { text, current: previous ?? '' };
}

const documentText = (doc: Y.Doc): string => toBase64(Y.encodeStateAsUpdate(doc));

function writeFields(doc: Y.Doc, fields: ExampleFields, today: string): void {
  const { registers } = anyDocument(doc);
  doc.transact(() => {
    for (const [owner, values] of Object.entries(fields)) {
      for (const [field, value] of Object.entries(values)) {
        const path = `${owner}/${field}`;
        if (TEXTS.has(field)) replaceText(doc, asTextPath(path), String(value));
        else registers.decide(path, withDays(value, today));
      }
    }
  });
}

/** Replaces relative days at any depth, and dates a new action. */
function withDays(value: unknown, today: string): unknown {
  if (typeof value === 'string' && value.startsWith('today')) return dayFrom(today, value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const resolved = Object.entries(value).map(([key, part]) => [key, withDays(part, today)] as const);
  return { ...Object.fromEntries(resolved), ...('number' in value && { at: Date.now() }) };
}

const RELATIVE = /^today(?: ([+-]\d+) months)?(?: ([+-]\d+) days)?$/;

/**
 * @param today 'YYYY-MM-DD'
 * @param relative 'today', 'today -6 months', 'today +2 months -9 days'
 * @returns 'YYYY-MM-DD'. In a month too short for the day it is the last one: six months before 31 August is 28 or 29 February.
 */
export function dayFrom(today: string, relative: string): string {
  const match = RELATIVE.exec(relative);
  if (!match) throw new RangeError(`Not a relative day: ${relative}`);
  const [months, days] = [Number(match[1] ?? 0), Number(match[2] ?? 0)];
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth) + days)).toISOString().slice(0, 10);
}
