import { useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { PointRow } from '../../data/storage/schema.ts';
import { formatDateTime, formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import row from '../../ui/layout/row.module.css';
import { EventList } from './event-list.tsx';
import css from './history.module.css';
import { RemovedItems } from './removed-items.tsx';
import { text } from './text.ts';
import { UnresolvedConflicts } from './unresolved-conflicts.tsx';

interface HistoryPageProps {
  readonly open: OpenAssessment;
  readonly points: readonly PointRow[];
  /** Restore points of its organisation: they date the writing of evidence. */
  readonly organisationPoints: readonly PointRow[];
}

/** Open conflicts, changes, restore points and removed items. */
export function HistoryPage({ open, points, organisationPoints }: HistoryPageProps) {
  return (
    <div class="page">
      <div>
        <PageHeading title={text.title}>{text.title}</PageHeading>
        <p class="hint">{text.lead}</p>
      </div>
      <UnresolvedConflicts open={open} />
      <EventList open={open} points={points} organisationPoints={organisationPoints} />
      <Points open={open} points={points} />
      <RemovedItems open={open} />
    </div>
  );
}

/** Restore points shown at first. */
const FIRST_SHOWN = 5;

function Points({ open, points }: Pick<HistoryPageProps, 'open' | 'points'>) {
  const [all, setAll] = useState(false);
  const shown = all ? points : points.slice(0, FIRST_SHOWN);
  return (
    <section class="part">
      <h2>{text.points}</h2>
      <p class="hint">{points.length === 0 ? text.noPoints : text.pointsWhy}</p>
      <ul class={`${row.ruled} ${css.points}`}>
        {shown.map((point) => (
          <li key={point.i} class={row.ends}>
            <span>
              <b>{formatDateTime(point.at)}</b>
              <span class="hint">{text[`reason-${point.reason}`]}</span>
            </span>
            <LinkButton
              small
              href={routes.point(open.id, point.i ?? 0)}
              label={formatMessage(text.compareNamed, { when: formatDateTime(point.at) })}
            >
              {text.compare}
            </LinkButton>
          </li>
        ))}
      </ul>
      {shown.length < points.length && (
        <div>
          <Button small onClick={() => setAll(true)}>
            {formatMessage(text.morePoints, { n: points.length - shown.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
