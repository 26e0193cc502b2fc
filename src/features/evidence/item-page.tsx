import { linkEvidence } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { decideEvidence, ensureEvidence } from '../../data/assessments/organisation-document.ts';
import { useDocumentText } from '../../data/assessments/use-document-text.ts';
import type { EvidenceChoices, Owner } from '../../data/documents/document-layout.ts';
import { paths } from '../../data/documents/paths.ts';
import { EVIDENCE_KINDS } from '../../domain/assessment/evidence.ts';
import { findStage, localize, placeStatement } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { DayBox, Radios, Select } from '../../ui/controls/field.tsx';
import { TextArea } from '../../ui/controls/text-area.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import panel from '../../ui/layout/panel.module.css';
import row from '../../ui/layout/row.module.css';
import { QuoteTermsFields } from './quote-terms.tsx';
import { SupportedStatements } from './supported-statements.tsx';
import { text } from './text.ts';

interface ItemPageProps {
  readonly open: OpenAssessment;
  readonly id: string;
  /** Statement or stage that a new item supports; linked with its first letter. */
  readonly owner: Owner | null;
}

/** One item of evidence. A new one is created by its first letter, so that leaving a blank page stores nothing. */
export function ItemPage({ open, id, owner }: ItemPageProps) {
  const item = useStore(open.organisation, ({ evidence }) => evidence.get(id));
  const organisation = useStore(open.organisation, (state) => state.name);

  function begin(): void {
    ensureEvidence(open.organisationDocument, id);
    if (owner) linkEvidence(open.document, owner, id, true);
    // A reload must find this item, not another blank page.
    if (location.hash !== routes.evidenceItem(open.id, id))
      history.replaceState(history.state, '', routes.evidenceItem(open.id, id));
  }

  const words = useDocumentText(open, paths.evidence(id).title, text.typing, begin);
  const where = useDocumentText(open, paths.evidence(id).where, text.typing, begin);
  const decide = <F extends 'kind' | 'date' | 'source'>(field: F, value: EvidenceChoices[F]): void =>
    open.act(text.undoItem, () => {
      begin();
      decideEvidence(open.organisationDocument, id, field, value);
    });
  const title = item ? text.itemTitle : text.newTitle;

  return (
    <div class={panel.column}>
      <PageHeading title={`${title} – ${organisation}`}>{title}</PageHeading>
      <TextArea text={words} label={text.words} hint={text.wordsHint} lines={1} />
      <div class={row.fields}>
        <Select
          label={text.kind}
          none={text.kindNone}
          value={item?.kind ?? null}
          choices={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: text[kind] }))}
          onChoose={(kind) => decide('kind', kind)}
        />
        <DayBox label={text.date} value={item?.date ?? null} onChoose={(date) => decide('date', date)} />
      </div>
      <Radios
        legend={text.source}
        value={item?.source ?? null}
        choices={[
          { value: 'inside', label: text.inside },
          { value: 'outside', label: text.outside },
        ]}
        onChoose={(source) => decide('source', source)}
      />
      <TextArea text={where} label={text.where} hint={text.whereHint} lines={1} />
      {item?.kind === 'quote' && <QuoteTermsFields open={open} id={id} />}
      {item && <SupportedStatements open={open} id={id} />}
      <Leave open={open} id={id} owner={owner} exists={item !== undefined} />
    </div>
  );
}

interface LeaveProps extends ItemPageProps {
  readonly exists: boolean;
}

/** Leads back to the stage that the address names, or to the list. */
function Leave({ open, id, owner, exists }: LeaveProps) {
  const [kind, ownerId = ''] = owner?.split('/') ?? [];
  const stage = kind === 'stage' ? findStage(open.rubric, ownerId) : placeStatement(open.rubric, ownerId)?.stage;

  function remove(): void {
    open.act(text.undoRemove, () => decideEvidence(open.organisationDocument, id, 'removed', true), { offer: true });
    go(routes.evidence(open.id));
  }

  return (
    <div class={row.controls}>
      {stage ? (
        <LinkButton look="first" href={routes.stage(open.id, stage.id)}>
          {formatMessage(text.backTo, { stage: localize(stage.name) })}
        </LinkButton>
      ) : (
        <LinkButton look="first" href={routes.evidence(open.id)}>
          {text.back}
        </LinkButton>
      )}
      {exists && <Button onClick={remove}>{text.remove}</Button>}
    </div>
  );
}
