import { useEffect, useMemo, useState } from 'preact/hooks';
import { type OpenWorkshop, openWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { isLive } from '../../../domain/assessment/action.ts';
import { inPlanOrder } from '../../../domain/assessment/plan.ts';
import { AUDIENCES, type Audience } from '../../../domain/workshop/entry.ts';
import { partnerReport } from '../../../domain/workshop/record/partner-report.ts';
import { recordReport } from '../../../domain/workshop/record/record.ts';
import type { RecordSource } from '../../../domain/workshop/record/record-parts.ts';
import { type Group, groupsIn } from '../../../domain/workshop/workshop.ts';
import { text as room } from '../../../exporters/shared/text.ts';
import { say } from '../../../lib/i18n/messages.ts';
import type { Problem } from '../../../lib/problem/problem.ts';
import { explain } from '../../../lib/problem/problem-messages.ts';
import { address } from '../../../lib/routes.ts';
import { today } from '../../../ui/browser/today.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { Notice } from '../../../ui/display/notice.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { LostPage } from '../../../ui/layout/lost-page.tsx';
import type { AssessmentProps } from '../../feature-types.ts';
import { WaysOut } from '../export/export-menu.tsx';
import css from '../shared/report-page.module.css';
import { Sheet } from '../shared/report-sheet.tsx';
import { text } from './text.ts';

const all = <T,>(state: T): T => state;

/** A workshop's record as a document: for whom, how it leaves, and the document itself. */
export function RecordPage({ house, room: of, open, place }: AssessmentProps) {
  const [, id = ''] = place.rest;
  const [opened, setOpened] = useState<OpenWorkshop | Problem | null>(null);
  useEffect(() => {
    let current = true;
    void openWorkshop(of, id, house.status).then((result) => current && setOpened(result.ok ? result.value : result.problem));
    return () => {
      current = false;
    };
  }, [house, of, id]);
  if (!opened) return null;
  if ('type' in opened) return <LostPage title={room.title} words={explain(opened)} back={{ href: address.reports(open.id), label: room.back }} />;
  return <Drawn workshop={opened} place={place} />;
}

function Drawn({ workshop: opened, place }: { readonly workshop: OpenWorkshop } & Pick<AssessmentProps, 'place'>) {
  const workshop = useStore(opened.workshop, all);
  const rounds = useStore(opened.rounds, all);
  const assessment = useStore(opened.open.assessment, all);
  const { name, logo } = useStore(opened.open.organisation, all);
  const readers = AUDIENCES.find((each) => each === place.query.as) ?? 'team';
  const partners = groupsIn(workshop.setup, 'partners');
  const partner = partners.find((group) => group.id === place.query.partner) ?? null;
  const report = useMemo(() => {
    const { rubric } = opened;
    const ids = new Set(workshop.entries.flatMap(({ action }) => action ?? []));
    const actions = [...assessment.actions.values()].filter((action) => isLive(action) && ids.has(action.id));
    const source: RecordSource = {
      workshop,
      rubric,
      rounds,
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
        <Readers assessment={workshop.assessment} workshop={workshop.id} readers={readers} partner={partner} partners={partners} />
        <p class="hint">{partner ? text.whyPartner : text[`why-${readers}`]}</p>
        {workshop.record.approvedAt === null && (
          <Notice
            tone="warning"
            actions={
              <LinkButton small href={address.workshopRecord(workshop.id)}>
                {text.edit}
              </LinkButton>
            }
          >
            <p>{text.draft}</p>
          </Notice>
        )}
        <WaysOut report={report} organisation={name} what={whatOf(readers, partner)}>
          {workshop.record.approvedAt !== null && <LinkButton href={address.workshopRecord(workshop.id)}>{text.edit}</LinkButton>}
        </WaysOut>
      </div>
      <Sheet report={report} />
    </div>
  );
}

/** What the file is, for its name. */
function whatOf(readers: Audience, partner: Group | null): string {
  if (partner) return say(text.whatPartner, partner);
  return readers === 'team' ? text.whatTeam : readers === 'partners' ? text.whatPartners : text.whatPublic;
}

interface ReadersProps {
  readonly assessment: string;
  readonly workshop: string;
  readonly readers: Audience;
  readonly partner: Group | null;
  readonly partners: readonly Group[];
}

function Readers({ assessment, workshop, readers, partner, partners }: ReadersProps) {
  return (
    <nav aria-label={text.readers} class={css.kinds}>
      <ul>
        {AUDIENCES.map((each) => (
          <li key={each}>
            <a href={address.record(assessment, workshop, { as: each })} aria-current={!partner && each === readers ? 'page' : undefined}>
              {text[each]}
            </a>
          </li>
        ))}
        {partners.map((group) => (
          <li key={group.id}>
            <a href={address.record(assessment, workshop, { partner: group.id })} aria-current={group.id === partner?.id ? 'page' : undefined}>
              {say(text.partner, group)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
