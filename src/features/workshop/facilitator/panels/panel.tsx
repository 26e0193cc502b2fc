import type { ComponentChild } from 'preact';
import { CLOSE } from '../../../../domain/workshop/entry.ts';
import { groupsIn } from '../../../../domain/workshop/workshop.ts';
import { PollPanel } from '../../close/poll-panel.tsx';
import { DecidePanel, HearBack } from '../../collect/decide-panel.tsx';
import { DotsPanel } from '../../collect/dots-panel.tsx';
import { IdeasPanel } from '../../collect/ideas-panel.tsx';
import { SaidPanel } from '../../collect/notes-panel.tsx';
import { PresentationsPanel } from '../../collect/presentations-panel.tsx';
import { QuotesPanel } from '../../collect/quotes-panel.tsx';
import { SortPanel } from '../../collect/sort-panel.tsx';
import { text as collectText } from '../../collect/text.ts';
import { WordsPanel } from '../../collect/words-panel.tsx';
import { PhonesPanel } from '../../phones/phones-panel.tsx';
import css from '../shared/panels.module.css';
import type { Desk } from '../shared/use-facilitator-state.ts';
import { AgreePanel } from './agree-panel.tsx';
import { ConfirmPanel } from './confirm-panel.tsx';
import { DiscussPanel } from './discuss-panel.tsx';
import { HeadsPanel } from './heads-panel.tsx';
import { SaidBox } from './notes-field.tsx';
import { SheetPanel } from './sheet-panel.tsx';
import { TallyPanel } from './tally-panel.tsx';

/** What there is to count, to decide or to write down at this moment of the day. */
export function Panel({ desk }: { readonly desk: Desk }) {
  return (
    <aside class={css.panel} key={desk.cue?.key}>
      {partsOf(desk)}
      <QuotesPanel workshop={desk.workshop} state={desk.scene.workshop} />
      <PresentationsPanel workshop={desk.workshop} state={desk.scene.workshop} />
    </aside>
  );
}

function partsOf(desk: Desk): ComponentChild {
  const { cue, unit, workshop, scene } = desk;
  if (unit !== null) {
    const tally = <TallyPanel key="tally" desk={desk} unit={unit} />;
    const phones = <PhonesPanel key="phones" workshop={workshop} invite={scene.invite} />;
    const agreed = <AgreePanel key="agree" desk={desk} unit={unit} />;
    const said = <SaidBox key="said" desk={desk} unit={unit} />;
    // What the moment is for stands first.
    return cue?.type === 'agree' ? [agreed, said, tally] : cue?.type === 'talk' ? [said, agreed, tally] : [tally, phones, agreed, said];
  }
  switch (cue?.type) {
    case 'alone':
    case 'hand-in':
      return (
        <>
          <PhonesPanel workshop={desk.workshop} invite={desk.scene.invite} />
          <SheetPanel desk={desk} />
        </>
      );
    case 'celebrate':
    case 'agenda':
      return <DiscussPanel desk={desk} />;
    case 'strips':
      return <ConfirmPanel desk={desk} />;
    case 'ask':
    case 'answers':
      return <Answers desk={desk} id={cue.subject ?? ''} />;
    case 'ideas':
      return <IdeasPanel workshop={workshop} state={scene.workshop} />;
    case 'dots':
      return <DotsPanel workshop={workshop} state={scene.workshop} />;
    case 'grid':
      return <SortPanel workshop={workshop} scene={scene} />;
    case 'decide':
      return <DecidePanel workshop={workshop} scene={scene} />;
    case 'poll':
      return (
        <>
          <PollPanel workshop={workshop} />
          <WordsPanel workshop={workshop} state={scene.workshop} question={CLOSE} title={collectText.closeWord} groups={[]} before={[]} />
        </>
      );
    case 'thanks':
      return <HearBack workshop={workshop} scene={scene} />;
    default:
      return <HeadsPanel desk={desk} />;
  }
}

/** The answers to one question, in the form in which it was asked. */
function Answers({ desk: { workshop, scene }, id }: { readonly desk: Desk; readonly id: string }) {
  const { setup } = scene.workshop;
  const question = setup.questions.find((each) => each.id === id);
  if (!question) return null;
  const groups = groupsIn(setup, question.scheme);
  const common = { workshop, state: scene.workshop, groups };
  if (question.form === 'words') return <WordsPanel {...common} question={id} title={question.words} before={scene.wordsBefore} />;
  return question.form === 'ideas' ? <IdeasPanel {...common} /> : <SaidPanel {...common} question={question} />;
}
