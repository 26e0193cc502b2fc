import { useMemo } from 'preact/hooks';
import type { OpenAssessment } from '../../../data/assessments/open-assessment.ts';
import type { Workspace } from '../../../data/workspace/workspace.ts';
import type { Report } from '../../../domain/document/blocks.ts';
import { compareReports, type ReportDifference } from '../../../domain/document/compare-reports.ts';
import { parseReportOptions } from '../../../domain/document/report-options.ts';
import type { ReportSnapshot } from '../../../domain/document/report-snapshot.ts';
import { makeReport } from '../../../domain/reports/make-report.ts';
import { formatDateTime, formatMessage } from '../../../lib/i18n/messages.ts';
import { problemMessage } from '../../../lib/problem/problem-messages.ts';
import { routes } from '../../../lib/routes.ts';
import { go } from '../../../ui/browser/navigation.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { Select } from '../../../ui/controls/field.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { LostPage } from '../../../ui/layout/lost-page.tsx';
import { PageHeading } from '../../../ui/layout/page-heading.tsx';
import css from '../shared/report-page.module.css';
import { text } from '../shared/text.ts';
import { useSnapshot } from '../shared/use-snapshot.ts';
import { useLoadedReport } from './use-loaded-report.ts';

interface ReportComparisonProps {
  readonly open: OpenAssessment;
  readonly workspace: Workspace;
  readonly copy: ReportSnapshot;
  readonly report: Report;
  /** Id of another copy, or 'today'. */
  readonly later: string;
}

/** Compares a saved copy with another, or with the same report of today. */
export function ReportComparison(props: ReportComparisonProps) {
  const { open, copy, later } = props;
  const other = useStore(open.assessment, ({ copies }) => copies.get(later));
  const copies = useStore(open.assessment, (assessment) => assessment.copies);
  const choices = [...copies.values()].filter(
    ({ id, removed, audience }) => !removed && id !== copy.id && audience === copy.audience,
  );
  return (
    <div class={css.page}>
      <div class={`no-print ${css.leaving}`}>
        <p>
          <LinkButton icon="back" look="plain" href={routes.copy(open.id, copy.id)}>
            {text.backToCopy}
          </LinkButton>
        </p>
        <Select
          label={text.compareWith}
          value={later}
          choices={[
            { value: 'today', label: text.today },
            ...choices.map(({ id, madeAt }) => ({
              value: id,
              label: formatMessage(text.keptAt, { when: formatDateTime(madeAt) }),
            })),
          ]}
          onChoose={(chosen) => go(routes.copyCompared(open.id, copy.id, chosen ?? 'today'))}
        />
      </div>
      {later === 'today' ? <WithToday {...props} /> : <WithCopy {...props} other={other} />}
    </div>
  );
}

function WithToday({ open, workspace, copy, report }: ReportComparisonProps) {
  const input = useSnapshot(open, workspace);
  const today = useMemo(
    () => input && makeReport(input, copy.audience, parseReportOptions(copy.query, copy.audience)),
    [input, copy],
  );
  return today && <Differences copy={copy} earlier={report} later={today} laterCalled={text.today} />;
}

function WithCopy({
  open,
  copy,
  report,
  other,
}: ReportComparisonProps & { readonly other: ReportSnapshot | undefined }) {
  const read = useLoadedReport(other);
  const back = { href: routes.copy(open.id, copy.id), label: text.backToCopy };
  if (!other) return <LostPage title={copy.title} words={problemMessage({ type: 'no-such-report' })} back={back} />;
  if (!read) return null;
  if (!read.ok) return <LostPage title={other.title} words={problemMessage(read.problem)} back={back} />;
  const called = formatMessage(text.keptAt, { when: formatDateTime(other.madeAt) });
  return other.madeAt < copy.madeAt ? (
    <Differences
      copy={other}
      earlier={read.value}
      later={report}
      laterCalled={formatMessage(text.keptAt, { when: formatDateTime(copy.madeAt) })}
    />
  ) : (
    <Differences copy={copy} earlier={report} later={read.value} laterCalled={called} />
  );
}

interface DifferencesProps {
  /** The earlier of the two. */
  readonly copy: ReportSnapshot;
  readonly earlier: Report;
  readonly later: Report;
  readonly laterCalled: string;
}

function Differences({ copy, earlier, later, laterCalled }: DifferencesProps) {
  const found = useMemo(() => compareReports(earlier, later), [earlier, later]);
  const sections = [...new Set(found.map(({ section }) => section))];
  return (
    <>
      <PageHeading title={copy.title}>
        {found.length === 0 ? text.noDifferences : formatMessage(text.differencesFound, { n: found.length })}
      </PageHeading>
      <p class="hint">
        {formatMessage(text.comparing, { title: copy.title, earlier: formatDateTime(copy.madeAt), later: laterCalled })}
      </p>
      {sections.map((section) => (
        <section key={section} class={css.changes}>
          <h2 dir="auto">{section}</h2>
          <dl>
            {found
              .filter((item) => item.section === section)
              .map((item) => (
                <Change key={`${item.what} ${item.was} ${item.is}`} difference={item} />
              ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Change({ difference: { what, was, is } }: { readonly difference: ReportDifference }) {
  return (
    <div>
      <dt dir="auto">{what || (was === null ? text.added : text.gone)}</dt>
      {was !== null && (
        <dd>
          <b>{text.was}</b> <del dir="auto">{was}</del>
        </dd>
      )}
      {is !== null && (
        <dd>
          <b>{text.is}</b> <ins dir="auto">{is}</ins>
        </dd>
      )}
    </div>
  );
}
