import type { ComponentChild } from 'preact';
import { PollPanel } from '../close/poll-panel.tsx';
import { PhonesPanel } from '../phones/phones-panel.tsx';
import { AgreePanel } from './agree-panel.tsx';
import { ConfirmPanel } from './confirm-panel.tsx';
import css from './console.module.css';
import { DiscussPanel } from './discuss-panel.tsx';
import { HeadsPanel } from './heads-panel.tsx';
import { SaidBox } from './said-box.tsx';
import { SheetPanel } from './sheet-panel.tsx';
import { TallyPanel } from './tally-panel.tsx';
import type { Desk } from './use-desk.ts';

/** What there is to count, to decide or to write down at this moment of the day. */
export function Panel({ desk }: { readonly desk: Desk }) {
  return (
    <aside class={css.panel} key={desk.cue?.key}>
      {partsOf(desk)}
    </aside>
  );
}

function partsOf(desk: Desk): ComponentChild {
  const { cue, unit } = desk;
  if (unit !== null) {
    return (
      <>
        <TallyPanel desk={desk} unit={unit} />
        <PhonesPanel workshop={desk.workshop} invite={desk.scene.invite} />
        <AgreePanel desk={desk} unit={unit} />
        <SaidBox desk={desk} unit={unit} />
      </>
    );
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
    case 'poll':
      return <PollPanel workshop={desk.workshop} />;
    default:
      return <HeadsPanel desk={desk} />;
  }
}
