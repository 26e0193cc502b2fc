import type { OpenAssessment } from '../../../data/assessments/open-assessment.ts';
import { useDocumentText } from '../../../data/assessments/use-document-text.ts';
import { paths } from '../../../data/documents/paths.ts';
import type { ReportText } from '../../../domain/assessment/assessment.ts';
import type { ReportAudience } from '../../../domain/document/report-options.ts';
import { formatList } from '../../../lib/i18n/messages.ts';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import css from '../shared/report-page.module.css';
import { text } from '../shared/text.ts';

/** Fields of each report that no answer covers. */
const ASKED: Readonly<Record<ReportAudience, readonly ReportText[]>> = {
  team: ['tookPart'],
  board: ['decide', 'risks', 'tookPart'],
  community: ['youSaid', 'answerBack'],
  funder: ['tookPart'],
  form: [],
  plan: [],
};

const labelOf = (field: ReportText): { readonly label: string; readonly hint?: string } => {
  switch (field) {
    case 'tookPart':
      return { label: text.tookPart, hint: text.tookPartHint };
    case 'decide':
      return { label: text.decide };
    case 'risks':
      return { label: text.risksToTell };
    case 'youSaid':
      return { label: text.whatYouSaid };
    case 'answerBack':
      return { label: text.answerBack, hint: text.answerBackHint };
  }
};

/** Text boxes for facts that only people know: participants, decisions for the board, what people said. */
export function AdditionalText({
  open,
  audience,
}: {
  readonly open: OpenAssessment;
  readonly audience: ReportAudience;
}) {
  const asked = ASKED[audience];
  if (asked.length === 0) return null;
  return (
    <details class={css.more}>
      <summary>
        {text.onlyYou} <span class="quiet">{formatList(asked.map((field) => text[`asked-${field}`]))}</span>
      </summary>
      <div class={css.boxes}>
        <p class="hint">{text.onlyYouHint}</p>
        {asked.map((field) => (
          <Box key={field} open={open} field={field} />
        ))}
      </div>
    </details>
  );
}

function Box({ open, field }: { readonly open: OpenAssessment; readonly field: ReportText }) {
  const port = useDocumentText(open, paths.report(field), text.typing);
  return <TextArea text={port} {...labelOf(field)} lines={2} />;
}
