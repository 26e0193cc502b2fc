import { address } from '../../domain/address.ts';
import { explain } from '../../domain/explain.ts';
import { asAudience } from '../../domain/report-choice.ts';
import { LostPage } from '../../ui/lost-page.tsx';
import type { AssessmentProps } from '../tool.ts';
import { CopyPage } from './page/copy-page.tsx';
import { ReportPage } from './page/report-page.tsx';
import { RecordPage } from './record/record-page.tsx';
import { TakeAway } from './take-away.tsx';
import { text } from './text.ts';

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
