import { useEffect, useRef } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { Stage } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import row from '../../ui/layout/row.module.css';
import { RatingHead } from './level-help.tsx';
import { StatementRow } from './statement-row.tsx';
import { text } from './text.ts';
import type { LastTime } from './use-last-time.ts';

/** Statements per page, so that a stage of 500 opens as fast as one of four. */
const PAGE_SIZE = 25;

interface StatementsProps {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  readonly from: number;
  readonly last: LastTime | null;
}

/** Statements of a stage, to rate in place. */
export function Statements({ open, stage, from, last }: StatementsProps) {
  const start = Number.isInteger(from) && from >= 1 && from <= stage.statements.length ? from - 1 : 0;
  const shown = stage.statements.slice(start, start + PAGE_SIZE);
  const heading = useRef<HTMLHeadingElement>(null);
  const startBefore = useRef(start);
  useEffect(() => {
    if (startBefore.current !== start) heading.current?.focus();
    startBefore.current = start;
  }, [start]);
  return (
    <section aria-labelledby="rate">
      <h2 id="rate" class="hidden" ref={heading} tabIndex={-1}>
        {text.rate}
      </h2>
      <RatingHead rubric={open.rubric} lastPeriod={last?.period ?? null} />
      <ol start={start + 1}>
        {shown.map((statement, i) => (
          <StatementRow key={statement.id} placed={{ open, stage, statement, number: start + i + 1 }} last={last} />
        ))}
      </ol>
      {stage.statements.length > PAGE_SIZE && <Pager open={open} stage={stage} start={start} />}
    </section>
  );
}

interface PagerProps {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  /** Index of the first statement on the page. */
  readonly start: number;
}

function Pager({ open, stage, start }: PagerProps) {
  const all = stage.statements.length;
  const pageFrom = (first: number): string => `${routes.stage(open.id, stage.id)}?from=${first + 1}`;
  return (
    <nav class={row.controls} aria-label={text.rate}>
      <p class="hint">{formatMessage(text.pageOf, { from: start + 1, to: Math.min(all, start + PAGE_SIZE), all })}</p>
      {start > 0 && <LinkButton href={pageFrom(Math.max(0, start - PAGE_SIZE))}>{text.earlier}</LinkButton>}
      {start + PAGE_SIZE < all && <LinkButton href={pageFrom(start + PAGE_SIZE)}>{text.later}</LinkButton>}
    </nav>
  );
}
