import { useEffect, useState } from 'preact/hooks';
import type { AppData } from '../../data/app-data.ts';
import { readDetails } from '../../data/assessments/details.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { preferences, setPreferences } from '../../data/device/preferences.ts';
import { localize } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import type { Result } from '../../lib/problem/problem.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { routes } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Checkbox } from '../../ui/controls/field.tsx';
import { ErrorSummary, type FieldError } from '../../ui/display/error-summary.tsx';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import panel from '../../ui/layout/panel.module.css';
import row from '../../ui/layout/row.module.css';
import { DetailFields, type DetailValues, errorsIn, withoutEnds } from './detail-fields.tsx';
import css from './details.module.css';
import { FrameworkLine } from './framework-line.tsx';
import { titleOf } from './screen.tsx';
import { text } from './text.ts';

interface FollowOnFormProps {
  readonly appData: AppData;
  /** Id of the assessment that is followed or duplicated. */
  readonly source: string;
  readonly isCopy: boolean;
}

/** Starts the next round of an assessment, or a duplicate, with the same organisation and edition. */
export function FollowOnForm({ appData, source, isCopy }: FollowOnFormProps) {
  const [before, setBefore] = useState<Result<OpenAssessment> | null>(null);
  useEffect(() => {
    void appData.workspaceOf(source).then((workspace) => workspace.openAssessment(source).then(setBefore));
  }, [appData, source]);
  if (!before) return null;
  if (!before.ok)
    return (
      <LostPage
        title={isCopy ? text.copyTitle : text.nextTitle}
        words={problemMessage(before.problem)}
        back={{ href: routes.start(), label: text.start }}
      />
    );
  return <Form appData={appData} source={before.value} isCopy={isCopy} />;
}

interface FormProps {
  readonly appData: AppData;
  readonly source: OpenAssessment;
  readonly isCopy: boolean;
}

function Form({ appData, source, isCopy }: FormProps) {
  const [details] = useState(() => readDetails(source));
  // A duplicate begins with the details of the original. A round has its own period and participants.
  const [values, setValues] = useState<DetailValues>(() => ({
    ...details,
    ...(isCopy ? {} : { period: '', tookPart: '' }),
    role: preferences.getState().role,
  }));
  const [withAnswers, setWithAnswers] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [isStarting, setStarting] = useState(false);
  const last = [details.organisation, details.period].filter((part) => part !== '').join(', ');
  const title = isCopy ? text.copyTitle : text.nextTitle;
  const [firstStage] = source.rubric.stages;

  async function begin(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { period, scope, tookPart, role } = withoutEnds(values);
    const found = errorsIn(withoutEnds(values), false);
    setErrors(found);
    setAttempt(attempt + 1);
    if (found.length > 0 || isStarting) return;
    setStarting(true);
    if (role !== preferences.getState().role) setPreferences({ role });
    const { organisation, rubric } = source.assessment.getState();
    const workspace = await appData.workspaceOf(source.id);
    const id = await workspace.begin({
      organisation: { id: organisation },
      rubric,
      scope,
      period,
      tookPart,
      previous: isCopy ? null : source.id,
      ...(isCopy && withAnswers ? { answersOf: source.id } : {}),
    });
    go(isCopy ? routes.overview(id) : routes.stage(id, firstStage?.id ?? ''));
  }

  return (
    <form class={`${panel.column} ${css.form}`} onSubmit={(event) => void begin(event)} noValidate>
      <ErrorSummary title={text.problem} errors={errors} attempt={attempt} />
      <PageHeading title={titleOf(errors, title)}>{title}</PageHeading>
      <p class="hint">{formatMessage(isCopy ? text.copyLead : text.carry, { last })}</p>
      <DetailFields
        values={values}
        onWrite={(change) => setValues({ ...values, ...change })}
        errors={errors}
        nameHint={null}
      />
      <FrameworkLine rubric={source.rubric} />
      {isCopy && (
        <div>
          <Checkbox checked={withAnswers} onToggle={setWithAnswers}>
            {text.copyAnswers}
          </Checkbox>
          <p class="hint">{text.copyAnswersHint}</p>
        </div>
      )}
      <div class={row.controls}>
        <Button look="first" submit disabled={isStarting}>
          {isCopy ? text.duplicate : formatMessage(text.go, { stage: localize(firstStage?.name) })}
        </Button>
        <LinkButton href={routes.start()}>{text.cancel}</LinkButton>
      </div>
    </form>
  );
}
