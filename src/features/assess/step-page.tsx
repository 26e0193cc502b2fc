import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { preferences } from '../../data/device/preferences.ts';
import { paths } from '../../data/documents/paths.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { isPresentAction } from '../../domain/assessment/action.ts';
import { isComplete, stageAnswer, statementAnswer } from '../../domain/assessment/assessment.ts';
import { inLanguage, levelCount, localize, type Stage, type Statement } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { useMedia } from '../../ui/hooks/use-media.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { AgreedLevel } from './agreed-level.tsx';
import { AnswerStrip } from './answer-strip.tsx';
import { CompleteStage } from './complete-stage.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { type FlowStep, type LastStep, neighbours, type StepLink } from './flow.ts';
import { StageActions } from './stage-actions.tsx';
import { WhatWeDo } from './stage-texts.tsx';
import { StatementDetails } from './statement-details.tsx';
import { focusStop, isGoOn, stopForKey } from './statement-keys.ts';
import { MoreLine } from './statement-more.tsx';
import { useDetails } from './statement-row.tsx';
import { StatementStops } from './statement-stops.tsx';
import css from './step.module.css';
import { text } from './text.ts';
import { useLastTime } from './use-last-time.ts';
import { chooseStop, type StatementPlace } from './use-rating.ts';
import { WorkshopNotes } from './workshop-notes.tsx';

/** Screens up to this width show a stage one step at a time. */
export const NARROW = '(max-width: 760px)';

interface StepPageProps {
  readonly open: OpenAssessment;
  readonly workspace: Workspace;
  readonly stage: Stage;
  readonly lane: number;
  readonly step: FlowStep;
}

/** One step of a stage alone: a statement, the agreed level with its target, or on a phone one of the texts. */
export function StepPage(props: StepPageProps) {
  const { open, stage, lane, step } = props;
  const isNarrow = useMedia(NARROW);
  const { back, next, isLast } = neighbours(open, lane, step, isNarrow);
  const isEmpty = useStore(open.assessment, (assessment) => isEmptyText(assessment, stage, step));
  useEnterGoesOn(next);
  const statement = typeof step === 'number' ? stage.statements[step - 1] : undefined;
  return (
    <div class={css.step}>
      <Progress open={open} stage={stage} step={step} />
      {statement && typeof step === 'number' ? (
        <StatementStep {...props} statement={statement} number={step} />
      ) : (
        <LastStepBody {...props} step={typeof step === 'number' ? 'agree' : step} />
      )}
      {isLast && <CompleteStage open={open} stage={stage} />}
      <nav class={css.bar} data-step-bar aria-label={text.oneAtATime}>
        <LinkButton href={back.href} icon="back" label={back.label}>
          <span class={css.backWord}>{back.label}</span>
        </LinkButton>
        <LinkButton look="first" href={next.href}>
          {isEmpty ? text.skip : next.label}
        </LinkButton>
      </nav>
      <p>
        <a class={css.whole} href={routes.stageStep(open.id, stage.id, 'whole')}>
          {text.wholeStage}
        </a>
      </p>
      <Keys rubricLevels={levelCount(open.rubric)} />
    </div>
  );
}

/** True for a text step with nothing in it. */
function isEmptyText(assessment: Parameters<typeof stageAnswer>[0], stage: Stage, step: FlowStep): boolean {
  const { now, could } = stageAnswer(assessment, stage.id);
  if (step === 'now') return now.trim() === '';
  if (step !== 'actions') return false;
  const hasAction = [...assessment.actions.values()].some((item) => item.stage === stage.id && isPresentAction(item));
  return !hasAction && could.trim() === '';
}

/** Enter goes to the next step, unless the focused element does something with it. */
function useEnterGoesOn(next: StepLink): void {
  const latest = useRef(next);
  latest.current = next;
  useLayoutEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      if (!isGoOn(event)) return;
      event.preventDefault();
      go(latest.current.href);
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, []);
}

function Progress({ open, stage, step }: Pick<StepPageProps, 'open' | 'stage' | 'step'>) {
  const name = inLanguage(stage.name);
  const done = useStore(
    open.assessment,
    (assessment) => [
      ...stage.statements.map((statement) => isComplete(statementAnswer(assessment, statement.id))),
      stageAnswer(assessment, stage.id).agreed !== null,
    ],
    (a, b) => a.join() === b.join(),
  );
  const current = typeof step === 'number' ? step - 1 : done.length - 1;
  return (
    <div class={css.progress}>
      <p>
        <b lang={name.lang}>{name.text}</b> <span>{placeOf(stage, step)}</span>
      </p>
      {done.length <= MOST_MARKS && (
        <span class={css.marks} aria-hidden="true">
          {done.map((isDone, i) => (
            <i key={stage.statements[i]?.id ?? 'agree'} class={marksOf(isDone, i === current)} />
          ))}
        </span>
      )}
    </div>
  );
}

