import { useId, useRef, useState } from 'preact/hooks';
import { agreeLevel, noteDissent } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { useDocumentText } from '../../data/assessments/use-document-text.ts';
import { preferences } from '../../data/device/preferences.ts';
import { paths } from '../../data/documents/paths.ts';
import { replaceText } from '../../data/documents/text-binding.ts';
import { type Agreement, stageAnswer, viewRange } from '../../domain/assessment/assessment.ts';
import { levelName, localize, type Stage } from '../../domain/rubric/rubric.ts';
import { formatList, formatMessage } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { LevelStops } from '../../ui/controls/level-stops.tsx';
import { TextArea } from '../../ui/controls/text-area.tsx';
import { Icon } from '../../ui/display/icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { answerOf, levelStops, notAgreedStop, stopOf } from './shared/answers.ts';
import css from './stage.module.css';
import { sinceText } from './statement-more.tsx';
import { TargetStops } from './target-stops.tsx';
import { text } from './text.ts';
import type { LastTime } from './use-last-time.ts';
import { useStageSummary } from './use-stage-summary.ts';
import { ViewRange } from './view-range.tsx';

interface AgreedLevelProps {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  readonly last: LastTime | null;
  /** Id of a heading outside that names the level, where it is asked alone; its stops are a list then. */
  readonly labelledBy?: string | undefined;
}

/** Asks for the level that people agree for a stage, and for its target. The middle level is suggested, never filled in. */
export function AgreedLevel({ open, stage, last, labelledBy }: AgreedLevelProps) {
  const name = localize(stage.name);
  const targetHeading = (id: string) => <h2 id={id}>{formatMessage(text.stageTarget, { stage: name })}</h2>;
  return (
    <section class={css.agree}>
      <AgreedStops open={open} stage={stage} last={last} labelledBy={labelledBy} />
      <div class={css.agreeRow} data-rated-row>
        <TargetStops open={open} owner={paths.stage(stage.id).owner} subject={name} heading={targetHeading} />
      </div>
    </section>
  );
}

function AgreedStops({ open, stage, last, labelledBy }: AgreedLevelProps) {
  const plain = useStore(preferences, (state) => state.plain);
  const { agreed } = useStore(open.assessment, (assessment) => stageAnswer(assessment, stage.id));
  const { typical } = useStageSummary(open, stage);
  const [asksRange, askRange] = useState(false);
  const id = useId();
  const name = localize(stage.name);
  const isAlone = labelledBy !== undefined;

  const agree = (agreement: Agreement): void =>
    open.act(formatMessage(text.undoAgree, { stage: name }), () => agreeLevel(open.document, stage.id, agreement));

  function decide(value: string): void {
    const answer = answerOf(value);
    if (answer.type === 'level' || answer.type === 'not-agreed') agree(answer);
  }

  const before = agreed?.type === 'level' ? last?.stages.get(stage.id) : undefined;
  return (
    <div class={css.agreeRow} data-rated-row>
      <div class={isAlone ? css.alone : css.pair}>
        <div class={css.agreeWords}>
          {!isAlone && <h2 id={`${id}-agree`}>{formatMessage(text.agree, { stage: name })}</h2>}
          <p class="hint" id={`${id}-hint`}>
            <Suggestion open={open} stage={stage} />
          </p>
          {agreed?.type === 'level' && before !== undefined && (
            <p class={css.quiet}>{sinceText(before, agreed.level, levelName(open.rubric, before))}</p>
          )}
          {!isAlone && <DifferentView open={open} stage={stage} />}
        </div>
        <LevelStops
          labelledBy={labelledBy ?? `${id}-agree`}
          describedBy={`${id}-hint`}
          layout={isAlone ? 'list' : 'headed'}
          stops={levelStops(open.rubric, plain)}
          others={[notAgreedStop()]}
          value={agreed && stopOf(agreed)}
          onChoose={decide}
          lastTime={before === undefined ? null : String(before)}
          suggested={agreed === null && typical !== null ? String(typical) : null}
          suggestedLabel={text.suggested}
          note={<RangeNote agreed={agreed} isOpen={asksRange} onToggle={() => askRange(!asksRange)} />}
        />
      </div>
      <ConflictNotice open={open} path={paths.stage(stage.id).agreed} />
      {agreed?.type === 'not-agreed' && asksRange && (
        <ViewRange rubric={open.rubric} answer={agreed} onChange={agree} />
      )}
      {isAlone && <DifferentView open={open} stage={stage} />}
    </div>
  );
}

interface RangeNoteProps {
  readonly agreed: Agreement | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** "Not agreed yet. Add a range", or the range that people gave. */
function RangeNote({ agreed, isOpen, onToggle }: RangeNoteProps) {
  if (agreed?.type !== 'not-agreed') return null;
  const range = viewRange(agreed);
  return (
    <>
      {range === null && <span>{text.notAgreedYet}&nbsp;</span>}
      <button type="button" class={css.link} aria-expanded={isOpen} onClick={onToggle}>
        {range === null ? text.addRange : formatMessage(text.viewsFrom, { ...range })}
      </button>
    </>
  );
}

/** "Your answers suggest 3 Developing. Lowest: 2, statement 4." */
function Suggestion({ open, stage }: { readonly open: OpenAssessment; readonly stage: Stage }) {
  const { typical, lowest, noTypical, uneven, unanswered, strip } = useStageSummary(open, stage);
  if (typical === null || lowest === null) {
    if (noTypical === 'too-few-apply') return <>{text.tooFew}</>;
    return <>{unanswered === strip.length || unanswered > 0 ? text.noSuggestion : text.notEnough}</>;
  }
  const numbers = lowest.statements.map((id) =>
    String(stage.statements.findIndex((statement) => statement.id === id) + 1),
  );
  return (
    <>
      {text.suggestion} <b>{levelName(open.rubric, typical)}</b>.{' '}
      {formatMessage(text.lowestIs, {
        n: numbers.length,
        level: levelName(open.rubric, lowest.level),
        numbers: formatList(numbers),
      })}
      {uneven && ` ${text.mixed}`}
    </>
  );
}

/** A view that differed from the agreed level. It is recorded as soon as its words are. */
function DifferentView({ open, stage }: { readonly open: OpenAssessment; readonly stage: Stage }) {
  const { someSawItDifferently, dissent } = useStore(open.assessment, (assessment) =>
    stageAnswer(assessment, stage.id),
  );
  const [isOpen, setOpen] = useState(false);
  const path = paths.stage(stage.id).dissent;
  const label = formatMessage(text.undoDissent, { stage: localize(stage.name) });
  const isNoted = useRef(someSawItDifferently);
  isNoted.current = someSawItDifferently;
  const words = useDocumentText(open, path, text.typing, () => {
    if (!isNoted.current) noteDissent(open.document, stage.id, true);
    isNoted.current = true;
  });
  const id = useId();
  const isRecorded = someSawItDifferently || dissent.trim() !== '';

  function remove(): void {
    open.act(
      label,
      () => {
        noteDissent(open.document, stage.id, false);
        replaceText(open.document.doc, path, '');
      },
      { offer: true },
    );
    setOpen(false);
  }

  return (
    <div class={css.view}>
      <button
        type="button"
        class={css.moreButton}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="next" size={14} />
        <span>{isRecorded ? text.differentRecorded : text.differentView}</span>
      </button>
      {isOpen && (
        <div id={id}>
          <TextArea text={words} label={text.dissent} lines={2} />
          {isRecorded && (
            <Button small look="plain" onClick={remove}>
              {text.removeView}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
