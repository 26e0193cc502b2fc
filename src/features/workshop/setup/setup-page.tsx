import { useState } from 'preact/hooks';
import { beginRehearsal } from '../../../data/rehearsal.ts';
import { setUp } from '../../../data/workshops/workshop-commands.ts';
import { routes } from '../../../lib/routes.ts';
import { go } from '../../../ui/browser/navigation.ts';
import { today } from '../../../ui/browser/today.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { NumberBox } from '../../../ui/controls/field.tsx';
import { Notice } from '../../../ui/display/notice.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { PageHeading } from '../../../ui/layout/page-heading.tsx';
import row from '../../../ui/layout/row.module.css';
import { AnswerMethods } from '../phones/answer-methods.tsx';
import { RehearsalNotice } from '../shared/rehearsal-notice.tsx';
import type { WorkshopProps } from '../shared/use-workshop.ts';
import { AboutForm } from './about-form.tsx';
import { AgendaEditor } from './agenda-editor.tsx';
import { GroupsForm } from './groups-form.tsx';
import { QuestionsForm } from './questions-form.tsx';
import { ScopeForm } from './scope-form.tsx';
import css from './setup.module.css';
import { text } from './text.ts';

/** Preparation of a workshop. Every choice is saved at once. */
export default function SetupPage({ appData, workspace, workshop }: WorkshopProps) {
  const { id, assessment, setup } = useStore(workshop.workshop, (state) => state);
  const [failed, setFailed] = useState(false);
  const { document } = workshop;

  function rehearse(): void {
    beginRehearsal(appData, workshop, today()).then(
      (rehearsal) => go(routes.workshop(rehearsal)),
      () => setFailed(true),
    );
  }

  return (
    <div class="page">
      <RehearsalNotice workshop={workshop} />
      <header class="way-back">
        <a href={routes.workshops(assessment)}>{text.back}</a>
        <PageHeading title={`${text.title} – ${setup.title}`}>{text.title}</PageHeading>
        <p class="hint">{text.lead}</p>
      </header>
      <AboutForm workshop={workshop} />
      <ScopeForm workshop={workshop} />
      <AnswerMethods workspace={workspace} workshop={workshop} />
      <GroupsForm workshop={workshop} />
      <QuestionsForm workshop={workshop} />
      <AgendaEditor workshop={workshop} />
      <section class="part" aria-labelledby="privacy">
        <h2 id="privacy">{text.privacy}</h2>
        <NumberBox
          label={text.leastInExports}
          hint={text.leastHint}
          value={setup.leastInExports}
          onChoose={(n) => workshop.act(text.undoSetUp, () => setUp(document, 'leastInExports', Math.max(3, n ?? 5)))}
        />
      </section>
      <section class="part" aria-labelledby="ready">
        <h2 id="ready">{text.ready}</h2>
        {failed && <Notice tone="bad">{text.rehearsalFailed}</Notice>}
        <div class={`${row.controls} ${css.controls}`}>
          <LinkButton look="first" href={routes.workshop(id)}>
            {text.openConsole}
          </LinkButton>
          <LinkButton icon="print" href={routes.workshopPrint(id)}>
            {text.printPack}
          </LinkButton>
          {!workshop.isExample && <Button onClick={rehearse}>{text.rehearse}</Button>}
        </div>
        {!workshop.isExample && <p class="hint">{text.rehearseHint}</p>}
      </section>
    </div>
  );
}
