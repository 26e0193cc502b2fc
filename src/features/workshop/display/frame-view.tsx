import type { ComponentChild } from 'preact';
import type { DisplaySettings, Frame, FrameState } from '../../../domain/workshop/display/frame.ts';
import { AgreeView } from './agree-view.tsx';
import { BallotView } from './ballot-view.tsx';
import { Clock } from './clock.tsx';
import { CornerGraphic } from './corner-graphic.tsx';
import css from './display.module.css';
import { AskView, IdeasView, PromisedView, SaidView, WordsView } from './list-views.tsx';
import { AgendaView, BroadView, CelebrateView, DecideView, DotsView, GridView, StripsView } from './plan-views.tsx';
import {
  AloneView,
  ChallengeView,
  HandInView,
  JoinView,
  PauseView,
  PollView,
  RulesView,
  ScaleView,
  ThanksView,
  WaitingView,
} from './simple-views.tsx';

interface FrameViewProps {
  readonly frame: Frame | Omit<Frame, 'step'>;
  readonly look: DisplaySettings;
  /** True for the small copy in the facilitator view, in which nothing is announced to screen readers. */
  readonly preview?: boolean;
}

/**
 * Draws one frame of the display. It receives a frame and never votes, so it cannot show them early. All sizes are relative to
 * the height of the frame.
 */
export function FrameView({ frame, look, preview = false }: FrameViewProps) {
  const { brightness, contrast, saturation } = look;
  const plain = brightness === 100 && contrast === 100 && saturation === 100;
  return (
    <div
      class={`own-colours ${css.window} ${css[look.theme]}`}
      style={
        plain ? undefined : { filter: `brightness(${brightness}%) contrast(${contrast}%) saturate(${saturation}%)` }
      }
    >
      <div class={css.screen} data-size={look.size} style={{ '--k': String(look.size / 100) }}>
        {frame.blank ? (
          <div class={css.blank} />
        ) : (
          <>
            {!NO_CORNER.has(frame.state.type) && <CornerGraphic lane={laneOf(frame.state)} />}
            {viewOf(frame, look, preview)}
            {look.clock && frame.timer && frame.state.type !== 'pause' && (
              <Clock timer={frame.timer} large={frame.state.type === 'alone'} />
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** Frames without the corner graphic, because they have lanes of their own or need the corner. */
const NO_CORNER: ReadonlySet<FrameState['type']> = new Set(['waiting', 'thanks', 'pause', 'grid']);

function laneOf(state: FrameState): number | null {
  if (state.type === 'ballot' || state.type === 'agree') return state.unit.lane;
  return state.type === 'challenge' ? state.lane : null;
}

function viewOf(
  { state, page, timer }: Frame | Omit<Frame, 'step'>,
  look: DisplaySettings,
  preview: boolean,
): ComponentChild {
  switch (state.type) {
    case 'waiting':
      return <WaitingView state={state} />;
    case 'rules':
      return <RulesView />;
    case 'scale':
      return <ScaleView state={state} page={page} />;
    case 'promised':
      return <PromisedView state={state} page={page} />;
    case 'ask':
      return <AskView state={state} />;
    case 'words':
      return <WordsView state={state} page={page} />;
    case 'said':
      return <SaidView state={state} page={page} />;
    case 'challenge':
      return <ChallengeView state={state} />;
    case 'alone':
      return <AloneView state={state} />;
    case 'hand-in':
      return <HandInView state={state} />;
    case 'ballot':
      return <BallotView state={state} page={page} size={look.size} preview={preview} />;
    case 'agree':
      return <AgreeView state={state} size={look.size} preview={preview} />;
    case 'celebrate':
      return <CelebrateView state={state} page={page} />;
    case 'agenda':
      return <AgendaView state={state} page={page} />;
    case 'broad':
      return <BroadView state={state} page={page} />;
    case 'strips':
      return <StripsView state={state} page={page} />;
    case 'pause':
      return <PauseView timer={timer} />;
    case 'ideas':
      return <IdeasView state={state} page={page} />;
    case 'dots':
      return <DotsView state={state} page={page} />;
    case 'grid':
      return <GridView state={state} />;
    case 'decide':
      return <DecideView state={state} page={page} />;
    case 'poll':
      return <PollView />;
    case 'thanks':
      return <ThanksView state={state} />;
    case 'join':
      return <JoinView state={state} />;
  }
}
