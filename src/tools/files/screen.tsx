import { PageHeading } from '../../ui/page-heading.tsx';
import type { PageProps } from '../tool.ts';
import { BackUp } from './back-up.tsx';
import css from './files.module.css';
import { KeepPromise } from './keep-promise.tsx';
import { OpenFile } from './open-file.tsx';
import { text } from './text.ts';

/** Out of this browser into a file, and back in: the work belongs to the team, not to the browser. */
export default function FilesScreen({ house }: PageProps) {
  return (
    <div class={css.files}>
      <PageHeading title={text.title}>{text.title}</PageHeading>
      {house && <BackUp room={house.real} />}
      {house && <OpenFile room={house.real} />}
      <KeepPromise />
    </div>
  );
}
