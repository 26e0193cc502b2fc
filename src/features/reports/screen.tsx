import { asAudience } from '../../domain/document/report-options.ts';
import { text } from '../../exporters/shared/text.ts';
import { explain } from '../../lib/problem/problem-messages.ts';
import { address } from '../../lib/routes.ts';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import type { AssessmentProps } from '../feature-types.ts';
import { TakeAway } from './export-page.tsx';
import { ReportPage } from './page/report-page.tsx';
import { CopyPage } from './page/saved-report-page.tsx';
import { RecordPage } from './record/record-report-page.tsx';

/** What can be taken away, or one document of it, whichever the address names. */
export default function ReportsScreen({ house, open, room, place }: AssessmentProps) {
  const [what, id = '', later] = place.rest;
  if (what === undefined) return <TakeAway open={open} room={room} />;
  if (what === 'copy') return <CopyPage open={open} room={room} id={id} later={later} />;
  if (what === 'record') return <RecordPage house={house} room={room} open={open} place={place} />;
  const audience = asAudience(what);
  if (audience) return <ReportPage open={open} room={room} audience={audience} query={place.query} />;
  return (
    <LostPage
      title={text.title}
      words={explain({ type: 'no-such-page', address: what })}
      back={{ href: address.reports(open.id), label: text.back }}
    />
  );
}
