/** Assessments, workshops and organisations as plain JSON, for people who open a backup without Lanes, in a text editor. */
import { isPresentAction } from '../assessment/action.ts';
import { type Assessment, stageAnswer, statementAnswer } from '../assessment/assessment.ts';
import { type EvidenceItem, isPresentItem } from '../assessment/evidence.ts';
import { answerText, targetText } from '../assessment/report-input.ts';
import { localize, type Rubric } from '../rubric/rubric.ts';
import type { Workshop } from '../workshop/workshop.ts';

export function readableAssessment(assessment: Assessment, rubric: Rubric): unknown {
  return {
    rubric: `${localize(rubric.title)}, edition ${rubric.edition}`,
    scope: assessment.scope,
    period: assessment.period,
    begun: new Date(assessment.createdAt).toISOString(),
    stages: rubric.stages.map((stage) => {
      const own = stageAnswer(assessment, stage.id);
      return {
        stage: localize(stage.name),
        challenge: localize(stage.challenge),
        whatDoWeCurrentlyDo: own.now,
        whatActionCouldWeTake: own.could,
        agreedLevel: own.agreed ? answerText(own.agreed, rubric) : null,
        someSawItDifferently: own.someSawItDifferently ? own.dissent : null,
        aim: targetText(own.target, rubric) || null,
        finished: own.finished,
        statements: stage.statements.map((statement) => {
          const { answer, reason, note, target } = statementAnswer(assessment, statement.id);
          return {
            statement: localize(statement.text),
            answer: answerText(answer, rubric),
            reason,
            note,
            aim: targetText(target, rubric) || null,
          };
        }),
      };
    }),
    actions: [...assessment.actions.values()].filter(isPresentAction),
  };
}

export const readableWorkshop = ({ setup, session, entries, decisions, hearBack }: Workshop): unknown => ({
  title: setup.title,
  day: setup.day,
  ended: session.endedAt === null ? null : new Date(session.endedAt).toISOString(),
  groups: setup.groups.map(({ name, people }) => ({ name, people })),
  said: entries,
  decided: Object.fromEntries(decisions),
  hearBack,
});

export const readableOrganisation = (name: string, evidence: Iterable<EvidenceItem>): unknown => ({
  name,
  evidence: [...evidence].filter(isPresentItem),
});
