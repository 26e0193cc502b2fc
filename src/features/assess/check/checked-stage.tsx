import { useState } from 'preact/hooks';
import type { OpenAssessment } from '../../../data/assessments/open-assessment.ts';
import { type Action, isOverdue } from '../../../domain/assessment/action.ts';
import { type Assessment, stageAnswer, statementAnswer, type Target } from '../../../domain/assessment/assessment.ts';
import { linkedEvidence } from '../../../domain/assessment/check-list.ts';
import { isPresentItem, strengthOf } from '../../../domain/assessment/evidence.ts';
import { inPlanOrder } from '../../../domain/assessment/plan.ts';
import { isClaimedNotShown } from '../../../domain/assessment/stage-summary.ts';
import { establishedLevel, levelName, localize, type Rubric, type Stage } from '../../../domain/rubric/rubric.ts';
import { formatMessage, formatShortDate } from '../../../lib/i18n/messages.ts';
import { routes } from '../../../lib/routes.ts';
import { today } from '../../../ui/browser/today.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { answerOptionText } from '../shared/answers.ts';
import css from './check.module.css';
import { Row } from './check-row.tsx';
import { text } from './text.ts';

interface CheckedStageProps {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  readonly assessment: Assessment;
}

/** Everything that was entered for a stage, to read through. */
export function CheckedStage({ open, stage, assessment }: CheckedStageProps) {
  const evidence = useStore(open.organisation, (organisation) => organisation.evidence);
  const own = stageAnswer(assessment, stage.id);
  const name = localize(stage.name);
  const actions = inPlanOrder(
    [...assessment.actions.values()].filter((action) => action.stage === stage.id),
    [stage.id],
  );
  const items = linkedEvidence(assessment, { stages: [stage] })
    .flatMap((id) => evidence.get(id) ?? [])
    .filter(isPresentItem);
  const hasView = own.someSawItDifferently || own.dissent.trim() !== '';
  const agreeHref = routes.stageStep(open.id, stage.id, 'agree');
  const stageHref = routes.stageStep(open.id, stage.id, 'whole');
  const rowOf = (row: string) => ({ name: row, fullName: formatMessage(text.stageRow, { stage: name, row }) });
  return (
    <dl class={css.rows}>
      <Row {...rowOf(text.agreedLevel)} href={agreeHref} isEmpty={own.agreed === null}>
        {own.agreed && <b>{answerOptionText(own.agreed, open.rubric)}</b>}
      </Row>
      <Row {...rowOf(text.target)} href={agreeHref} isEmpty={own.target === null}>
        {own.target && stageTargetText(own.target, open.rubric)}
      </Row>
      <Row {...rowOf(text.answers)} href={stageHref} isEmpty={false}>
        <ol class={css.list}>
          {stage.statements.map((statement, i) => (
            <CheckedAnswer key={statement.id} open={open} stage={stage} number={i + 1} assessment={assessment} />
          ))}
        </ol>
      </Row>
      {hasView && (
        <Row {...rowOf(text.differentView)} href={agreeHref} isEmpty={false}>
          {own.dissent.trim() === '' ? text.recorded : own.dissent}
        </Row>
      )}
      <Row {...rowOf(text.currently)} href={routes.stageStep(open.id, stage.id, 'now')} isEmpty={own.now.trim() === ''}>
        <LongText words={own.now} />
      </Row>
      <Row
        {...rowOf(text.actions)}
        href={routes.stageStep(open.id, stage.id, 'actions')}
        isEmpty={actions.length === 0}
      >
        <ul class={css.list}>
          {actions.map((action) => (
            <CheckedAction key={action.id} action={action} />
          ))}
        </ul>
      </Row>
      <Row {...rowOf(text.evidence)} href={routes.evidence(open.id)} isEmpty={items.length === 0}>
        <ul class={css.list}>
          {items.map((item) => (
            <li key={item.id}>{item.title}</li>
          ))}
        </ul>
      </Row>
    </dl>
  );
}

interface CheckedAnswerProps extends CheckedStageProps {
  /** Number of the statement in its stage, from 1. */
  readonly number: number;
}

function CheckedAnswer({ open, stage, number, assessment }: CheckedAnswerProps) {
  const evidence = useStore(open.organisation, (organisation) => organisation.evidence);
  const statement = stage.statements[number - 1];
  if (!statement) return null;
  const { answer, reason, note, target, evidence: linked } = statementAnswer(assessment, statement.id);
  const strength = strengthOf(linked.flatMap((id) => evidence.get(id) ?? []));
  const needsEvidence = isClaimedNotShown({ statement: statement.id, answer, strength }, establishedLevel(open.rubric));
  const needsReason = answer.type === 'not-applicable' && reason.trim() === '';
  const words = [reason, note].filter((part) => part.trim() !== '').join('. ');
  return (
    <li>
      <a href={routes.statement(open.id, stage.id, statement.id)}>{formatMessage(text.statement, { n: number })}</a>{' '}
      <b>{answerOptionText(answer, open.rubric)}</b>
      {target && `, ${statementTargetText(target)}`}
      {needsEvidence && <span class={css.warn}> {text.needsEvidence}</span>}
      {needsReason && <span class={css.warn}> {text.reasonMissing}</span>}
      {words !== '' && <span class="quiet">. {words}</span>}
    </li>
  );
}

const withDay = (level: string, by: string | null): string =>
  by === null ? level : formatMessage(text.targetBy, { level, day: formatShortDate(by) });

const stageTargetText = (target: Target, rubric: Rubric): string =>
  target.type === 'maintain' ? text.stageMaintain : withDay(levelName(rubric, target.level), target.by);

const statementTargetText = (target: Target): string =>
  target.type === 'maintain'
    ? text.maintain
    : formatMessage(text.withTarget, { level: withDay(String(target.level), target.by) });

function CheckedAction({ action }: { readonly action: Action }) {
  const isLate = isOverdue(action, today());
  const day = action.by === null ? text.noDate : formatShortDate(action.by);
  return (
    <li>
      {action.words}{' '}
      <span class={action.lead.trim() === '' ? css.warn : 'quiet'}>
        {action.lead.trim() === '' ? text.noOwner : action.lead}
      </span>
      {', '}
      {isLate ? (
        <span class={css.late}>{formatMessage(text.overdueSince, { day })}</span>
      ) : (
        <span class={action.by === null ? css.warn : 'quiet'}>{day}</span>
      )}
    </li>
  );
}

/** Longer texts than this, in letters, are cut to two lines until they are opened. */
const LONG = 160;

function LongText({ words }: { readonly words: string }) {
  const [isOpen, setOpen] = useState(false);
  if (words.length <= LONG) return <>{words}</>;
  return (
    <>
      <span class={isOpen ? undefined : css.clamped}>{words}</span>
      <button type="button" class={`${css.showAll} no-print`} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? text.showLess : text.showAll}
      </button>
    </>
  );
}
