import { useUserWorkspace } from '../../data/use-workspace.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import type { PageProps } from '../feature-types.ts';
import { BackupPanel } from './backup-panel.tsx';
import { DeleteEverythingPanel } from './delete-everything-panel.tsx';
import { OpenFilePanel } from './open-file-panel.tsx';
import { PersistenceNotice } from './persistence-notice.tsx';
import { text } from './text.ts';
import { TrashList } from './trash-list.tsx';

/** Files: back up, open a file, restore deleted work, delete everything. */
export default function FilesScreen({ appData }: PageProps) {
  const workspace = useUserWorkspace(appData);
  return (
    <div class="page">
      <PageHeading title={text.title}>{text.title}</PageHeading>
      {workspace && <BackupPanel workspace={workspace} />}
      {workspace && <OpenFilePanel workspace={workspace} />}
      {workspace && <TrashList workspace={workspace} />}
      <PersistenceNotice />
      {appData && workspace && <DeleteEverythingPanel appData={appData} workspace={workspace} />}
    </div>
  );
}
