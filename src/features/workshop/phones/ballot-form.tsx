import { useEffect, useRef, useState } from 'preact/hooks';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import { levelLabels, unitHead } from '../../../domain/workshop/display/unit.ts';
import type { Vote } from '../../../domain/workshop/tally.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { LevelStops } from '../../../ui/controls/level-stops.tsx';
import { laneClass, StageIcon } from '../../../ui/display/stage-icon.tsx';
import css from './phones.module.css';
import { text } from './text.ts';

interface BallotFormProps {
  readonly rubric: Rubric;
  /** Ids of what is rated, in order. */
  readonly units: readonly string[];
  readonly votes: ReadonlyMap<string, Vote>;
  readonly first: number;
  readonly finish: string;
  readonly onVote: (unit: string, vote: Vote) => void;
  /** Before the first statement. */
  readonly onBack: () => void;
  readonly onFinish: () => void;
}

/** One statement at a time, in large type: a level, or one of two other answers, or none. */
export function BallotForm({ rubric, units, votes, first, finish, onVote, onBack, onFinish }: BallotFormProps) {
  const [at, setAt] = useState(Math.min(first, units.length - 1));
  const [arrived, setArrived] = useState<number | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const unit = units[at] ?? '';
  const head = unitHead(rubric, unit);
  const vote = votes.get(unit) ?? null;
  useEffect(() => {
    if (arrived === null) return;
    place.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [arrived]);
  if (!head) return null;

  function step(by: 1 | -1): void {
    if (at + by < 0) onBack();
    else if (at + by >= units.length) onFinish();
    else {
      setAt(at + by);
      setArrived(at + by);
    }
  }

  const last = at === units.length - 1;
  return (
    <div class={`${css.ballot} ${laneClass(head.lane)}`}>
      <div ref={place} tabIndex={-1} class={css.place}>
        <StageIcon lane={head.lane} lanes={head.lanes} size="m" />
        <p>
          <strong lang={head.stage.lang}>{head.stage.text}</strong>
          <span class="number">{formatMessage(text.progress, { n: at + 1, all: units.length })}</span>
        </p>
      </div>
      <Tape rubric={rubric} units={units} votes={votes} at={at} />
      <div class={css.question} key={unit}>
        <LevelStops
          large
          legend={<span lang={head.words.lang}>{head.words.text}</span>}
          stops={levelLabels(rubric, true).map((label, i) => ({ value: String(i + 1), label }))}
          others={[
            { value: 'dont-know', label: text.cannotSay },
            { value: 'not-applicable', label: text.notApplicable },
          ]}
          value={vote === null ? null : vote.type === 'level' ? String(vote.level) : vote.type}
          onChoose={(value) => onVote(unit, voteOf(value))}
        >
          {head.plain && (
            <p class="hint" lang={head.plain.lang}>
              {head.plain.text}
            </p>
          )}
        </LevelStops>
      </div>
      <div class={css.steps}>
        <Button icon="back" onClick={() => step(-1)}>
          {text.back}
        </Button>
        <Button look="first" onClick={() => step(1)}>
          {last ? finish : vote === null ? text.skip : text.next}
        </Button>
      </div>
    </div>
  );
}

const voteOf = (value: string): Vote =>
  value === 'dont-know' || value === 'not-applicable' ? { type: value } : { type: 'level', level: Number(value) };

/** How far one is, as a tape in the colours of the stages. Said in words above it. */
function Tape({
  rubric,
  units,
  votes,
  at,
}: Pick<BallotFormProps, 'rubric' | 'units' | 'votes'> & { readonly at: number }) {
  return (
    <div class={css.tape} aria-hidden="true">
      {units.map((unit, i) => (
        <i
          key={unit}
          class={`${laneClass(unitHead(rubric, unit)?.lane ?? 0)} ${votes.has(unit) ? css.said : ''} ${i === at ? css.here : ''}`}
        />
      ))}
    </div>
  );
}
