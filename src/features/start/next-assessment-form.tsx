import { useEffect, useState } from 'preact/hooks';
import type { AppData } from '../../data/app-data.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { localize } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { seasonOf } from '../../lib/i18n/season.ts';
import type { Result } from '../../lib/problem/problem.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { routes } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { today } from '../../ui/browser/today.ts';
import { Button } from '../../ui/controls/button.tsx';
import { LineInput } from '../../ui/controls/line-input.tsx';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import panel from '../../ui/layout/panel.module.css';
import css from './start.module.css';
import { text } from './text.ts';

/** Begins the next round of an assessment with the same organisation, scope and edition, so that the two compare. */
export function NextAssessmentForm({ appData, after }: { readonly appData: AppData; readonly after: string }) {
  const [before, setBefore] = useState<Result<OpenAssessment> | null>(null);
  useEffect(() => {
    void appData.workspaceOf(after).then((workspace) => workspace.openAssessment(after).then(setBefore));
  }, [appData, after]);
  if (!before) return null;
  if (!before.ok)
    return (
      <LostPage
        title={text.nextTitle}
        words={problemMessage(before.problem)}
        back={{ href: routes.start(), label: text.title }}
      />
    );
  return <Form appData={appData} before={before.value} />;
}

function Form({ appData, before }: { readonly appData: AppData; readonly before: OpenAssessment }) {
  const { organisation, scope, rubric, period: lastPeriod } = before.assessment.getState();
  const [period, setPeriod] = useState(() => seasonOf(today()));
  const [starting, setStarting] = useState(false);
  const last = [localize(before.rubric.title), lastPeriod].filter((part) => part !== '').join(', ');

  async function begin(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (starting) return;
    setStarting(true);
    const workspace = await appData.workspaceOf(before.id);
    go(
      routes.overview(
        await workspace.begin({
          organisation: { id: organisation },
          rubric,
          scope,
          period: period.trim(),
          previous: before.id,
        }),
      ),
    );
  }

  return (
    <form class={`${panel.column} ${css.form}`} onSubmit={(event) => void begin(event)}>
      <PageHeading title={text.nextTitle}>{text.nextTitle}</PageHeading>
      <p>{formatMessage(text.carry, { last })}</p>
      <LineInput label={text.period} hint={text.periodHint} value={period} onWrite={setPeriod} />
      <div>
        <Button look="first" submit disabled={starting}>
          {text.go}
        </Button>
      </div>
    </form>
  );
}
