import { useEffect, useState } from 'preact/hooks';
import type { House } from '../../data/app-data.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { inWords } from '../../domain/rubric/rubric.ts';
import { say } from '../../lib/i18n/messages.ts';
import { seasonOf } from '../../lib/i18n/season.ts';
import type { Result } from '../../lib/problem/problem.ts';
import { explain } from '../../lib/problem/problem-messages.ts';
import { address } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { today } from '../../ui/browser/today.ts';
import { Button } from '../../ui/controls/button.tsx';
import { LineBox } from '../../ui/controls/line-input.tsx';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import css from './start.module.css';
import { text } from './text.ts';

/** The next round of an assessment: same organisation, same scope, same edition of the statements, so that the two can be compared. */
export function NextForm({ house, after }: { readonly house: House; readonly after: string }) {
  const [before, setBefore] = useState<Result<OpenAssessment> | null>(null);
  useEffect(() => {
    void house.roomOf(after).then((room) => room.openAssessment(after).then(setBefore));
  }, [house, after]);
  if (!before) return null;
  if (!before.ok) return <LostPage title={text.nextTitle} words={explain(before.problem)} back={{ href: address.start(), label: text.title }} />;
  return <Form house={house} before={before.value} />;
}

function Form({ house, before }: { readonly house: House; readonly before: OpenAssessment }) {
  const { organisation, scope, rubric, period: lastPeriod } = before.assessment.getState();
  const [period, setPeriod] = useState(() => seasonOf(today()));
  const [starting, setStarting] = useState(false);
  const last = [inWords(before.rubric.title), lastPeriod].filter((part) => part !== '').join(', ');

  async function begin(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (starting) return;
    setStarting(true);
    const room = await house.roomOf(before.id);
    go(address.overview(await room.begin({ organisation: { id: organisation }, rubric, scope, period: period.trim(), previous: before.id })));
  }

  return (
    <form class={css.form} onSubmit={(event) => void begin(event)}>
      <PageHeading title={text.nextTitle}>{text.nextTitle}</PageHeading>
      <p>{say(text.carry, { last })}</p>
      <LineBox label={text.period} hint={text.periodHint} value={period} onWrite={setPeriod} />
      <div>
        <Button look="first" submit disabled={starting}>
          {text.go}
        </Button>
      </div>
    </form>
  );
}
