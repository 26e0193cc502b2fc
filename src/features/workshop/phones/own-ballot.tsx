import { useState } from 'preact/hooks';
import type { PhoneAnswersPort } from '../../../data/workshops/phone-answers.ts';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import { type AnswerCodeContext, answerCode } from '../../../domain/workshop/codes/answer-code.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Notice } from '../../../ui/display/notice.tsx';
import { useWakeLock } from '../../../ui/hooks/use-presentation.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { LazyView, type Load } from '../../../ui/layout/lazy-view.tsx';
import { PageHeading } from '../../../ui/layout/page-heading.tsx';
import row from '../../../ui/layout/row.module.css';
import { BallotForm } from './ballot-form.tsx';
import { GroupChoice } from './group-choice.tsx';
import css from './phones.module.css';
import { text } from './text.ts';

interface OwnBallotProps {
  readonly rubric: Rubric;
  readonly units: readonly string[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly frame: AnswerCodeContext;
  readonly own: PhoneAnswersPort;
}

type BallotStep =
  | { readonly type: 'group'; readonly removed: boolean }
  | { readonly type: 'ballot'; readonly first: number }
  | { readonly type: 'code' };

/** Ballot on a participant's own phone: choose a group, rate, show the code. A reload returns to the same step. */
export function OwnBallot({ rubric, units, groups, frame, own }: OwnBallotProps) {
  const { voter, group, votes, unkept } = useStore(own.answers, (state) => state);
  const [step, setStep] = useState<BallotStep>(() => firstStep(group, votes.size, units.length));
  // A group that the workshop no longer has must be chosen again.
  const chosen = groups.find(({ id }) => id === group)?.id ?? null;
  const open = units.filter((unit) => !votes.has(unit));
  const rateFrom = (unit: string | undefined): void =>
    setStep({ type: 'ballot', first: Math.max(0, units.indexOf(unit ?? '')) });
  useWakeLock();

  function view() {
    if (step.type === 'group' || chosen === null)
      return (
        <ChooseGroup
          groups={groups}
          chosen={chosen}
          begun={votes.size > 0}
          removed={step.type === 'group' && step.removed}
          onChoose={(id) => {
            setStep({ type: 'group', removed: false });
            own.choose(id);
          }}
          onBegin={() => rateFrom(open[0])}
        />
      );
    if (step.type === 'code')
      return (
        <Code
          code={answerCode({ voter, group: chosen, votes }, frame)}
          answered={units.length - open.length}
          all={units.length}
          onOpen={open.length > 0 ? () => rateFrom(open[0]) : null}
          onChange={() => rateFrom(units[0])}
          onRemove={() => {
            own.forget();
            setStep({ type: 'group', removed: true });
          }}
        />
      );
    return (
      <BallotForm
        rubric={rubric}
        units={units}
        votes={votes}
        first={step.first}
        finish={text.finish}
        onVote={own.vote}
        onBack={() => setStep({ type: 'group', removed: false })}
        onFinish={() => setStep({ type: 'code' })}
      />
    );
  }

  return (
    <>
      {unkept && <Notice tone="warning">{text.unkept}</Notice>}
      {view()}
    </>
  );
}

interface ChooseGroupProps {
  readonly groups: OwnBallotProps['groups'];
  readonly chosen: string | null;
  /** True if there are answers on this phone already. */
  readonly begun: boolean;
  /** True right after the answers were removed. */
  readonly removed: boolean;
  readonly onChoose: (group: string) => void;
  readonly onBegin: () => void;
}

const ChooseGroup = ({ groups, chosen, begun, removed, onChoose, onBegin }: ChooseGroupProps) => (
  <div class={css.stack}>
    <PageHeading title={text.title}>{text.title}</PageHeading>
    {removed && <p role="status">{text.removed}</p>}
    <p>{text.lead}</p>
    <GroupChoice groups={groups} chosen={chosen} onChoose={onChoose} />
    <div>
      <Button look="first" disabled={chosen === null} onClick={onBegin}>
        {begun ? text.goOn : text.begin}
      </Button>
    </div>
    <p class="hint">{text.keeps}</p>
  </div>
);

function firstStep(group: string | null, answered: number, all: number): BallotStep {
  if (group === null) return { type: 'group', removed: false };
  return answered >= all ? { type: 'code' } : { type: 'ballot', first: answered };
}

interface CodeProps {
  readonly code: string;
  readonly answered: number;
  readonly all: number;
  readonly onOpen: (() => void) | null;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

const loadCode: Load<{ readonly content: string; readonly label: string }> = () =>
  import('../../../ui/figures/qr-code.tsx');

/** The answers as a code over the full width of the phone. */
function Code({ code, answered, all, onOpen, onChange, onRemove }: CodeProps) {
  const [sure, setSure] = useState(false);
  return (
    <div class={css.stack}>
      <PageHeading title={text.codeTitle}>{text.codeTitle}</PageHeading>
      {answered > 0 && (
        <div class={css.code}>
          <LazyView load={loadCode} props={{ content: code, label: text.codeLabel }} failed={() => null} />
        </div>
      )}
      <p>
        <strong>{formatMessage(text.answered, { n: answered, all })}</strong>
        {onOpen && (
          <>
            {' · '}
            {formatMessage(text.open, { n: all - answered })}{' '}
            <Button look="plain" small onClick={onOpen}>
              {text.toOpen}
            </Button>
          </>
        )}
      </p>
      <ul class={css.hints}>
        {[text.code1, text.code2, text.codeSays].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class={row.controls}>
        <Button onClick={onChange}>{text.change}</Button>
        {sure ? (
          <p class={row.controls}>
            <span>{text.removeSure}</span>
            <Button onClick={onRemove}>{text.removeYes}</Button>
            <Button look="plain" onClick={() => setSure(false)}>
              {text.removeNo}
            </Button>
          </p>
        ) : (
          <Button look="plain" onClick={() => setSure(true)}>
            {text.remove}
          </Button>
        )}
      </div>
    </div>
  );
}
