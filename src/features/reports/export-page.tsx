import { useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { Room } from '../../data/workspace/workspace.ts';
import { isLive, isOpen } from '../../domain/assessment/action.ts';
import type { Snapshot } from '../../domain/assessment/report-input.ts';
import type { Depth } from '../../domain/document/report-options.ts';
import { answersCsv, planCsv } from '../../domain/reports/csv-exports.ts';
import { planIcs } from '../../domain/reports/plan-calendar.ts';
import { planReport } from '../../domain/reports/plan-report.ts';
import { planSheet } from '../../domain/reports/plan-sheet.ts';
import { text as names } from '../../domain/reports/report-text.ts';
import { text } from '../../exporters/shared/text.ts';
import { say } from '../../lib/i18n/messages.ts';
import { address } from '../../lib/routes.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { WordButton, WorkbookButton } from './export/office-buttons.tsx';
import { PdfButton } from './export/pdf-button.tsx';
import { Cover } from './logo-field.tsx';
import { ResultsCard } from './results-card.tsx';
import { Copies } from './saved-reports.tsx';
import css from './shared/reports.module.css';
import { saveText, takeSnapshot } from './shared/take-snapshot.ts';

const KINDS = ['team', 'board', 'community', 'funder', 'form'] as const;
const WHY = { team: 'teamWhy', board: 'boardWhy', community: 'communityWhy', funder: 'funderWhy', form: 'formWhy' } as const;

/** Every file that an assessment leaves as, one card a document. */
export function TakeAway({ open, room }: { readonly open: OpenAssessment; readonly room: Room }) {
  const organisation = useStore(open.organisation, (state) => state.name);
  const dated = useStore(open.assessment, (assessment) =>
    [...assessment.actions.values()].some((action) => isLive(action) && isOpen(action) && (action.by ?? action.nextReview) !== null),
  );
  const [saved, setSaved] = useState('');
  const save = (what: string, content: (snapshot: Snapshot) => string, extension: 'csv' | 'ics') => async (): Promise<void> => {
    const snapshot = await takeSnapshot(open, room);
    setSaved(say(text.made, { name: saveText(snapshot, what, content(snapshot), extension) }));
  };
  const plan = (depth: Depth) => async () => planReport(await takeSnapshot(open, room), depth);
  return (
    <div class="page">
      <PageHeading title={`${text.title} – ${organisation}`}>{text.title}</PageHeading>
      <p class="hint">{text.lead}</p>
      <section class="part">
        <h2>{text.reports}</h2>
        <ul class={css.reports}>
          {KINDS.map((kind) => (
            <li key={kind}>
              <a href={address.report(open.id, kind)}>{names[kind]}</a>
              <p class="hint">{text[WHY[kind]]}</p>
            </li>
          ))}
        </ul>
        <div class={css.ways}>
          <LinkButton href={address.blankForm(open.rubric.id, open.rubric.edition)}>{text.blank}</LinkButton>
        </div>
      </section>
      <section class="part">
        <h2>{text.plan}</h2>
        <p class="hint">{text.planWhy}</p>
        <div class={css.ways}>
          <PdfButton label={text.pdfShort} what={text.whatPlanShort} organisation={organisation} report={plan('short')} />
          <PdfButton label={text.pdfFull} what={text.whatPlan} organisation={organisation} report={plan('full')} />
          <WordButton label={text.word} what={text.whatPlan} organisation={organisation} report={plan('full')} />
          <Button icon="file" onClick={() => void save(text.whatPlan, planCsv, 'csv')()}>
            {text.csv}
          </Button>
          <WorkbookButton
            label={text.workbook}
            what={text.whatPlan}
            organisation={organisation}
            plan={async () => planSheet(await takeSnapshot(open, room))}
          />
          <Button icon="calendar" disabled={!dated} onClick={() => void save(text.whatDates, (snapshot) => planIcs(snapshot, Date.now()), 'ics')()}>
            {text.calendar}
          </Button>
          <LinkButton icon="print" href={address.report(open.id, 'plan')}>
            {text.read}
          </LinkButton>
        </div>
        {!dated && <p class="hint">{text.noDates}</p>}
      </section>
      <section class="part">
        <h2>{text.answers}</h2>
        <p class="hint">{text.answersWhy}</p>
        <div class={css.ways}>
          <Button icon="file" onClick={() => void save(text.whatAnswers, answersCsv, 'csv')()}>
            {text.csv}
          </Button>
        </div>
      </section>
      <ResultsCard open={open} room={room} />
      <Copies open={open} />
      <Cover open={open} />
      <p role="status">{saved}</p>
    </div>
  );
}
