import type { OpenAssessment } from '../../../data/assessments/open-assessment.ts';
import { removeCopy } from '../../../data/assessments/report-snapshots.ts';
import type { Room } from '../../../data/workspace/workspace.ts';
import type { Report } from '../../../domain/document/blocks.ts';
import { type FrozenCopy, shortChecksum } from '../../../domain/document/report-snapshot.ts';
import { moment, say } from '../../../lib/i18n/messages.ts';
import { explain } from '../../../lib/problem/problem-messages.ts';
import { address } from '../../../lib/routes.ts';
import { go } from '../../../ui/browser/navigation.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { Notice } from '../../../ui/display/notice.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { LostPage } from '../../../ui/layout/lost-page.tsx';
import { WaysOut } from '../export/export-menu.tsx';
import { text } from '../shared/text.ts';
import { Compared } from './report-comparison.tsx';
import { whatOf } from './report-page.tsx';
import { Preview } from './report-preview.tsx';
import { useThawed } from './use-loaded-report.ts';

interface CopyPageProps {
  readonly open: OpenAssessment;
  readonly room: Room;
  readonly id: string;
  /** What it is compared with: another copy, 'today', or nothing. */
  readonly later: string | undefined;
}

/** A report as it was kept, or what has changed since. */
export function CopyPage({ open, room, id, later }: CopyPageProps) {
  const copy = useStore(open.assessment, ({ copies }) => copies.get(id));
  const read = useThawed(copy);
  const back = { href: address.reports(open.id), label: text.back };
  if (!copy || copy.removed) return <LostPage title={text.copies} words={explain({ type: 'no-such-report' })} back={back} />;
  if (!read) return null;
  if (!read.ok) return <LostPage title={copy.title} words={explain(read.problem)} back={back} />;
  if (later !== undefined) return <Compared open={open} room={room} copy={copy} report={read.value} later={later} />;
  return <Copy open={open} copy={copy} report={withChecksum(read.value, copy)} />;
}

/** Paper that bears the checksum can be told from paper that was made at another time. */
const withChecksum = (report: Report, { checksum }: FrozenCopy): Report => ({
  ...report,
  footer: say(text.copyFooter, { footer: report.footer, checksum: shortChecksum(checksum) }),
});

function Copy({ open, copy, report }: { readonly open: OpenAssessment; readonly copy: FrozenCopy; readonly report: Report }) {
  const organisation = useStore(open.organisation, ({ name }) => name);
  function remove(): void {
    open.act(text.undoRemoveCopy, () => removeCopy(open.document, copy.id), { offer: true });
    go(address.reports(open.id));
  }
  return (
    <Preview id={open.id} report={report}>
      <Notice title={say(text.copyOf, { when: moment(copy.madeAt) })}>{say(text.copyHint, { checksum: shortChecksum(copy.checksum) })}</Notice>
      <WaysOut report={report} organisation={organisation} what={whatOf(copy.audience, copy.query.depth === 'full' ? 'full' : 'short')}>
        <LinkButton href={address.copyCompared(open.id, copy.id)}>{text.compareToday}</LinkButton>
        <Button onClick={remove}>{text.removeCopy}</Button>
      </WaysOut>
    </Preview>
  );
}
