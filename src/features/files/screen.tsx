import { useRealRoom } from '../../data/use-workspace.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import type { PageProps } from '../feature-types.ts';
import { BackUp } from './backup-panel.tsx';
import { Wipe } from './delete-everything-panel.tsx';
import { OpenFile } from './open-file-panel.tsx';
import { KeepPromise } from './persistence-notice.tsx';
import { text } from './text.ts';
import { Bin } from './trash-list.tsx';

/** Out of this browser into a file, and back in: the work belongs to the team, not to the browser. */
export default function FilesScreen({ house }: PageProps) {
  const room = useRealRoom(house);
  return (
    <div class="page">
      <PageHeading title={text.title}>{text.title}</PageHeading>
      {room && <BackUp room={room} />}
      {room && <OpenFile room={room} />}
      {room && <Bin room={room} />}
      <KeepPromise />
      {house && room && <Wipe house={house} room={room} />}
    </div>
  );
}
