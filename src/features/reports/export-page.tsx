import { useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { isOpenAction, isPresentAction } from '../../domain/assessment/action.ts';
import type { ReportInput } from '../../domain/assessment/report-input.ts';
import type { ReportDepth } from '../../domain/document/report-options.ts';
import { answersCsv, planCsv } from '../../domain/reports/csv-exports.ts';
import { planCalendar } from '../../domain/reports/plan-calendar.ts';
import { planReport } from '../../domain/reports/plan-report.ts';
import { planSheet } from '../../domain/reports/plan-sheet.ts';
import { text as names } from '../../domain/reports/report-text.ts';
import { text } from '../../exporters/shared/text.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import row from '../../ui/layout/row.module.css';
import { DocxButton, PdfButton, XlsxButton } from './export/export-buttons.tsx';
import { LogoField } from './logo-field.tsx';
import { ResultsCard } from './results-card.tsx';
import { SavedReports } from './saved-reports.tsx';
import css from './shared/reports.module.css';
import { saveText, takeSnapshot } from './shared/take-snapshot.ts';

const KINDS = ['team', 'board', 'community', 'funder', 'form'] as const;
const WHY = {
  team: 'teamWhy',
  board: 'boardWhy',
  community: 'communityWhy',
  funder: 'funderWhy',
  form: 'formWhy',
} as const;

/** Screen with one card for each document of an assessment. */
export function ExportPage({ open, workspace }: { readonly open: OpenAssessment; readonly workspace: Workspace }) {
  const organisation = useStore(open.organisation, (state) => state.name);
  const dated = useStore(open.assessment, (assessment) =>
    [...assessment.actions.values()].some(
      (action) => isPresentAction(action) && isOpenAction(action) && (action.by ?? action.nextReview) !== null,
    ),
  );
  const [saved, setSaved] = useState('');
  const save = (what: string, content: (input: ReportInput) => string, extension: 'csv') => async (): Promise<void> => {
    const input = await takeSnapshot(open, workspace);
    setSaved(formatMessage(text.made, { name: saveText(input, what, content(input), extension) }));
  };
  const saveDates = async (): Promise<void> => {
    const input = await takeSnapshot(open, workspace);
    const { content, tooLate } = planCalendar(input, Date.now());
    const leftOut = tooLate === 0 ? [] : [formatMessage(text.datesTooLate, { n: tooLate })];
    const name = content === null ? null : saveText(input, text.whatDates, content, 'ics');
    setSaved([name === null ? text.noCalendar : formatMessage(text.made, { name }), ...leftOut].join(' '));
  };
  const plan = (depth: ReportDepth) => async () => planReport(await takeSnapshot(open, workspace), depth);
  return (
    <div class="page">
      <PageHeading title={`${text.title} – ${organisation}`}>{text.title}</PageHeading>
      <p class="hint">{text.lead}</p>
      <section class="part">
        <h2>{text.reports}</h2>
        <ul class={css.reports}>
          {KINDS.map((kind) => (
            <li key={kind}>
              <a href={routes.report(open.id, kind)}>{names[kind]}</a>
              <p class="hint">{text[WHY[kind]]}</p>
            </li>
          ))}
        </ul>
        <div class={row.buttons}>
          <LinkButton href={routes.blankForm(open.rubric.id, open.rubric.edition)}>{text.blank}</LinkButton>
        </div>
      </section>
      <section class="part">
        <h2>{text.plan}</h2>
        <p class="hint">{text.planWhy}</p>
        <div class={row.buttons}>
          <PdfButton
            label={text.pdfShort}
            what={text.whatPlanShort}
            organisation={organisation}
            report={plan('short')}
          />
          <PdfButton label={text.pdfFull} what={text.whatPlan} organisation={organisation} report={plan('full')} />
          <DocxButton label={text.word} what={text.whatPlan} organisation={organisation} report={plan('full')} />
          <Button icon="file" onClick={() => void save(text.whatPlan, planCsv, 'csv')()}>
            {text.csv}
          </Button>
          <XlsxButton
            label={text.workbook}
            what={text.whatPlan}
            organisation={organisation}
            plan={async () => planSheet(await takeSnapshot(open, workspace))}
          />
          <Button icon="calendar" disabled={!dated} onClick={() => void saveDates()}>
            {text.calendar}
          </Button>
          <LinkButton icon="print" href={routes.report(open.id, 'plan')}>
            {text.read}
          </LinkButton>
        </div>
        {!dated && <p class="hint">{text.noDates}</p>}
      </section>
      <section class="part">
        <h2>{text.answers}</h2>
        <p class="hint">{text.answersWhy}</p>
        <div class={row.buttons}>
          <Button icon="file" onClick={() => void save(text.whatAnswers, answersCsv, 'csv')()}>
            {text.csv}
          </Button>
        </div>
      </section>
      <ResultsCard open={open} workspace={workspace} />
      <SavedReports open={open} />
      <LogoField open={open} />
      <p role="status">{saved}</p>
    </div>
  );
}
