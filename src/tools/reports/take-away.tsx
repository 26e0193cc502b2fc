import { useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/open-assessment.ts';
import type { Room } from '../../data/room.ts';
import { isLive, isOpen } from '../../domain/action.ts';
import { address } from '../../domain/address.ts';
import { answersCsv, planCsv } from '../../domain/csv-files.ts';
import { planIcs } from '../../domain/plan-ics.ts';
import { planReport } from '../../domain/plan-report.ts';
import { planSheet } from '../../domain/plan-sheet.ts';
import type { Depth } from '../../domain/report-choice.ts';
import { text as names } from '../../domain/report-text.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { say } from '../../domain/words.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useStore } from '../../ui/use-store.ts';
import { Copies } from './copies.tsx';
import { Cover } from './cover.tsx';
import { WordButton, WorkbookButton } from './office-buttons.tsx';
import { PdfButton } from './pdf-button.tsx';
import css from './reports.module.css';
import { ResultsCard } from './results-card.tsx';
import { saveText, takeSnapshot } from './take.ts';
import { text } from './text.ts';

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
