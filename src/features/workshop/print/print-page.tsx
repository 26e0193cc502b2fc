import { copiesOf, PRINTOUTS, type Printout, paperSize, parsePrintout } from '../../../domain/workshop/printouts.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { parseRoute, routes } from '../../../lib/routes.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { PageHeading } from '../../../ui/layout/page-heading.tsx';
import row from '../../../ui/layout/row.module.css';
import type { WorkshopProps } from '../shared/use-workshop.ts';
import { ConsentForm } from './consent-form.tsx';
import type { PaperProps } from './paper-sheet.tsx';
import { Posters } from './posters.tsx';
import css from './print-page.module.css';
import { ScaleSheet } from './scale-sheet.tsx';
import { TallySheet } from './tally-sheet.tsx';
import { text } from './text.ts';
import { VoteCards } from './vote-cards.tsx';
import { LargePrint, Worksheet } from './worksheet.tsx';

const PAPERS: Readonly<Record<Printout, (props: PaperProps) => ReturnType<typeof Worksheet>>> = {
  worksheet: Worksheet,
  'large-print': LargePrint,
  tally: TallySheet,
  cards: VoteCards,
  posters: Posters,
  scale: ScaleSheet,
  consent: ConsentForm,
};

/** List of all printouts, or the preview of the one in the address. */
export default function PrintPage({ workshop }: WorkshopProps) {
  const state = useStore(workshop.workshop, (all) => all);
  const route = parseRoute(location.hash);
  const paper = parsePrintout(route.rest[2]);
  if (!paper) return <Offer workshop={workshop} />;
  const Paper = PAPERS[paper];
  const title = text[`paper-${paper}`];
  return (
    <div class={css.page}>
      <header class="no-print way-back">
        <a href={routes.workshopPrint(state.id)}>{text.all}</a>
        <PageHeading title={`${title} – ${state.setup.title}`}>{title}</PageHeading>
        <p class="hint">{formatMessage(text.hint, { size: paperSize(paper) })}</p>
        <div class={`${row.controls} ${css.ways}`}>
          <Button look="first" icon="print" onClick={() => print()}>
            {text.print}
          </Button>
          <span>{copiesWords(copiesOf(paper, state.setup))}</span>
        </div>
      </header>
      <div class={css.preview}>
        <Paper workshop={state} rubric={workshop.rubric} />
      </div>
    </div>
  );
}

const copiesWords = (n: number | null): string => (n === null ? text.copiesUnknown : formatMessage(text.copies, { n }));

function Offer({ workshop }: Pick<WorkshopProps, 'workshop'>) {
  const { id, setup } = useStore(workshop.workshop, (all) => all);
  return (
    <div class={css.page}>
      <header class="way-back">
        <a href={routes.workshopSetup(id)}>{text.back}</a>
        <PageHeading title={`${text.title} – ${setup.title}`}>{text.title}</PageHeading>
        <p class="hint">{text.lead}</p>
      </header>
      <ul class={css.papers}>
        {PRINTOUTS.map((paper) => (
          <li key={paper} class={row.ends}>
            <div>
              <h2>{text[`paper-${paper}`]}</h2>
              <p class="hint">{text[`why-${paper}`]}</p>
              <p class={css.small}>
                {paperSize(paper)} · {copiesWords(copiesOf(paper, setup))}
              </p>
            </div>
            <LinkButton icon="print" href={routes.workshopPrint(id, paper)}>
              {text.see} <span class="hidden">{text[`paper-${paper}`]}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
