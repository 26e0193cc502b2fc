import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { establishedLevel, levelLabel } from '../../domain/rubric/rubric.ts';
import { formatList, formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import panel from '../../ui/layout/panel.module.css';
import css from './overview.module.css';
import { numberIn, type StageView } from './stage-view.ts';
import { text } from './text.ts';

interface OverviewSideProps {
  readonly open: OpenAssessment;
  readonly views: readonly StageView[];
  readonly assessment: Assessment;
  readonly done: boolean;
}

/** Notes beside the overview: open conflicts, uneven stages, claims without evidence, coverage, the next assessment. */
export function OverviewSide({ open, views, assessment, done }: OverviewSideProps) {
  const uneven = views.filter((view) => view.reading.uneven);
  return (
    <aside class={css.side}>
      {assessment.conflicts.size > 0 && (
        <div class={`${panel.section} ${css.card}`}>
          <h3>{text.conflictsTitle}</h3>
          <p>{formatMessage(text.conflicts, { n: assessment.conflicts.size })}</p>
        </div>
      )}
      {uneven.length > 0 && (
        <div class={`${panel.section} ${css.card}`}>
          <h3>{text.unevenTitle}</h3>
          {uneven.map(({ stage, name, reading }) => (
            <p key={stage.id}>
              {formatMessage(text.unevenWords, {
                n: reading.lowest?.statements.length ?? 1,
                stage: name.text,
                typical: reading.typical ?? '',
                numbers: formatList((reading.lowest?.statements ?? []).map((id) => numberIn(stage, id))),
                level: reading.lowest?.level ?? '',
              })}
            </p>
          ))}
        </div>
      )}
      <Claimed open={open} views={views} />
      <Coverage open={open} views={views} />
      {done && (
        <div class={`${panel.section} ${css.card}`}>
          <h3>{text.nextTitle}</h3>
          <p>{text.nextWords}</p>
          <p>
            <a href={routes.begin({ after: open.id })}>{text.next}</a>
          </p>
        </div>
      )}
    </aside>
  );
}

function Claimed({ open, views }: { readonly open: OpenAssessment; readonly views: readonly StageView[] }) {
  const claims = views.flatMap(({ stage, name, reading }) =>
    reading.claimedNotShown.map((statement) => ({
      stage,
      statement,
      words: formatMessage(text.statementName, { stage: name.text, number: numberIn(stage, statement) }),
    })),
  );
  if (claims.length === 0) return null;
  return (
    <div class={`${panel.section} ${css.card}`}>
      <h3>{text.claimedTitle}</h3>
      <p>{formatMessage(text.claimedWords, { level: levelLabel(open.rubric, establishedLevel(open.rubric)) })}</p>
      <ul class={css.claims}>
        {claims.map(({ stage, statement, words }) => (
          <li key={statement}>
            <a href={routes.statement(open.id, stage.id, statement)}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Coverage({ open, views }: { readonly open: OpenAssessment; readonly views: readonly StageView[] }) {
  const all = views.reduce((sum, view) => sum + view.reading.strip.length, 0);
  const n = views.reduce(
    (sum, view) => sum + view.reading.strip.filter(({ strength }) => strength !== 'none').length,
    0,
  );
  return (
    <div class={`${panel.section} ${css.card}`}>
      <h3>{text.evidence}</h3>
      <div class={css.meter} aria-hidden="true">
        <i style={{ inlineSize: `${(n / Math.max(1, all)) * 100}%` }} />
      </div>
      <p>
        {formatMessage(text.coverage, { n, all })} <a href={routes.evidence(open.id)}>{text.gaps}</a>
      </p>
    </div>
  );
}
