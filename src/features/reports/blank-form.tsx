import { useEffect, useMemo, useState } from 'preact/hooks';
import type { StoredRubric } from '../../data/assessments/rubric-store.ts';
import { useUserWorkspace } from '../../data/use-workspace.ts';
import { blankForm } from '../../domain/reports/form-report.ts';
import { localize, type Rubric } from '../../domain/rubric/rubric.ts';
import { text } from '../../exporters/shared/text.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { routes } from '../../lib/routes.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import rowCss from '../../ui/layout/row.module.css';
import type { PageProps } from '../feature-types.ts';
import { PdfButton } from './export/export-buttons.tsx';
import { ReportSheet } from './shared/report-sheet.tsx';
import css from './shared/reports.module.css';

/** Screen with the blank paper form, to print and fill in by hand. */
export default function BlankFormScreen({ appData, route }: PageProps) {
  const workspace = useUserWorkspace(appData);
  const [shelf, setShelf] = useState<readonly StoredRubric[] | null>(null);
  useEffect(() => {
    void workspace?.rubrics.list().then(setShelf);
  }, [workspace]);
  if (!shelf) return null;
  const [id = '', edition] = route.rest;
  const found = shelf.find((item) => item.row.id === id && String(item.row.edition) === edition);
  if (!found)
    return (
      <LostPage
        title={text.blank}
        words={problemMessage({ type: 'no-such-rubric', id })}
        back={{ href: routes.rubrics(), label: text.back }}
      />
    );
  return <Form rubric={found.rubric} />;
}

function Form({ rubric }: { readonly rubric: Rubric }) {
  const report = useMemo(() => blankForm(rubric), [rubric]);
  return (
    <div class={css.document}>
      <div class={`no-print ${rowCss.buttons}`}>
        <Button look="first" icon="print" onClick={() => print()}>
          {text.print}
        </Button>
        <PdfButton
          label={text.pdf}
          what={text.whatForm}
          organisation={localize(rubric.title)}
          report={async () => report}
        />
        <LinkButton href={routes.rubric(rubric.id, rubric.edition)}>{localize(rubric.title)}</LinkButton>
      </div>
      <ReportSheet report={report} />
    </div>
  );
}
