import { useEffect, useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { isPersisted, requestPersistence } from '../../data/backup/backup-status.ts';
import { preferences, setPreferences } from '../../data/device/preferences.ts';
import { localize } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { install } from '../../ui/browser/install.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from '../shared/frame.module.css';
import { text } from '../shared/text.ts';

/** Offers persistent storage after the first answer, and a backup after the first finished stage; each only once. */
export function Prompts({ open }: { readonly open: OpenAssessment }) {
  const answered = useStore(preferences, (state) => state.answeredOffers);
  const anyAnswer = useStore(open.assessment, ({ statements }) =>
    [...statements.values()].some(({ answer }) => answer.type !== 'unanswered'),
  );
  const finished = useStore(
    open.assessment,
    ({ stages }) => open.rubric.stages.find((stage) => stages.get(stage.id)?.finished) ?? null,
  );
  if (open.isExample) return null;
  if (anyAnswer && !answered.includes('persist')) return <PersistOffer />;
  if (finished && !answered.includes('stage-done')) return <StageDone stage={localize(finished.name)} />;
  return null;
}

const settle = (offer: string): void =>
  setPreferences({ answeredOffers: [...preferences.getState().answeredOffers, offer] });

const PERSIST_TEXT = { asking: 'persist', kept: 'persistDone', refused: 'persistNo' } as const;

function PersistOffer() {
  const [state, setState] = useState<keyof typeof PERSIST_TEXT>('asking');
  useEffect(() => {
    // No offer is needed if the browser keeps the storage already.
    void isPersisted().then((kept) => kept && settle('persist'));
  }, []);
  const done = (
    <Button small look="plain" onClick={() => settle('persist')}>
      {state === 'asking' ? text.notNow : text.dismiss}
    </Button>
  );
  return (
    <div class={css.notices}>
      <Notice
        title={text.persistTitle}
        actions={
          <>
            {state === 'asking' && (
              <Button small onClick={async () => setState((await requestPersistence()) ? 'kept' : 'refused')}>
                {text.persistYes}
              </Button>
            )}
            {done}
          </>
        }
      >
        <p role="status">{text[PERSIST_TEXT[state]]}</p>
      </Notice>
    </div>
  );
}

function StageDone({ stage }: { readonly stage: string }) {
  const { state, ask } = useStore(install, (offer) => offer);
  return (
    <div class={css.notices}>
      <Notice
        tone="good"
        actions={
          <>
            <LinkButton small href={routes.files()}>
              {text.backUp}
            </LinkButton>
            {state === 'offered' && (
              <Button small onClick={() => void ask()}>
                {text.install}
              </Button>
            )}
            <Button small look="plain" onClick={() => settle('stage-done')}>
              {text.notNow}
            </Button>
          </>
        }
      >
        <p>{formatMessage(text.stageDone, { stage })}</p>
      </Notice>
    </div>
  );
}
