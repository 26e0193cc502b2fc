import { asPaper, copiesOf, PAPERS, type Paper, paperSize } from '../../../domain/workshop/printouts.ts';
import { say } from '../../../lib/i18n/messages.ts';
import { address, parseAddress } from '../../../lib/routes.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { PageHeading } from '../../../ui/layout/page-heading.tsx';
import type { WorkshopProps } from '../shared/use-workshop.ts';
import { Consent } from './consent-form.tsx';
import type { PaperProps } from './paper-sheet.tsx';
import { Posters } from './posters.tsx';
import css from './print-page.module.css';
import { Scale } from './scale-sheet.tsx';
import { Tally } from './tally-sheet.tsx';
import { text } from './text.ts';
import { Cards } from './vote-cards.tsx';
import { LargePrint, Worksheet } from './worksheet.tsx';

const DRAWN: Readonly<Record<Paper, (props: PaperProps) => ReturnType<typeof Worksheet>>> = {
  worksheet: Worksheet,
  'large-print': LargePrint,
  tally: Tally,
  cards: Cards,
  posters: Posters,
  scale: Scale,
  consent: Consent,
};

/** All papers to choose from, or one of them as it prints. */
export default function PrintPage({ workshop }: WorkshopProps) {
  const state = useStore(workshop.workshop, (all) => all);
  const place = parseAddress(location.hash);
  const paper = asPaper(place.rest[2]);
  if (!paper) return <Offer workshop={workshop} />;
  const Drawn = DRAWN[paper];
  const title = text[`paper-${paper}`];
  return (
    <div class={css.page}>
      <header class="no-print way-back">
        <a href={address.workshopPrint(state.id)}>{text.all}</a>
        <PageHeading title={`${title} – ${state.setup.title}`}>{title}</PageHeading>
        <p class="hint">{say(text.hint, { size: paperSize(paper) })}</p>
        <div class={css.ways}>
          <Button look="first" icon="print" onClick={() => print()}>
            {text.print}
          </Button>
          <span>{copiesWords(copiesOf(paper, state.setup))}</span>
        </div>
      </header>
      <div class={css.preview}>
        <Drawn workshop={state} rubric={workshop.rubric} />
      </div>
    </div>
  );
}

const copiesWords = (n: number | null): string => (n === null ? text.copiesUnknown : say(text.copies, { n }));

function Offer({ workshop }: Pick<WorkshopProps, 'workshop'>) {
  const { id, setup } = useStore(workshop.workshop, (all) => all);
  return (
    <div class={css.page}>
      <header class="way-back">
        <a href={address.workshopSetup(id)}>{text.back}</a>
        <PageHeading title={`${text.title} – ${setup.title}`}>{text.title}</PageHeading>
        <p class="hint">{text.lead}</p>
      </header>
      <ul class={css.papers}>
        {PAPERS.map((paper) => (
          <li key={paper}>
            <div>
              <h2>{text[`paper-${paper}`]}</h2>
              <p class="hint">{text[`why-${paper}`]}</p>
              <p class={css.small}>
                {paperSize(paper)} · {copiesWords(copiesOf(paper, setup))}
              </p>
            </div>
            <LinkButton icon="print" href={address.workshopPrint(id, paper)}>
              {text.see} <span class="hidden">{text[`paper-${paper}`]}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
