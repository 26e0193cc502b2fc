import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ShelvedRubric } from '../../data/assessments/rubric-store.ts';
import { useRealRoom } from '../../data/use-workspace.ts';
import { blankForm } from '../../domain/reports/form-report.ts';
import { inWords, type Rubric } from '../../domain/rubric/rubric.ts';
import { text } from '../../exporters/shared/text.ts';
import { explain } from '../../lib/problem/problem-messages.ts';
import { address } from '../../lib/routes.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import type { PageProps } from '../feature-types.ts';
import { PdfButton } from './export/pdf-button.tsx';
import { Sheet } from './shared/report-sheet.tsx';
import css from './shared/reports.module.css';

/** The paper form with its two columns empty, to print and to write on. */
export default function BlankFormScreen({ house, place }: PageProps) {
  const room = useRealRoom(house);
  const [shelf, setShelf] = useState<readonly ShelvedRubric[] | null>(null);
  useEffect(() => {
    void room?.shelf.list().then(setShelf);
  }, [room]);
  if (!shelf) return null;
  const [id = '', edition] = place.rest;
  const found = shelf.find((each) => each.row.id === id && String(each.row.edition) === edition);
  if (!found)
    return <LostPage title={text.blank} words={explain({ type: 'no-such-rubric', id })} back={{ href: address.rubrics(), label: text.back }} />;
  return <Form rubric={found.rubric} />;
}

function Form({ rubric }: { readonly rubric: Rubric }) {
  const report = useMemo(() => blankForm(rubric), [rubric]);
  return (
    <div class={css.document}>
      <div class={`no-print ${css.ways}`}>
        <Button look="first" icon="print" onClick={() => print()}>
          {text.print}
        </Button>
        <PdfButton label={text.pdf} what={text.whatForm} organisation={inWords(rubric.title)} report={async () => report} />
        <LinkButton href={address.rubric(rubric.id, rubric.edition)}>{inWords(rubric.title)}</LinkButton>
      </div>
      <Sheet report={report} />
    </div>
  );
}
