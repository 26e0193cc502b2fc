import {
  addAction,
  answerStatement,
  ensureNextLevelAction,
  linkEvidence,
  nextLevelAction,
} from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { ensureEvidence, quickItem } from '../../data/assessments/organisation-document.ts';
import { useDocumentText } from '../../data/assessments/use-document-text.ts';
import { paths } from '../../data/documents/paths.ts';
import {
  type NotAgreed as NotAgreedAnswer,
  notAgreed,
  statementAnswer,
  viewRange,
} from '../../domain/assessment/assessment.ts';
import { findOutTitle } from '../../domain/assessment/find-out.ts';
import {
  establishedLevel,
  levelCount,
  levelLabel,
  localize,
  type Stage,
  type Statement,
} from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { RangeSelects } from '../../ui/controls/range-selects.tsx';
import { TextArea } from '../../ui/controls/text-area.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import row from '../../ui/layout/row.module.css';
import { levelOptions } from './answers.ts';
import css from './assess.module.css';
import { text } from './text.ts';

interface FollowUpProps {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  readonly statement: Statement;
  readonly number: number;
}

/** Asks the next question that an answer calls for: a reason, a range, evidence or a next step. */
export function FollowUp(props: FollowUpProps) {
  const { answer } = useStore(props.open.assessment, (assessment) => statementAnswer(assessment, props.statement.id));
  switch (answer.type) {
    case 'level':
      return <AfterLevel {...props} level={answer.level} />;
    case 'not-applicable':
      return <Reason {...props} label={text.why} hint={text.whyNeeded} />;
    case 'not-agreed':
      return <NotAgreed {...props} answer={answer} />;
    case 'dont-know':
      return <FindOut {...props} />;
    case 'unanswered':
      return null;
  }
}

function AfterLevel({ open, stage, statement, level }: FollowUpProps & { readonly level: number }) {
  return (
    <div class={css.followUp}>
      {level < levelCount(open.rubric) && (
        <NextLevel open={open} stage={stage} statement={statement} next={levelLabel(open.rubric, level + 1)} />
      )}
      {level >= establishedLevel(open.rubric) && <WhatToShow open={open} statement={statement} />}
    </div>
  );
}

/** Asks for one line of evidence, only while nothing else is linked. The line creates an item of evidence as it is typed. */
function WhatToShow({ open, statement }: { readonly open: OpenAssessment; readonly statement: Statement }) {
  const item = quickItem(open.id, statement.id);
  const linked = useStore(open.assessment, (assessment) => statementAnswer(assessment, statement.id).evidence);
  const title = useDocumentText(open, paths.evidence(item).title, text.typing, () => {
    ensureEvidence(open.organisationDocument, item);
    linkEvidence(open.document, paths.statement(statement.id).owner, item, true);
  });
  if (linked.some((id) => id !== item)) return null;
  return <TextArea text={title} label={text.show} hint={text.showHint} lines={1} />;
}

/** Asks what would reach the next level. The text is an action of the plan from its first letter. */
interface NextLevelProps extends Omit<FollowUpProps, 'number'> {
  /** Label of the next level. */
  readonly next: string;
}

function NextLevel({ open, stage, statement, next }: NextLevelProps) {
  const words = useDocumentText(open, paths.action(nextLevelAction(statement.id)).text('words'), text.typing, () =>
    ensureNextLevelAction(open.document, stage.id, statement.id),
  );
  return <TextArea text={words} label={formatMessage(text.next, { level: next })} hint={text.nextHint} lines={2} />;
}

function Reason({ open, statement, label, hint }: FollowUpProps & { readonly label: string; readonly hint: string }) {
  const words = useDocumentText(open, paths.statement(statement.id).reason, text.typing);
  return (
    <div class={css.followUp}>
      <TextArea text={words} label={label} hint={hint} lines={2} />
    </div>
  );
}

function NotAgreed({ answer, ...props }: FollowUpProps & { readonly answer: NotAgreedAnswer }) {
  const { open, stage, statement, number } = props;
  const label = formatMessage(text.undoAnswer, { statement: `${localize(stage.name)} ${number}` });
  return (
    <div class={css.followUp}>
      <div class={`${row.fields} ${css.fields}`}>
        <RangeSelects
          lowLabel={text.lowest}
          highLabel={text.highest}
          none={text.noView}
          options={levelOptions(open.rubric)}
          range={viewRange(answer)}
          onChange={(range) => open.act(label, () => answerStatement(open.document, statement.id, notAgreed(range)))}
        />
      </div>
      <Reason {...props} label={text.whyNotAgreed} hint={text.rangeHint} />
    </div>
  );
}

function FindOut({ open, stage, statement }: FollowUpProps) {
  const words = findOutTitle(open.rubric, statement.id);
  const hasAction = useStore(open.assessment, (assessment) =>
    [...assessment.actions.values()].some((action) => action.statement === statement.id && !action.removed),
  );
  if (hasAction) return null;
  return (
    <div class={css.followUp}>
      <div>
        <Button
          small
          icon="plus"
          onClick={() =>
            open.act(words, () =>
              addAction(open.document, { stage: stage.id, statement: statement.id, origin: 'stage', texts: { words } }),
            )
          }
        >
          {text.findOut}
        </Button>
      </div>
    </div>
  );
}
