/** Frames with two or three facts in very large type. */
import type { Frame, FrameState } from '../../../domain/workshop/display/frame.ts';
import type { Timer } from '../../../domain/workshop/workshop.ts';
import { formatLongDate, formatMessage, formatTime } from '../../../lib/i18n/messages.ts';
import { laneClass } from '../../../ui/display/stage-icon.tsx';
import { LazyView } from '../../../ui/layout/lazy-view.tsx';
import { Sweep } from './corner-graphic.tsx';
import shared from './display.module.css';
import { ResultMark } from './result-marks.tsx';
import css from './simple-views.module.css';
import { text } from './text.ts';
import { Tile, Title } from './view-parts.tsx';

type SimpleState<T extends FrameState['type']> = { readonly state: Extract<FrameState, { type: T }> };

export const WaitingView = ({ state }: SimpleState<'waiting'>) => (
  <article class={`${shared.floor} ${css.waiting}`}>
    <Sweep />
    <h1>{state.title}</h1>
    <p class={shared.lead}>{text.soon}</p>
    <ul class={shared.groups} aria-label={text.groups}>
      {state.groups.map(({ name, people }, i) => (
        <li key={name}>
          <ResultMark shape={i} />
          <span>{name}</span>
          {people !== null && <small class="number">{people}</small>}
        </li>
      ))}
    </ul>
  </article>
);

export const RulesView = () => (
  <article class={shared.page1}>
    <Title>{text.rulesTitle}</Title>
    <ol class={css.rules}>
      {[text.rule1, text.rule2, text.rule3].map((rule, i) => (
        <li key={rule} class={laneClass(i)}>
          <span>{rule}</span>
        </li>
      ))}
    </ol>
  </article>
);

export const ScaleView = ({ state, page }: SimpleState<'scale'> & { readonly page: Frame['page'] }) => (
  <article class={shared.page1}>
    <Title page={page}>{state.levels.length === 5 ? text.scaleTitle : text.scaleTitleAny}</Title>
    <ol class={css.scale}>
      {state.levels.map(({ n, label, means }) => (
        <li key={label}>
          <b class={`${shared.disc} number`}>{n}</b>
          <span>
            <strong>{label}</strong> <span lang={means.lang}>{means.text}</span>
          </span>
        </li>
      ))}
    </ol>
    <footer class={shared.band}>
      <p class={shared.askRoom}>{text.practice}</p>
    </footer>
  </article>
);

export const ChallengeView = ({ state }: SimpleState<'challenge'>) => (
  <article class={`${shared.floor} ${shared.challenge} ${laneClass(state.lane)}`}>
    <p class={css.stageName}>
      <Tile lane={state.lane} lanes={state.lanes} />
      <b lang={state.stage.lang}>{state.stage.text}</b>
    </p>
    <h1 lang={state.challenge.lang}>{state.challenge.text}</h1>
  </article>
);

export const AloneView = ({ state }: SimpleState<'alone'>) => (
  <article class={shared.page1}>
    <Title>{text.aloneTitle}</Title>
    <p class={shared.lead}>{formatMessage(text.aloneWhat, { n: state.units })}</p>
    <div class={css.grow} />
    <div class={shared.stops}>
      {state.levels.map((level, i) => (
        <p key={level} class={shared.stop}>
          <b class={`${shared.disc} number`}>{i + 1}</b>
          <span>{level}</span>
        </p>
      ))}
    </div>
    <footer class={shared.band}>
      <p class={shared.askRoom}>{text.aloneRule}</p>
    </footer>
  </article>
);

export const HandInView = ({ state }: SimpleState<'hand-in'>) => (
  <article class={shared.page1}>
    <Title>{text.handIn}</Title>
    <ul class={css.handIn}>
      {state.groups.map(({ name, in: n, of }, i) => (
        <li key={name}>
          <ResultMark shape={i} />
          <span>{name}</span>
          <b class="number">{formatMessage(text.handInOf, { n, of })}</b>
        </li>
      ))}
    </ul>
  </article>
);

export function PauseView({ timer }: { readonly timer: Timer | null }) {
  return (
    <article class={`${shared.floor} ${css.waiting}`}>
      <Sweep />
      <h1>{text.pause}</h1>
      {timer && (
        <p class={shared.lead}>
          {formatMessage(text.backAt, { time: formatTime(timer.startedAt + timer.minutes * 60_000) })}
        </p>
      )}
    </article>
  );
}

export const PollView = () => (
  <article class={shared.page1}>
    <Title>{text.useful}</Title>
    <h2 class={shared.second}>{text.heard}</h2>
    <div class={css.grow} />
    <p class={shared.lead}>{text.hands}</p>
    <footer class={shared.band}>
      <p class={shared.askRoom}>{text.oneWord}</p>
    </footer>
  </article>
);

export const ThanksView = ({ state }: SimpleState<'thanks'>) => (
  <article class={`${shared.floor} ${css.waiting}`}>
    <Sweep />
    <h1>{text.thanks}</h1>
    {state.hearBack && (
      <p class={shared.lead}>{formatMessage(text.hearBackBy, { day: formatLongDate(state.hearBack) })}</p>
    )}
    {state.how.trim() !== '' && <p class={shared.lead}>{state.how}</p>}
  </article>
);

const loadCode = () => import('../../../ui/figures/qr-code.tsx');

export const JoinView = ({ state }: SimpleState<'join'>) => (
  <article class={css.join}>
    <div class={css.code}>
      <LazyView load={loadCode} props={{ content: state.invite, label: text.joinTitle }} failed={() => null} />
    </div>
    <div>
      <h1>{text.joinTitle}</h1>
      <ol class={css.joinSteps}>
        {/* A code that begins with # has no host: only a phone that has Lanes already can open it. */}
        {[state.invite.startsWith('#') ? text.joinInside : text.join1, text.join2, text.join3].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  </article>
);
