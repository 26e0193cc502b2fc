import { useEffect, useRef, useState } from 'preact/hooks';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import { levelGloss, levelLabels } from '../../../domain/rubric/rubric.ts';
import { unitHead } from '../../../domain/workshop/display/unit.ts';
import type { Vote } from '../../../domain/workshop/tally.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { LevelStops } from '../../../ui/controls/level-stops.tsx';
import { laneClass, StageIcon } from '../../../ui/display/stage-icon.tsx';
import { PageHeading } from '../../../ui/layout/page-heading.tsx';
import css from './phones.module.css';
import { text } from './text.ts';

interface BallotFormProps {
  readonly rubric: Rubric;
  /** Ids of the units to rate, in order. */
  readonly units: readonly string[];
  readonly votes: ReadonlyMap<string, Vote>;
  /** Position of the unit to begin with, from 0. */
  readonly first: number;
  /** Label of the last step. */
  readonly finish: string;
  readonly onVote: (unit: string, vote: Vote) => void;
  /** Called on a step back from the first unit. */
  readonly onBack: () => void;
  readonly onFinish: () => void;
}

/** Ballot with one statement at a time: a level, one of two other answers, or no answer. */
export function BallotForm({ rubric, units, votes, first, finish, onVote, onBack, onFinish }: BallotFormProps) {
  const [position, setPosition] = useState(Math.min(first, units.length - 1));
  const [arrived, setArrived] = useState<number | null>(null);
  const heading = useRef<HTMLDivElement>(null);
  const unit = units[position] ?? '';
  const head = unitHead(rubric, unit);
  const vote = votes.get(unit) ?? null;
  useEffect(() => {
    if (arrived === null) return;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [arrived]);
  if (!head) return null;

  function step(change: 1 | -1): void {
    const next = position + change;
    if (next < 0) onBack();
    else if (next >= units.length) onFinish();
    else {
      setPosition(next);
      setArrived(next);
    }
  }

  const onwards = vote === null ? text.skip : text.next;
  return (
    <>
      <PageHeading title={text.title}>
        <span class="hidden">{text.title}</span>
      </PageHeading>
      <div class={`${css.ballot} ${laneClass(head.lane)}`}>
        <div ref={heading} tabIndex={-1} class={css.place}>
          <StageIcon lane={head.lane} lanes={head.lanes} size="m" />
          <p>
            <strong lang={head.stage.lang}>{head.stage.text}</strong>
            <span class="number">{formatMessage(text.progress, { n: position + 1, all: units.length })}</span>
          </p>
        </div>
        <Tape rubric={rubric} units={units} votes={votes} position={position} />
        <div class={css.question} key={unit}>
          <LevelStops
            large
            layout="list"
            legend={<span lang={head.words.lang}>{head.words.text}</span>}
            stops={levelLabels(rubric).map((label, i) => ({
              value: String(i + 1),
              label,
              gloss: levelGloss(rubric, i + 1),
            }))}
            others={[
              { value: 'dont-know', label: text.dontKnow },
              { value: 'not-applicable', label: text.notApplicable },
            ]}
            value={vote?.type === 'level' ? String(vote.level) : (vote?.type ?? null)}
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
            {position === units.length - 1 ? finish : onwards}
          </Button>
        </div>
      </div>
    </>
  );
}

const voteOf = (value: string): Vote =>
  value === 'dont-know' || value === 'not-applicable' ? { type: value } : { type: 'level', level: Number(value) };

/** Progress as a tape in the colours of the stages. The text above it says the same. */
function Tape({
  rubric,
  units,
  votes,
  position,
}: Pick<BallotFormProps, 'rubric' | 'units' | 'votes'> & { readonly position: number }) {
  return (
    <div class={css.tape} aria-hidden="true">
      {units.map((unit, i) => (
        <i
          key={unit}
          class={`${laneClass(unitHead(rubric, unit)?.lane ?? 0)} ${votes.has(unit) ? css.said : ''} ${i === position ? css.here : ''}`}
        />
      ))}
    </div>
  );
}
