import type { ActionRow, AssessmentRow } from '../../data/storage/schema.ts';
import type { Reader, Storage } from '../../data/storage/storage.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import { formatList, formatLongDate, formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { today } from '../../ui/browser/today.ts';
import rowCss from '../../ui/layout/row.module.css';
import type { HomeOrganisation } from './home-data.ts';
import css from './start.module.css';
import { text } from './text.ts';

/** Days ahead within which an action is due soon. */
const SOON_DAYS = 14;
/** Actions that are listed, the most urgent first. */
const MOST_LISTED = 8;

/** Number of open actions of a round that are overdue, or due soon. */
export interface DueCount {
  readonly overdue: number;
  readonly soon: number;
}

/** @param day today, 'YYYY-MM-DD' */
export function countDue({ due = [] }: AssessmentRow, day: string): DueCount {
  const until = daysAfter(day, SOON_DAYS);
  return { overdue: due.filter((by) => by < day).length, soon: due.filter((by) => by >= day && by <= until).length };
}

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

interface DueActionsProps {
  readonly storage: Storage;
  readonly organisations: readonly HomeOrganisation[];
}

/** Counts the open actions of all latest rounds that are overdue or due soon, and lists the most urgent when it is opened. */
export function DueActions({ storage, organisations }: DueActionsProps) {
  const day = today();
  const latest = organisations.flatMap(({ name, chains }) => chains.map((chain) => ({ name, row: chain.latest })));
  const counts = latest.map(({ row }) => countDue(row, day));
  const overdue = counts.reduce((sum, count) => sum + count.overdue, 0);
  const soon = counts.reduce((sum, count) => sum + count.soon, 0);
  if (overdue + soon === 0) return null;
  const counted = [
    ...(overdue > 0 ? [formatMessage(text.overdueActions, { n: overdue })] : []),
    ...(soon > 0 ? [formatMessage(text.soonActions, { n: soon })] : []),
  ];
  const urgent = latest
    .filter((_, i) => (counts[i]?.overdue ?? 0) + (counts[i]?.soon ?? 0) > 0)
    .toSorted((a, b) => ((a.row.due?.[0] ?? '') < (b.row.due?.[0] ?? '') ? -1 : 1))
    .slice(0, MOST_LISTED);
  return (
    <details class={css.due}>
      <summary class={overdue > 0 ? css.overdue : undefined}>{formatList(counted)}</summary>
      <DueList
        storage={storage}
        until={daysAfter(day, SOON_DAYS)}
        assessments={urgent.map(({ row }) => row.id).join(' ')}
        names={new Map(urgent.map(({ row, name }) => [row.id, name]))}
      />
    </details>
  );
}

/** @param assessments ids, separated by spaces */
async function openActionsWithDate(reader: Reader, assessments: string): Promise<readonly ActionRow[]> {
  const rows: ActionRow[] = [];
  for (const id of assessments.split(' '))
    rows.push(...(await reader.list('actions', { index: 'document', equals: id })));
  return rows
    .filter(({ by, status }) => by !== null && status !== 'done' && status !== 'stopped')
    .toSorted((a, b) => ((a.by ?? '') < (b.by ?? '') ? -1 : 1));
}

interface DueListProps {
  readonly storage: Storage;
  /** Last day that is listed. */
  readonly until: string;
  readonly assessments: string;
  readonly names: ReadonlyMap<string, string>;
}

function DueList({ storage, until, assessments, names }: DueListProps) {
  const live = useLiveQuery(storage, openActionsWithDate, assessments);
  if (live.state !== 'ready') return null;
  const day = today();
  const due = live.value.filter(({ by }) => by !== null && by <= until).slice(0, MOST_LISTED);
  return (
    <ul class={rowCss.ruled}>
      {due.map(({ id, document, words, lead, by }) => (
        <li key={`${document} ${id}`} class={css.dueAction}>
          <a href={routes.action(document, id)} dir="auto">
            {words}
          </a>
          <span dir="auto">{[names.get(document) ?? '', lead].filter((part) => part !== '').join(', ')}</span>
          <span class={by !== null && by < day ? css.overdue : undefined}>
            {formatMessage(by !== null && by < day ? text.wasDue : text.isDue, { day: formatLongDate(by ?? '') })}
          </span>
        </li>
      ))}
    </ul>
  );
}
