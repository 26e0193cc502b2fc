import { useMemo } from 'preact/hooks';
import { paths } from '../../../data/documents/paths.ts';
import { approveRecord, setUp } from '../../../data/workshops/workshop-commands.ts';
import { CLOSING_QUESTION, isPresentEntry } from '../../../domain/workshop/entry.ts';
import { groupsIn, type Workshop, type WorkshopQuestion } from '../../../domain/workshop/workshop.ts';
import { formatDateTime, formatMessage } from '../../../lib/i18n/messages.ts';
import { routes } from '../../../lib/routes.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { DayBox } from '../../../ui/controls/field.tsx';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import { Notice } from '../../../ui/display/notice.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { PageHeading } from '../../../ui/layout/page-heading.tsx';
import panel from '../../../ui/layout/panel.module.css';
import row from '../../../ui/layout/row.module.css';
import { PresentationsPanel } from '../collect/presentations-panel.tsx';
import { QuotesPanel } from '../collect/quotes-panel.tsx';
import { ThemesField } from '../collect/themes-field.tsx';
import { RehearsalNotice } from '../shared/rehearsal-notice.tsx';
import type { WorkshopProps } from '../shared/use-workshop.ts';
import css from './close.module.css';
import { DayComments, DayText } from './day-text.tsx';
import { RecordEntryEditor } from './record-entry-editor.tsx';
import { TalkEditor } from './talk-editor.tsx';
import { text } from './text.ts';

/** Editor of the record: correct the answers, add what will be done and what was done, approve it, send it. */
export default function RecordEditorPage({ workshop }: WorkshopProps) {
  const state = useStore(workshop.workshop, (all) => all);
  const { setup, entries } = state;
  const asked = setup.questions.filter(
    ({ id, on }) => on || entries.some((entry) => entry.question === id && isPresentEntry(entry)),
  );
  return (
    <div class={`${panel.column} ${css.record}`}>
      <RehearsalNotice workshop={workshop} />
      <header class="way-back">
        <a href={routes.workshops(state.assessment)}>{text.back}</a>
        <PageHeading title={`${text.record} – ${setup.title}`}>{text.record}</PageHeading>
        <p class="hint">{text.recordLead}</p>
      </header>
      <Opening workshop={workshop} state={state} />
      <section class="part" aria-label={text.more}>
        <PresentationsPanel workshop={workshop} state={state} />
        <QuotesPanel workshop={workshop} state={state} />
      </section>
      {asked.map((question) => (
        <Asked key={question.id} workshop={workshop} state={state} question={question} />
      ))}
      <section class="part" aria-labelledby="so-what">
        <h2 id="so-what">{text.soWhat}</h2>
        <DayText workshop={workshop} field="soWhat" label={text.soWhat} hint={text.soWhatHint} lines={3} />
      </section>
      <TalkEditor workshop={workshop} state={state} />
      <section class="part" aria-labelledby="closing">
        <h2 id="closing">{text.oneWord}</h2>
        <RecordEntryEditor
          workshop={workshop}
          entries={entries.filter((entry) => entry.question === CLOSING_QUESTION && isPresentEntry(entry))}
        />
        <DayComments workshop={workshop} />
      </section>
      <section class="part" aria-labelledby="thanks">
        <h2 id="thanks">{text.thanks}</h2>
        <DayText workshop={workshop} field="thanks" label={text.thanks} hint={text.thanksHint} lines={2} />
      </section>
      <Approve workshop={workshop} state={state} />
    </div>
  );
}

interface PartProps {
  readonly workshop: WorkshopProps['workshop'];
  readonly state: Workshop;
}

function Opening({ workshop, state }: PartProps) {
  const how = useMemo(() => workshop.text('workshop', paths.workshop.hearHow, text.undoWrite), [workshop]);
  const uncounted = groupsIn(state.setup, state.setup.scheme).filter(({ people }) => people === null);
  return (
    <section class="part" aria-labelledby="opening">
      <h2 id="opening">{text.summary}</h2>
      <DayText workshop={workshop} field="summary" label={text.summary} hint={text.summaryHint} lines={4} />
      <DayText workshop={workshop} field="opening" label={text.opening} labelShown hint={text.openingHint} lines={2} />
      <div class={css.pair}>
        <DayBox
          label={text.hearDay}
          value={state.hearBack.day}
          onChoose={(day) => workshop.act(text.undoDecide, () => setUp(workshop.document, 'hearBack', day))}
        />
        <TextArea text={how} label={text.hearHow} lines={1} />
      </div>
      {uncounted.length > 0 && (
        <Notice>
          <p>{text.uncounted}</p>
        </Notice>
      )}
    </section>
  );
}

function Asked({ workshop, state, question }: PartProps & { readonly question: WorkshopQuestion }) {
  const { id, words } = question;
  const will = useMemo(() => workshop.text('workshop', paths.recordDecision(id).will, text.undoWrite), [workshop, id]);
  const did = useMemo(() => workshop.text('workshop', paths.recordDecision(id).did, text.undoWrite), [workshop, id]);
  const said = state.entries.filter((entry) => entry.question === id && isPresentEntry(entry));
  const actions = useStore(workshop.open.assessment, (assessment) => assessment.actions);
  const made = said.flatMap(({ action }) => (action === null ? [] : (actions.get(action) ?? [])));
  return (
    <section class="part" aria-label={words}>
      <h2>
        <span class={css.asked}>{text.weAsked}</span> {words}
      </h2>
      <ThemesField workshop={workshop} question={id} />
      <h3>{text.youSaid}</h3>
      <RecordEntryEditor workshop={workshop} entries={said} />
      <TextArea text={will} label={text.weWill} hint={text.weWillHint} lines={2} />
      {made.length > 0 && (
        <ul class={css.made}>
          {made.map((action) => (
            <li key={action.id}>
              <a href={routes.action(workshop.open.id, action.id)} dir="auto">
                {action.words}
              </a>
            </li>
          ))}
        </ul>
      )}
      <TextArea text={did} label={text.weDid} hint={text.weDidHint} lines={2} />
    </section>
  );
}

function Approve({ workshop, state }: PartProps) {
  const { approvedAt } = state.record;
  const partners = groupsIn(state.setup, 'partners');
  const addressOf = (query: { readonly as?: string; readonly partner?: string }): string =>
    routes.record(state.assessment, state.id, {
      ...(query.as && { as: query.as }),
      ...(query.partner && { partner: query.partner }),
    });
  return (
    <section class="part" aria-labelledby="send">
      <h2 id="send">{text.send}</h2>
      <p role="status">
        {approvedAt === null ? text.notApproved : formatMessage(text.approved, { at: formatDateTime(approvedAt) })}
      </p>
      <div class={row.controls}>
        {approvedAt === null ? (
          <Button
            look="first"
            icon="tick"
            onClick={() => workshop.act(text.undoApprove, () => approveRecord(workshop.document, Date.now()))}
          >
            {text.approve}
          </Button>
        ) : (
          <Button onClick={() => workshop.act(text.undoApprove, () => approveRecord(workshop.document, null))}>
            {text.reopen}
          </Button>
        )}
      </div>
      <p class="hint">{text.sendHint}</p>
      <div class={row.controls}>
        {(['team', 'partners', 'public'] as const).map((audience) => (
          <LinkButton key={audience} href={addressOf({ as: audience })}>
            {text[`for-${audience}`]}
          </LinkButton>
        ))}
        {partners.map((group) => (
          <LinkButton key={group.id} href={addressOf({ partner: group.id })}>
            {formatMessage(text.forPartner, group)}
          </LinkButton>
        ))}
      </div>
    </section>
  );
}
