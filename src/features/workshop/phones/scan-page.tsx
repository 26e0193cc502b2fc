import { useState } from 'preact/hooks';
import { castAnswers, peopleBy } from '../../../data/workshops/live/cast-answers.ts';
import { levelCount } from '../../../domain/rubric/rubric.ts';
import { readAnswerCode, workshopMark } from '../../../domain/workshop/codes/answer-code.ts';
import { codeErrorMessage } from '../../../domain/workshop/codes/code-error.ts';
import { groupsIn, unitsOf } from '../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { routes } from '../../../lib/routes.ts';
import { go } from '../../../ui/browser/navigation.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Icon } from '../../../ui/display/icon.tsx';
import { useWakeLock } from '../../../ui/hooks/use-presentation.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { PageHeading } from '../../../ui/layout/page-heading.tsx';
import type { WorkshopProps } from '../shared/use-workshop.ts';
import css from './phones.module.css';
import { text } from './text.ts';
import { TurnoutLine } from './turnout-line.tsx';
import { useCamera } from './use-camera.ts';

/** What the last code was worth. `n` counts readings, so that the same words twice are shown, and said, twice. */
interface ScanState {
  readonly n: number;
  readonly good: boolean;
  readonly words: string;
  readonly more: string;
}

/** People walk past the camera with their codes. What they answered is on no screen, only how many of each group have been read. */
export default function ScanPage({ workshop }: WorkshopProps) {
  const { id, setup } = useStore(workshop.workshop, (state) => state);
  const [reading, setReading] = useState<ScanState | null>(null);
  const groups = groupsIn(setup, setup.scheme);
  useWakeLock();

  function onCode(code: string): void {
    const frame = {
      workshop: workshopMark(id),
      units: unitsOf(setup, workshop.rubric),
      groups: groups.map((group) => group.id),
      levels: levelCount(workshop.rubric),
    };
    const read = readAnswerCode(code, frame);
    if (read.ok) {
      const { as, late } = castAnswers(workshop, read.value, 'phones');
      show(true, text[as], late > 0 ? formatMessage(text.late, { n: late }) : '');
    } else show(false, codeErrorMessage(read.fault));
  }
  const show = (good: boolean, words: string, more = ''): void =>
    setReading((last) => ({ n: (last?.n ?? 0) + 1, good, words, more }));
  const { video, state, start } = useCamera('user', onCode);

  return (
    <main id="main" class={css.scan}>
      <header>
        <PageHeading title={`${text.scanTitle} – ${setup.title}`}>{text.scanTitle}</PageHeading>
        <p class="hint">{text.scanLead}</p>
      </header>
      <div
        class={`${css.camera} ${css.mirror} ${state.type === 'on' ? '' : css.dark} ${reading ? (reading.good ? css.good : css.bad) : ''}`}
      >
        <video ref={video} playsinline muted />
        {(state.type === 'off' || state.type === 'failed') && (
          <Button look="first" onClick={start}>
            {state.type === 'off' ? text.start : text.again}
          </Button>
        )}
      </div>
      <p role="status" class={css.verdict} key={reading?.n ?? 0}>
        {state.type === 'failed' ? (
          state.words
        ) : state.type === 'starting' ? (
          text.starting
        ) : reading ? (
          <Verdict {...reading} />
        ) : state.type === 'on' ? (
          text.waiting
        ) : (
          ''
        )}
      </p>
      <SoFar workshop={workshop} />
      <footer class={css.ways}>
        <Button icon="back" onClick={() => (opener ? close() : go(routes.workshop(id)))}>
          {text.stop}
        </Button>
        <p class="hint">{text.mixed}</p>
      </footer>
    </main>
  );
}

const Verdict = ({ good, words, more }: ScanState) => (
  <>
    <Icon name={good ? 'tick' : 'warning'} size={34} />
    <span>
      {words}
      {more !== '' && <span class="hint">{more}</span>}
    </span>
  </>
);

/** How many phones of each group have been read. */
function SoFar({ workshop }: Pick<WorkshopProps, 'workshop'>) {
  const setup = useStore(workshop.workshop, (state) => state.setup);
  const rows = useStore(workshop.votes.rows, (all) => all);
  const people = peopleBy(rows, 'phones');
  const all = [...people.values()].reduce((sum, n) => sum + n, 0);
  return (
    <section class={css.soFar} aria-labelledby="so-far">
      <h2 id="so-far">{text.soFar}</h2>
      <p class={`${css.total} number`}>{all === 0 ? text.noneYet : all}</p>
      <TurnoutLine groups={groupsIn(setup, setup.scheme)} people={people} />
    </section>
  );
}
