import { removeCopy } from '../../../data/frozen-copies.ts';
import type { OpenAssessment } from '../../../data/open-assessment.ts';
import type { Room } from '../../../data/room.ts';
import { address } from '../../../domain/address.ts';
import { explain } from '../../../domain/explain.ts';
import { type FrozenCopy, shortChecksum } from '../../../domain/frozen-copy.ts';
import type { Report } from '../../../domain/report.ts';
import { moment, say } from '../../../domain/words.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { LostPage } from '../../../ui/lost-page.tsx';
import { go } from '../../../ui/navigation.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useStore } from '../../../ui/use-store.ts';
import { Compared } from './compared.tsx';
import { Preview } from './preview.tsx';
import { whatOf } from './report-page.tsx';
import { text } from './text.ts';
import { useThawed } from './use-thawed.ts';
import { WaysOut } from './ways-out.tsx';

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
