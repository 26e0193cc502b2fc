import { useEffect, useState } from 'preact/hooks';
import type { AppData } from '../../data/app-data.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { isPersisted, lastBackup, requestPersistence } from '../../data/backup/backup-status.ts';
import { preferences, setPreferences } from '../../data/device/preferences.ts';
import { paths } from '../../data/documents/paths.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import { localize } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { install } from '../../ui/browser/install.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from '../shared/frame.module.css';
import { text } from '../shared/text.ts';

const PERSIST = 'persist';
/** Followed by the time of the complete stage whose reminder was put off. */
const BACKUP = 'backup ';

interface PromptsProps {
  readonly appData: AppData;
  readonly open: OpenAssessment;
}

/**
 * Shows one offer at most: a backup, if a stage was completed since the last one; otherwise permanent storage, once there is
 * an answer. A reminder that was put off returns with the next complete stage.
 */
export function Prompts({ appData, open }: PromptsProps) {
  const answered = useStore(preferences, (state) => state.answeredOffers);
  const anyAnswer = useStore(open.assessment, ({ statements }) =>
    [...statements.values()].some(({ answer }) => answer.type !== 'unanswered'),
  );
  const completedAt = useStore(open.assessment, () => lastCompletion(open)?.at ?? null);
  const backup = useLiveQuery(appData.storage, lastBackup, null);
  if (open.isExample || backup.state !== 'ready') return null;
  const isDue = completedAt !== null && (backup.value ?? 0) < completedAt;
  if (isDue && !answered.includes(`${BACKUP}${completedAt}`)) return <BackupReminder open={open} at={completedAt} />;
  if (anyAnswer && !answered.includes(PERSIST)) return <PersistOffer />;
  return null;
}

interface Completion {
  readonly stage: string;
  /** Milliseconds since 1970, by the clock of the device that completed it. */
  readonly at: number;
}

/** Returns the stage that was completed last; `null` while none is complete. */
function lastCompletion({ document, rubric }: OpenAssessment): Completion | null {
  const completions = rubric.stages.flatMap(({ id }) => {
    const head = document.registers.heads(paths.stage(id).finished).at(-1);
    return head?.value === true ? [{ stage: id, at: head.at }] : [];
  });
  return completions.toSorted((a, b) => a.at - b.at).at(-1) ?? null;
}

function settle(offer: string): void {
  const { answeredOffers } = preferences.getState();
  // One reminder is remembered: an earlier one is no longer due.
  const others = offer.startsWith(BACKUP)
    ? answeredOffers.filter((other) => !other.startsWith(BACKUP))
    : answeredOffers;
  setPreferences({ answeredOffers: [...others, offer] });
}

const PERSIST_TEXT = { asking: 'persist', kept: 'persistDone', refused: 'persistNo' } as const;

function PersistOffer() {
  // Drawn once it is known that the browser has not promised yet.
  const [state, setState] = useState<'unknown' | keyof typeof PERSIST_TEXT>('unknown');
  useEffect(() => {
    void isPersisted().then((kept) => (kept ? settle(PERSIST) : setState('asking')));
  }, []);
  if (state === 'unknown') return null;
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
            <Button small look="plain" onClick={() => settle(PERSIST)}>
              {state === 'asking' ? text.notNow : text.dismiss}
            </Button>
          </>
        }
      >
        <p role="status">{text[PERSIST_TEXT[state]]}</p>
      </Notice>
    </div>
  );
}

function BackupReminder({ open, at }: { readonly open: OpenAssessment; readonly at: number }) {
  const { state, ask } = useStore(install, (offer) => offer);
  const isAllComplete = useStore(open.assessment, ({ stages }) =>
    open.rubric.stages.every(({ id }) => stages.get(id)?.finished),
  );
  const last = open.rubric.stages.find(({ id }) => id === lastCompletion(open)?.stage);
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
            <Button small look="plain" onClick={() => settle(`${BACKUP}${at}`)}>
              {text.notNow}
            </Button>
          </>
        }
      >
        <p>{isAllComplete ? text.allDone : formatMessage(text.stageDone, { stage: localize(last?.name) })}</p>
      </Notice>
    </div>
  );
}
