import { useMemo } from 'preact/hooks';
import type { OpenAssessment } from '../../../data/assessments/open-assessment.ts';
import type { Room } from '../../../data/workspace/workspace.ts';
import type { Report } from '../../../domain/document/blocks.ts';
import { type ReportDifference, reportDifferences } from '../../../domain/document/compare-reports.ts';
import { choiceFrom } from '../../../domain/document/report-options.ts';
import type { FrozenCopy } from '../../../domain/document/report-snapshot.ts';
import { makeReport } from '../../../domain/reports/make-report.ts';
import { moment, say } from '../../../lib/i18n/messages.ts';
import { explain } from '../../../lib/problem/problem-messages.ts';
import { address } from '../../../lib/routes.ts';
import { go } from '../../../ui/browser/navigation.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { Select } from '../../../ui/controls/field.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { LostPage } from '../../../ui/layout/lost-page.tsx';
import { PageHeading } from '../../../ui/layout/page-heading.tsx';
import css from '../shared/report-page.module.css';
import { text } from '../shared/text.ts';
import { useSnapshot } from '../shared/use-snapshot.ts';
import { useThawed } from './use-loaded-report.ts';

interface ComparedProps {
  readonly open: OpenAssessment;
  readonly room: Room;
  readonly copy: FrozenCopy;
  readonly report: Report;
  /** Another copy, or 'today'. */
  readonly later: string;
}

/** A copy beside another, or beside the same report of today. */
export function Compared(props: ComparedProps) {
  const { open, copy, later } = props;
  const other = useStore(open.assessment, ({ copies }) => copies.get(later));
  const copies = useStore(open.assessment, (assessment) => assessment.copies);
  const choices = [...copies.values()].filter(({ id, removed, audience }) => !removed && id !== copy.id && audience === copy.audience);
  return (
    <div class={css.page}>
      <div class={`no-print ${css.leaving}`}>
        <p>
          <LinkButton icon="back" look="plain" href={address.copy(open.id, copy.id)}>
            {text.backToCopy}
          </LinkButton>
        </p>
        <Select
          label={text.compareWith}
          value={later}
          choices={[
            { value: 'today', label: text.today },
            ...choices.map(({ id, madeAt }) => ({ value: id, label: say(text.keptAt, { when: moment(madeAt) }) })),
          ]}
          onChoose={(chosen) => go(address.copyCompared(open.id, copy.id, chosen ?? 'today'))}
        />
      </div>
      {later === 'today' ? <WithToday {...props} /> : <WithCopy {...props} other={other} />}
    </div>
  );
}

function WithToday({ open, room, copy, report }: ComparedProps) {
  const snapshot = useSnapshot(open, room);
  const today = useMemo(() => snapshot && makeReport(snapshot, copy.audience, choiceFrom(copy.query, copy.audience)), [snapshot, copy]);
  return today && <Differences copy={copy} earlier={report} later={today} laterCalled={text.today} />;
}

function WithCopy({ open, copy, report, other }: ComparedProps & { readonly other: FrozenCopy | undefined }) {
  const read = useThawed(other);
  const back = { href: address.copy(open.id, copy.id), label: text.backToCopy };
  if (!other) return <LostPage title={copy.title} words={explain({ type: 'no-such-report' })} back={back} />;
  if (!read) return null;
  if (!read.ok) return <LostPage title={other.title} words={explain(read.problem)} back={back} />;
  const called = say(text.keptAt, { when: moment(other.madeAt) });
  return other.madeAt < copy.madeAt ? (
    <Differences copy={other} earlier={read.value} later={report} laterCalled={say(text.keptAt, { when: moment(copy.madeAt) })} />
  ) : (
    <Differences copy={copy} earlier={report} later={read.value} laterCalled={called} />
  );
}

interface DifferencesProps {
  /** The earlier one. */
  readonly copy: FrozenCopy;
  readonly earlier: Report;
  readonly later: Report;
  readonly laterCalled: string;
}

function Differences({ copy, earlier, later, laterCalled }: DifferencesProps) {
  const found = useMemo(() => reportDifferences(earlier, later), [earlier, later]);
  const sections = [...new Set(found.map(({ section }) => section))];
  return (
    <>
      <PageHeading title={copy.title}>{found.length === 0 ? text.noDifferences : say(text.differencesFound, { n: found.length })}</PageHeading>
      <p class="hint">{say(text.comparing, { title: copy.title, earlier: moment(copy.madeAt), later: laterCalled })}</p>
      {sections.map((section) => (
        <section key={section} class={css.changes}>
          <h2 dir="auto">{section}</h2>
          <dl>
            {found
              .filter((each) => each.section === section)
              .map((each) => (
                <Change key={`${each.what} ${each.was} ${each.is}`} difference={each} />
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
      <dt dir="auto">{what === '' ? (was === null ? text.added : text.gone) : what}</dt>
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
