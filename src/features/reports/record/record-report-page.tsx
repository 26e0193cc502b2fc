import { useEffect, useMemo, useState } from 'preact/hooks';
import { type OpenWorkshop, openWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { isPresentAction } from '../../../domain/assessment/action.ts';
import { inPlanOrder } from '../../../domain/assessment/plan.ts';
import { QUOTE_AUDIENCES, type QuoteAudience } from '../../../domain/workshop/entry.ts';
import { partnerReport } from '../../../domain/workshop/record/partner-report.ts';
import { recordReport } from '../../../domain/workshop/record/record.ts';
import type { RecordSource } from '../../../domain/workshop/record/record-parts.ts';
import { reasonsIn } from '../../../domain/workshop/record/record-ratings.ts';
import { type Group, groupsIn } from '../../../domain/workshop/workshop.ts';
import { text as reportText } from '../../../exporters/shared/text.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import type { Problem } from '../../../lib/problem/problem.ts';
import { problemMessage } from '../../../lib/problem/problem-messages.ts';
import { routes } from '../../../lib/routes.ts';
import { today } from '../../../ui/browser/today.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { Notice } from '../../../ui/display/notice.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { LostPage } from '../../../ui/layout/lost-page.tsx';
import type { AssessmentProps } from '../../feature-types.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import css from '../shared/report-page.module.css';
import { ReportSheet } from '../shared/report-sheet.tsx';
import { text } from './text.ts';

const all = <T,>(state: T): T => state;

/** Page of a workshop's record as a document: audience, exports, preview. */
export function RecordReportPage({ appData, workspace: of, open, route }: AssessmentProps) {
  const [, id = ''] = route.rest;
  const [opened, setOpened] = useState<OpenWorkshop | Problem | null>(null);
  useEffect(() => {
    let current = true;
    void openWorkshop(of, id, appData.status).then(
      (result) => current && setOpened(result.ok ? result.value : result.problem),
    );
    return () => {
      current = false;
    };
  }, [appData, of, id]);
  if (!opened) return null;
  if ('type' in opened)
    return (
      <LostPage
        title={reportText.title}
        words={problemMessage(opened)}
        back={{ href: routes.reports(open.id), label: reportText.back }}
      />
    );
  return <Drawn workshop={opened} route={route} />;
}

function Drawn({ workshop: opened, route }: { readonly workshop: OpenWorkshop } & Pick<AssessmentProps, 'route'>) {
  const workshop = useStore(opened.workshop, all);
  const rounds = useStore(opened.rounds, all);
  const assessment = useStore(opened.open.assessment, all);
  const { name, logo } = useStore(opened.open.organisation, all);
  const readers = QUOTE_AUDIENCES.find((item) => item === route.query.as) ?? 'team';
  const partners = groupsIn(workshop.setup, 'partners');
  const partner = partners.find((group) => group.id === route.query.partner) ?? null;
  const report = useMemo(() => {
    const { rubric } = opened;
    const ids = new Set(workshop.entries.flatMap(({ action }) => action ?? []));
    const actions = [...assessment.actions.values()].filter((action) => isPresentAction(action) && ids.has(action.id));
    const source: RecordSource = {
      workshop,
      rubric,
      rounds,
      reasons: reasonsIn(assessment),
      actions: inPlanOrder(
        actions,
        rubric.stages.map((stage) => stage.id),
      ),
      organisation: name,
      logo,
      today: today(),
      readers,
    };
    return partner ? partnerReport(source, partner) : recordReport(source);
  }, [opened, workshop, rounds, assessment, name, logo, readers, partner]);
  return (
    <div class={css.page}>
      <div class={`no-print ${css.leaving}`}>
        <Readers
          assessment={workshop.assessment}
          workshop={workshop.id}
          readers={readers}
          partner={partner}
          partners={partners}
        />
        <p class="hint">{partner ? text.whyPartner : text[`why-${readers}`]}</p>
        {workshop.record.approvedAt === null && (
          <Notice
            tone="warning"
            actions={
              <LinkButton small href={routes.workshopRecord(workshop.id)}>
                {text.edit}
              </LinkButton>
            }
          >
            <p>{text.draft}</p>
          </Notice>
        )}
        <ExportMenu report={report} organisation={name} what={whatOf(readers, partner)}>
          {workshop.record.approvedAt !== null && (
            <LinkButton href={routes.workshopRecord(workshop.id)}>{text.edit}</LinkButton>
          )}
        </ExportMenu>
      </div>
      <ReportSheet report={report} />
    </div>
  );
}

/** Kind of document, for the file name. */
function whatOf(readers: QuoteAudience, partner: Group | null): string {
  if (partner) return formatMessage(text.whatPartner, partner);
  return { team: text.whatTeam, partners: text.whatPartners, public: text.whatPublic }[readers];
}

interface ReadersProps {
  readonly assessment: string;
  readonly workshop: string;
  readonly readers: QuoteAudience;
  readonly partner: Group | null;
  readonly partners: readonly Group[];
}

function Readers({ assessment, workshop, readers, partner, partners }: ReadersProps) {
  return (
    <nav aria-label={text.readers} class={css.kinds}>
      <ul>
        {QUOTE_AUDIENCES.map((item) => (
          <li key={item}>
            <a
              href={routes.record(assessment, workshop, { as: item })}
              aria-current={!partner && item === readers ? 'page' : undefined}
            >
              {text[item]}
            </a>
          </li>
        ))}
        {partners.map((group) => (
          <li key={group.id}>
            <a
              href={routes.record(assessment, workshop, { partner: group.id })}
              aria-current={group.id === partner?.id ? 'page' : undefined}
            >
              {formatMessage(text.partner, group)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
