import { useState } from 'preact/hooks';
import type { WorkshopRow } from '../../data/storage/schema.ts';
import type { Reader } from '../../data/storage/storage.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import { beginWorkshop } from '../../data/workshops/live/open-workshop.ts';
import { formatLongDate } from '../../lib/i18n/messages.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { routes } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import panel from '../../ui/layout/panel.module.css';
import rowCss from '../../ui/layout/row.module.css';
import type { AssessmentProps } from '../feature-types.ts';
import { text } from './shared/text.ts';
import css from './shared/workshops.module.css';

const workshopsOf = (reader: Reader, assessment: string): Promise<readonly WorkshopRow[]> =>
  reader.list('workshops', { index: 'assessment', equals: assessment });

/** Lists the workshops of an assessment, newest first. */
export default function WorkshopList({ workspace, open }: AssessmentProps) {
  const found = useLiveQuery(workspace.storage, workshopsOf, open.id);
  const organisation = useStore(open.organisation, (state) => state.name);
  const [beginning, setBeginning] = useState(false);
  const rows = found.state === 'ready' ? found.value.toSorted((a, b) => b.createdAt - a.createdAt) : [];

  async function begin(): Promise<void> {
    if (beginning) return;
    setBeginning(true);
    const before = rows.find(({ endedAt }) => endedAt !== null);
    go(routes.workshopSetup(await beginWorkshop(workspace, open, before?.id ?? null)));
  }

  return (
    <div class={`${panel.column} ${css.page}`}>
      <PageHeading title={`${text.title} – ${organisation}`}>{text.title}</PageHeading>
      <p>{text.lead}</p>
      {found.state === 'failed' && <Notice tone="bad">{problemMessage(found.problem)}</Notice>}
      {found.state === 'ready' && rows.length === 0 && <p class="quiet">{text.none}</p>}
      {rows.length > 0 && (
        <ul class={`${rowCss.ruled} ${rowCss.strong}`}>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
      <div>
        <Button look={rows.length === 0 ? 'first' : 'second'} icon="plus" onClick={() => void begin()}>
          {text.setUpNew}
        </Button>
      </div>
    </div>
  );
}

function stateText({ startedAt, endedAt }: WorkshopRow): string {
  if (endedAt !== null) return text.ended;
  return startedAt === null ? text.planned : text.running;
}

function Row({ row }: { readonly row: WorkshopRow }) {
  const { id, title, day, startedAt, endedAt } = row;
  return (
    <li class={css.row}>
      <p>
        <b dir="auto">{title}</b>
        <span class="quiet">
          {day === null ? text.noDay : formatLongDate(day)} · {stateText(row)}
        </span>
      </p>
      <div class={rowCss.buttons}>
        <LinkButton look={endedAt === null ? 'first' : 'second'} href={routes.workshop(id)}>
          {text.open}
          <span class="hidden">: {title}</span>
        </LinkButton>
        {startedAt !== null && (
          <LinkButton href={routes.workshopRecord(id)}>
            {text.record}
            <span class="hidden">: {title}</span>
          </LinkButton>
        )}
        <LinkButton href={routes.workshopSetup(id)}>
          {text.setUp}
          <span class="hidden">: {title}</span>
        </LinkButton>
      </div>
    </li>
  );
}
