import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { decideEvidence } from '../../data/assessments/organisation-document.ts';
import { useDocumentText } from '../../data/assessments/use-document-text.ts';
import type { EvidenceChoices } from '../../data/documents/document-layout.ts';
import { paths } from '../../data/documents/paths.ts';
import { NO_CONSENT } from '../../domain/assessment/quote-consent.ts';
import { EXPORT_PROFILES } from '../../domain/document/audience.ts';
import { DayBox, NumberBox, Select } from '../../ui/controls/field.tsx';
import { TextArea } from '../../ui/controls/text-area.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import row from '../../ui/layout/row.module.css';
import css from './evidence.module.css';
import { text } from './text.ts';

/** Consent of a quoted person, and how many people it could be. Reports show a quote only within this consent. */
export function QuoteTermsFields({ open, id }: { readonly open: OpenAssessment; readonly id: string }) {
  const terms = useStore(open.organisation, ({ evidence }) => evidence.get(id)?.terms ?? NO_CONSENT);
  const attribution = useDocumentText(open, paths.evidence(id).attribution, text.typing);
  const decide = <F extends keyof EvidenceChoices>(field: F, value: EvidenceChoices[F]): void =>
    open.act(text.undoTerms, () => decideEvidence(open.organisationDocument, id, field, value));
  return (
    <fieldset class={css.terms}>
      <legend>{text.terms}</legend>
      <p class="hint">{text.termsHint}</p>
      <TextArea text={attribution} label={text.attribution} hint={text.attributionHint} lines={1} />
      <Select
        label={text.consent}
        none={text.consentNone}
        value={terms.consent}
        choices={EXPORT_PROFILES.map((profile) => ({ value: profile, label: text[profile] }))}
        onChoose={(consent) => decide('consent', consent)}
      />
      <div class={row.fields}>
        <NumberBox
          label={text.groupSize}
          hint={text.groupSizeHint}
          value={terms.groupSize}
          onChoose={(n) => decide('groupSize', n)}
        />
        <DayBox
          label={text.expires}
          hint={text.expiresHint}
          value={terms.expires}
          onChoose={(day) => decide('expires', day)}
        />
      </div>
    </fieldset>
  );
}
