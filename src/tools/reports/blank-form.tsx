import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ShelvedRubric } from '../../data/rubric-shelf.ts';
import { useRealRoom } from '../../data/use-room.ts';
import { address } from '../../domain/address.ts';
import { explain } from '../../domain/explain.ts';
import { blankForm } from '../../domain/form-report.ts';
import { inWords, type Rubric } from '../../domain/rubric.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { LostPage } from '../../ui/lost-page.tsx';
import type { PageProps } from '../tool.ts';
import { PdfButton } from './pdf-button.tsx';
import css from './reports.module.css';
import { Sheet } from './sheet/sheet.tsx';
import { text } from './text.ts';

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
