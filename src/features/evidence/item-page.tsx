import { linkEvidence } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { decideEvidence, ensureEvidence } from '../../data/assessments/organisation-document.ts';
import { useDocumentText } from '../../data/assessments/use-document-text.ts';
import type { EvidenceChoices, EvidenceOwner } from '../../data/documents/document-layout.ts';
import { paths } from '../../data/documents/paths.ts';
import type { SaveStatusStore } from '../../data/storage/save-status.ts';
import { EVIDENCE_KINDS } from '../../domain/assessment/evidence.ts';
import { linksIn } from '../../domain/assessment/evidence-link.ts';
import { findStage, placeStatement } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { DayBox, Radios, Select } from '../../ui/controls/field.tsx';
import { TextArea } from '../../ui/controls/text-area.tsx';
import { Icon } from '../../ui/display/icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import panel from '../../ui/layout/panel.module.css';
import row from '../../ui/layout/row.module.css';
import css from './evidence.module.css';
import { QuoteTermsFields } from './quote-terms.tsx';
import { SupportedStatements } from './supported-statements.tsx';
import { text } from './text.ts';

interface ItemPageProps {
  readonly status: SaveStatusStore;
  readonly open: OpenAssessment;
  readonly id: string;
  /** Subject that a new item supports; linked with its first letter. */
  readonly owner: EvidenceOwner | null;
}

/** One item of evidence. A new one is created by its first letter, so that leaving a blank page stores nothing. */
export function ItemPage({ open, id, owner, status }: ItemPageProps) {
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
      <div>
        <TextArea text={where} label={text.where} hint={text.whereHint} lines={1} />
        <Links words={item?.where ?? ''} />
      </div>
      {item?.kind === 'quote' && <QuoteTermsFields open={open} id={id} />}
      {item && <SupportedStatements open={open} id={id} />}
      <Leave open={open} id={id} owner={owner} exists={item !== undefined} status={status} />
    </div>
  );
}

interface LeaveProps extends ItemPageProps {
  readonly exists: boolean;
}

/** Addresses in the place where it is stored: shown as text, and opened by a link of their own. */
function Links({ words }: { readonly words: string }) {
  const links = linksIn(words);
  if (links.length === 0) return null;
  const opens = links.some(({ href }) => href !== null);
  return (
    <ul class={css.links}>
      {links.map(({ text: address, href }) => (
        <li key={address}>
          {href === null ? (
            <span class="hint">{formatMessage(text.refusedLink, { address })}</span>
          ) : (
            <a href={href} target="_blank" rel="noopener noreferrer" dir="auto">
              {formatMessage(text.openLink, { address })}
            </a>
          )}
        </li>
      ))}
      {opens && <li class="hint">{text.openLinkHint}</li>}
    </ul>
  );
}

/** Says that everything is saved, and leads back to the stage that the address names, or to the list. */
function Leave({ open, id, owner, exists, status }: LeaveProps) {
  const { pending, problem } = useStore(status, (state) => state);
  const [kind, ownerId = ''] = owner?.split('/') ?? [];
  const stage = kind === 'stage' ? findStage(open.rubric, ownerId) : placeStatement(open.rubric, ownerId)?.stage;
  const isSaved = pending === 0 && problem === null;

  function remove(): void {
    open.act(text.undoRemove, () => decideEvidence(open.organisationDocument, id, 'removed', true), { offer: true });
    go(routes.evidence(open.id));
  }

  return (
    <div class={row.controls}>
      <LinkButton look="first" href={stage ? routes.stage(open.id, stage.id) : routes.evidence(open.id)}>
        {text.done}
      </LinkButton>
      {exists && <Button onClick={remove}>{text.remove}</Button>}
      {problem === null && (
        <span role="status" class={css.saved}>
          {exists && isSaved && <Icon name="tick" size={16} />}
          {exists ? savedText(isSaved) : text.notSavedYet}
        </span>
      )}
    </div>
  );
}

const savedText = (isSaved: boolean): string => (isSaved ? text.saved : text.saving);
