import { useState } from 'preact/hooks';
import { castAnswers, peopleBy } from '../../../data/workshops/live/cast-answers.ts';
import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
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
import row from '../../../ui/layout/row.module.css';
import type { WorkshopProps } from '../shared/use-workshop.ts';
import css from './phones.module.css';
import { text } from './text.ts';
import { TurnoutLine } from './turnout-line.tsx';
import { cameraMessage, useCamera } from './use-camera.ts';

/** Result of the last code. `n` counts readings, so that the same message is announced again when it repeats. */
interface ScanState {
  readonly n: number;
  readonly good: boolean;
  readonly words: string;
  readonly more: string;
}

/** Reads participants' codes with the camera. Shows how many people of each group were read, never what they answered. */
export default function ScanPage({ workshop }: WorkshopProps) {
  const { id, setup } = useStore(workshop.workshop, (state) => state);
  const [reading, setReading] = useState<ScanState | null>(null);
  useWakeLock();

  const { video, state, start } = useCamera('user', (code) => {
    const result = countCode(workshop, code);
    setReading((last) => ({ n: (last?.n ?? 0) + 1, ...result }));
  });

  return (
    <main id="main" class={css.scan}>
      <header>
        <PageHeading title={`${text.scanTitle} – ${setup.title}`}>{text.scanTitle}</PageHeading>
        <p class="hint">{text.scanLead}</p>
      </header>
      <div
        class={`${css.camera} ${css.mirror} ${state.type === 'on' ? '' : css.dark} ${reading ? verdictClass(reading) : ''}`}
      >
        <video ref={video} playsinline muted />
        {(state.type === 'off' || state.type === 'failed') && (
          <Button look="first" onClick={start}>
            {state.type === 'off' ? text.start : text.again}
          </Button>
        )}
      </div>
      <p role="status" class={css.verdict} key={reading?.n ?? 0}>
        {cameraMessage(state) ?? (reading ? <Verdict {...reading} /> : state.type === 'on' && text.waiting)}
      </p>
      <SoFar workshop={workshop} />
      <footer class={row.controls}>
        <Button icon="back" onClick={() => (opener ? close() : go(routes.workshop(id)))}>
          {text.stop}
        </Button>
        <p class="hint">{text.mixed}</p>
      </footer>
    </main>
  );
}

/** Counts the answers in a code, unless the code cannot be read. Returns what to tell the person who showed it. */
function countCode(workshop: OpenWorkshop, code: string): Omit<ScanState, 'n'> {
  const { id, setup } = workshop.workshop.getState();
  const read = readAnswerCode(code, {
    workshop: workshopMark(id),
    units: unitsOf(setup, workshop.rubric),
    groups: groupsIn(setup, setup.scheme).map((group) => group.id),
    levels: levelCount(workshop.rubric),
  });
  if (!read.ok) return { good: false, words: codeErrorMessage(read.fault), more: '' };
  const { as, late } = castAnswers(workshop, read.value, 'phones');
  return { good: true, words: text[as], more: late > 0 ? formatMessage(text.late, { n: late }) : '' };
}

const verdictClass = ({ good }: ScanState): string | undefined => (good ? css.good : css.bad);

const Verdict = ({ good, words, more }: ScanState) => (
  <>
    <Icon name={good ? 'tick' : 'warning'} size={34} />
    <span>
      {words}
      {more !== '' && <span class="hint">{more}</span>}
    </span>
  </>
);

/** Number of phones read, in all and by group. */
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
