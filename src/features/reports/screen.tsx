import { parseReportAudience } from '../../domain/document/report-options.ts';
import { text } from '../../exporters/shared/text.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { routes } from '../../lib/routes.ts';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import type { AssessmentProps } from '../feature-types.ts';
import { ExportPage } from './export-page.tsx';
import { ReportPage } from './page/report-page.tsx';
import { SavedReportPage } from './page/saved-report-page.tsx';
import { RecordReportPage } from './record/record-report-page.tsx';

/** Screen of the feature: the list of exports or one document, by route. */
export default function ReportsScreen({ appData, open, workspace, route }: AssessmentProps) {
  const [what, id = '', later] = route.rest;
  if (what === undefined) return <ExportPage open={open} workspace={workspace} />;
  if (what === 'copy') return <SavedReportPage open={open} workspace={workspace} id={id} later={later} />;
  if (what === 'record') return <RecordReportPage appData={appData} workspace={workspace} open={open} route={route} />;
  const audience = parseReportAudience(what);
  if (audience) return <ReportPage open={open} workspace={workspace} audience={audience} query={route.query} />;
  return (
    <LostPage
      title={text.title}
      words={problemMessage({ type: 'no-such-page', address: what })}
      back={{ href: routes.reports(open.id), label: text.back }}
    />
  );
}
