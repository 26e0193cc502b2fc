import { useState } from 'preact/hooks';
import type { PhoneAnswersPort } from '../../../data/workshops/phone-answers.ts';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import { type AnswerFrame, answerCode } from '../../../domain/workshop/codes/answer-code.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Radios } from '../../../ui/controls/field.tsx';
import { Notice } from '../../../ui/display/notice.tsx';
import { useWakeLock } from '../../../ui/hooks/use-presentation.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { LazyView, type Load } from '../../../ui/layout/lazy-view.tsx';
import { PageHeading } from '../../../ui/layout/page-heading.tsx';
import { BallotForm } from './ballot-form.tsx';
import css from './phones.module.css';
import { text } from './text.ts';

interface OwnBallotProps {
  readonly rubric: Rubric;
  readonly units: readonly string[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly frame: AnswerFrame;
  readonly own: PhoneAnswersPort;
}

type BallotStep =
  | { readonly at: 'group' }
  | { readonly at: 'ballot'; readonly first: number }
  | { readonly at: 'code' };

/** Choose a group, rate, show the code. Each step can be gone back from, and a reload stays where it was. */
export function OwnBallot({ rubric, units, groups, frame, own }: OwnBallotProps) {
  const { voter, group, votes, unkept } = useStore(own.answers, (state) => state);
  const [step, setStep] = useState<BallotStep>(() => firstStep(group, votes.size, units.length));
  const [gone, setGone] = useState(false);
  // A group that the workshop no longer has is chosen anew.
  const chosen = groups.find(({ id }) => id === group)?.id ?? null;
  const open = units.filter((unit) => !votes.has(unit));
  useWakeLock();
  return (
    <>
      {unkept && <Notice tone="warning">{text.unkept}</Notice>}
      {step.at === 'ballot' && chosen !== null ? (
        <>
          <PageHeading title={text.title}>
            <span class="hidden">{text.title}</span>
          </PageHeading>
          <BallotForm
            rubric={rubric}
            units={units}
            votes={votes}
            first={step.first}
            finish={text.finish}
            onVote={own.vote}
            onBack={() => setStep({ at: 'group' })}
            onFinish={() => setStep({ at: 'code' })}
          />
        </>
      ) : step.at === 'code' && chosen !== null ? (
        <Code
          code={answerCode({ voter, group: chosen, votes }, frame)}
          answered={units.length - open.length}
          all={units.length}
          onOpen={open.length > 0 ? () => setStep({ at: 'ballot', first: units.indexOf(open[0] ?? '') }) : null}
          onChange={() => setStep({ at: 'ballot', first: 0 })}
          onRemove={() => {
            own.forget();
            setGone(true);
            setStep({ at: 'group' });
          }}
        />
      ) : (
        <div class={css.stack}>
          <PageHeading title={text.title}>{text.title}</PageHeading>
          {gone && <p role="status">{text.removed}</p>}
          <p>{text.lead}</p>
          <div class={css.groups}>
            <Radios
              legend={text.group}
              stacked
              value={chosen}
              choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
              onChoose={(id) => {
                setGone(false);
                own.choose(id);
              }}
            />
          </div>
          <div>
            <Button
              look="first"
              disabled={chosen === null}
              onClick={() => setStep({ at: 'ballot', first: Math.max(0, units.indexOf(open[0] ?? '')) })}
            >
              {votes.size === 0 ? text.begin : text.goOn}
            </Button>
          </div>
          <p class="hint">{text.keeps}</p>
        </div>
      )}
    </>
  );
}

function firstStep(group: string | null, answered: number, all: number): BallotStep {
  if (group === null) return { at: 'group' };
  return answered >= all ? { at: 'code' } : { at: 'ballot', first: answered };
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

/** The answers as a code, as large as the phone is wide. */
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
      <div class={css.ways}>
        <Button onClick={onChange}>{text.change}</Button>
        {sure ? (
          <p class={css.ways}>
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
