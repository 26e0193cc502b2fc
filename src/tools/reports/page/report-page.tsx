import { useMemo } from 'preact/hooks';
import type { OpenAssessment } from '../../../data/open-assessment.ts';
import type { Room } from '../../../data/room.ts';
import type { Query } from '../../../domain/address.ts';
import { makeReport } from '../../../domain/make-report.ts';
import type { Audience, Depth } from '../../../domain/report-choice.ts';
import { text as names } from '../../../domain/report-text.ts';
import { text as files } from '../text.ts';
import { useSnapshot } from '../use-snapshot.ts';
import { BeforeItLeaves } from './before-it-leaves.tsx';
import { Choose, Kinds } from './choose.tsx';
import { Keep } from './keep.tsx';
import { OnlyYou } from './only-you.tsx';
import css from './page.module.css';
import { Preview } from './preview.tsx';
import { useChoice } from './use-choice.ts';
import { WaysOut } from './ways-out.tsx';

interface ReportPageProps {
  readonly open: OpenAssessment;
  readonly room: Room;
  readonly audience: Audience;
  readonly query: Query;
}

/** One report as a page: what is in it, how it leaves, what to look at before it does. The preview is the report. */
export function ReportPage({ open, room, audience, query }: ReportPageProps) {
  const snapshot = useSnapshot(open, room);
  const [choice, setChoice] = useChoice(open.id, audience, query);
  const report = useMemo(() => snapshot && makeReport(snapshot, audience, choice), [snapshot, audience, choice]);
  if (!snapshot || !report) return null;
  return (
    <Preview id={open.id} report={report}>
      <Kinds id={open.id} audience={audience} />
      <div class={css.folds}>
        <Choose rubric={open.rubric} audience={audience} choice={choice} onChoose={setChoice} />
        <OnlyYou open={open} audience={audience} />
        <BeforeItLeaves id={open.id} snapshot={snapshot} choice={choice} />
      </div>
      <WaysOut report={report} organisation={snapshot.organisation} what={whatOf(audience, choice.depth)}>
        <Keep open={open} report={report} audience={audience} choice={choice} />
      </WaysOut>
    </Preview>
  );
}

/** What the file is, for its name. */
export function whatOf(audience: Audience, depth: Depth): string {
  if (audience === 'plan') return depth === 'full' ? files.whatPlan : files.whatPlanShort;
  return audience === 'form' ? files.whatForm : names[audience];
}
