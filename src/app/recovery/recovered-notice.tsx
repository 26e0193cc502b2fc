import type { AppData } from '../../data/app-data.ts';
import type { Recovered } from '../../data/storage/save-status.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from '../shared/frame.module.css';
import { text } from '../shared/text.ts';

const WORDS = {
  unsaved: 'putBackUnsaved',
  behind: 'putBackBehind',
  emptied: 'putBackEmptied',
} as const satisfies Record<Recovered, keyof typeof text>;

/** Notice after updates were recovered, with their source. */
export function RecoveredNotice({ appData }: { readonly appData: AppData }) {
  const putBack = useStore(appData.status, (status) => status.putBack);
  if (!putBack) return null;
  return (
    <div class={css.notices}>
      <Notice
        tone="good"
        actions={
          <Button small look="plain" onClick={() => appData.status.setState({ putBack: null })}>
            {text.dismiss}
          </Button>
        }
      >
        <p role="status">{text[WORDS[putBack]]}</p>
      </Notice>
    </div>
  );
}