/** With more steps than this, the marks would not fit on a phone. */
const MOST_MARKS = 8;

const marksOf = (isDone: boolean, isCurrent: boolean): string =>
  [isDone ? css.done : '', isCurrent ? css.current : ''].filter(Boolean).join(' ');

function placeOf(stage: Stage, step: FlowStep): string {
  if (typeof step === 'number') return formatMessage(text.statementOf, { n: step, all: stage.statements.length });
  return { agree: text.agreeStep, now: text.now, actions: text.actions }[step];
}

function StatementStep({
  open,
  workspace,
  stage,
  statement,
  number,
}: StepPageProps & { readonly statement: Statement; readonly number: number }) {
  const placed: StatementPlace = { open, stage, statement, number };
  const plain = useStore(preferences, (state) => state.plain);
  const letterKeys = useStore(preferences, (state) => state.letterKeys);
  const organisation = useStore(open.organisation, (state) => state.name);
  const last = useLastTime(open, workspace);
  const details = useDetails();
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const words = inLanguage(statement.text);
  const gloss = plain && statement.plain ? inLanguage(statement.plain) : null;
  const title = { stage: localize(stage.name), n: number, all: stage.statements.length, organisation };
  useStopKeys(open, letterKeys, (stop) => {
    chooseStop(placed, stop);
    focusStop(group.current, stop);
  });
  return (
    <>
      <PageHeading id={`${id}-words`} title={formatMessage(text.statementTitle, title)} lang={words.lang}>
        {words.text}
      </PageHeading>
      {gloss && (
        <p id={`${id}-plain`} class={css.plain} lang={gloss.lang}>
          {gloss.text}
        </p>
      )}
      <div ref={group}>
        <StatementStops
          placed={placed}
          last={last}
          id={id}
          hasPlainLine={gloss !== null}
          layout="list"
          onAsk={details.onAsk}
        />
      </div>
      <ConflictNotice open={open} path={paths.statement(statement.id).answer} />
      <MoreLine placed={placed} last={last} controls={`${id}-details`} {...details} />
      {details.isOpen && <StatementDetails id={`${id}-details`} placed={placed} isAsked={details.isAsked} />}
      <WorkshopNotes open={open} workspace={workspace} stage={stage} statement={statement.id} />
    </>
  );
}

/** Digits and letters choose a stop anywhere on the page of one statement. */
function useStopKeys({ rubric }: OpenAssessment, isOn: boolean, choose: (stop: string) => void): void {
  const latest = useRef(choose);
  latest.current = choose;
  useLayoutEffect(() => {
    if (!isOn) return undefined;
    const follow = (event: KeyboardEvent): void => {
      const stop = stopForKey(event, rubric);
      if (stop === null) return;
      event.preventDefault();
      latest.current(stop);
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, [rubric, isOn]);
}

function LastStepBody({ open, workspace, stage, step }: StepPageProps & { readonly step: LastStep }) {
  const last = useLastTime(open, workspace);
  const organisation = useStore(open.organisation, (state) => state.name);
  const id = useId();
  const name = localize(stage.name);
  const heading = (words: string): ComponentChildren => (
    <PageHeading id={id} title={formatMessage(text.stepTitle, { stage: name, step: words, organisation })}>
      {words}
    </PageHeading>
  );
  switch (step) {
    case 'agree':
      return (
        <>
          {heading(formatMessage(text.agreeQuestion, { stage: name }))}
          <AnswerStrip open={open} stage={stage} />
          <AgreedLevel open={open} stage={stage} last={last} labelledBy={id} />
          <WorkshopNotes open={open} workspace={workspace} stage={stage} />
        </>
      );
    case 'now':
      return (
        <>
          {heading(text.now)}
          <WhatWeDo open={open} workspace={workspace} stage={stage} />
        </>
      );
    case 'actions':
      return (
        <>
          {heading(text.actions)}
          <StageActions open={open} stage={stage} />
        </>
      );
  }
}

function Keys({ rubricLevels }: { readonly rubricLevels: number }) {
  const letterKeys = useStore(preferences, (state) => state.letterKeys);
  return letterKeys ? <p class={`hint ${css.keys}`}>{formatMessage(text.keys, { n: rubricLevels })}</p> : null;
}
