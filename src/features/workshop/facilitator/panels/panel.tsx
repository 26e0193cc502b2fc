import type { ComponentChild } from 'preact';
import { CLOSING_QUESTION } from '../../../../domain/workshop/entry.ts';
import { groupsIn } from '../../../../domain/workshop/workshop.ts';
import { ArrowKeysTaken } from '../../../../ui/hooks/use-radio-group.ts';
import { PollPanel } from '../../close/poll-panel.tsx';
import { DecidePanel, HearBack } from '../../collect/decide-panel.tsx';
import { DiscussionNote } from '../../collect/discussion-note.tsx';
import { DotsPanel } from '../../collect/dots-panel.tsx';
import { IdeasPanel } from '../../collect/ideas-panel.tsx';
import { NotesPanel } from '../../collect/notes-panel.tsx';
import { PresentationsPanel } from '../../collect/presentations-panel.tsx';
import { QuotesPanel } from '../../collect/quotes-panel.tsx';
import { SortPanel } from '../../collect/sort-panel.tsx';
import { text as collectText } from '../../collect/text.ts';
import { ThemesField } from '../../collect/themes-field.tsx';
import { WordsPanel } from '../../collect/words-panel.tsx';
import { PhonesPanel } from '../../phones/phones-panel.tsx';
import css from '../shared/panels.module.css';
import type { FacilitatorState } from '../shared/use-facilitator-state.ts';
import { AgreePanel } from './agree-panel.tsx';
import { DiscussPanel } from './discuss-panel.tsx';
import { HeadsPanel } from './heads-panel.tsx';
import { OffersPanel } from './offers-panel.tsx';
import { SheetPanel } from './sheet-panel.tsx';
import { StagesPanel } from './stages-panel.tsx';
import { TallyPanel } from './tally-panel.tsx';

/** Side panel: everything to count, decide or write down at the current cue. */
export function Panel({ facilitator }: { readonly facilitator: FacilitatorState }) {
  return (
    <ArrowKeysTaken.Provider value={true}>
      <aside class={css.panel} key={facilitator.cue?.key}>
        {partsOf(facilitator)}
        <QuotesPanel workshop={facilitator.workshop} state={facilitator.displayState.workshop} />
        <PresentationsPanel workshop={facilitator.workshop} state={facilitator.displayState.workshop} />
      </aside>
    </ArrowKeysTaken.Provider>
  );
}

function partsOf(facilitator: FacilitatorState): ComponentChild {
  const { cue, unit, workshop, displayState } = facilitator;
  if (unit !== null) {
    const tally = <TallyPanel key="tally" facilitator={facilitator} unit={unit} />;
    const phones = <PhonesPanel key="phones" workshop={workshop} invite={displayState.invite} />;
    const agreed = <AgreePanel key="agree" facilitator={facilitator} unit={unit} />;
    const said = <DiscussionNote key="said" workshop={workshop} unit={unit} />;
    // The purpose of the cue comes first.
    if (cue?.type === 'agree') return [agreed, said, tally];
    if (cue?.type === 'talk') return [said, agreed, tally];
    return [tally, phones, agreed, said];
  }
  switch (cue?.type) {
    case 'alone':
    case 'hand-in':
      return (
        <>
          <PhonesPanel workshop={facilitator.workshop} invite={facilitator.displayState.invite} />
          <SheetPanel facilitator={facilitator} />
        </>
      );
    case 'celebrate':
    case 'agenda':
      return <DiscussPanel facilitator={facilitator} />;
    case 'broad':
      return <OffersPanel facilitator={facilitator} stage={null} />;
    case 'strips':
      return (
        <>
          {cue.subject !== null && <OffersPanel facilitator={facilitator} stage={cue.subject} />}
          <StagesPanel facilitator={facilitator} stage={cue.subject} />
        </>
      );
    case 'ask':
    case 'answers':
      return <Answers facilitator={facilitator} id={cue.subject ?? ''} />;
    case 'ideas':
      return <IdeasPanel workshop={workshop} state={displayState.workshop} />;
    case 'dots':
      return <DotsPanel workshop={workshop} state={displayState.workshop} />;
    case 'grid':
      return <SortPanel workshop={workshop} displayState={displayState} />;
    case 'decide':
      return <DecidePanel workshop={workshop} displayState={displayState} />;
    case 'poll':
      return (
        <>
          <PollPanel workshop={workshop} />
          <WordsPanel
            workshop={workshop}
            state={displayState.workshop}
            question={CLOSING_QUESTION}
            title={collectText.closeWord}
            groups={[]}
            before={[]}
          />
        </>
      );
    case 'thanks':
      return <HearBack workshop={workshop} displayState={displayState} />;
    default:
      return <HeadsPanel facilitator={facilitator} />;
  }
}

/** Answers to one question, in the form in which it is asked. */
function Answers({
  facilitator: { workshop, displayState },
  id,
}: {
  readonly facilitator: FacilitatorState;
  readonly id: string;
}) {
  const { setup } = displayState.workshop;
  const question = setup.questions.find((candidate) => candidate.id === id);
  if (!question) return null;
  const groups = groupsIn(setup, question.scheme);
  const common = { workshop, state: displayState.workshop, groups };
  const answers = {
    words: () => <WordsPanel {...common} question={id} title={question.words} before={displayState.wordsBefore} />,
    said: () => <NotesPanel {...common} question={question} />,
    ideas: () => <IdeasPanel {...common} />,
  };
  return (
    <>
      {answers[question.form]()}
      {question.form !== 'ideas' && <ThemesField workshop={workshop} question={id} />}
    </>
  );
}
