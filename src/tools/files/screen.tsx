import { useRealRoom } from '../../data/use-room.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import type { PageProps } from '../tool.ts';
import { BackUp } from './back-up.tsx';
import { Bin } from './bin.tsx';
import { KeepPromise } from './keep-promise.tsx';
import { OpenFile } from './open-file.tsx';
import { text } from './text.ts';
import { Wipe } from './wipe.tsx';

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
