/** Frames of questions and answers: words, lines, ideas, commitments. */
import type { Frame, FrameState } from '../../../domain/workshop/display/frame.ts';
import { formatList, formatMessage } from '../../../lib/i18n/messages.ts';
import css from './display.module.css';
import { ResultMark } from './result-marks.tsx';
import { text } from './text.ts';
import { Lines, Title } from './view-parts.tsx';

type ListState<T extends FrameState['type']> = {
  readonly state: Extract<FrameState, { type: T }>;
  readonly page: Frame['page'];
};

export const AskView = ({ state }: Pick<ListState<'ask'>, 'state'>) => (
  <article class={`${css.floor} ${css.challenge}`}>
    <h1 dir="auto">{state.question}</h1>
    <ul class={css.groups}>
      {state.groups.map((name, i) => (
        <li key={name}>
          <ResultMark shape={i} />
          <span>{name}</span>
        </li>
      ))}
    </ul>
  </article>
);

export const WordsView = ({ state, page }: ListState<'words'>) => (
  <article class={css.page1}>
    <Title page={page}>{state.question}</Title>
    {state.words.length === 0 ? (
      <p class={css.lead}>{text.nothingYet}</p>
    ) : (
      <ol class={css.words}>
        {state.words.map(({ words, count }) => (
          <li key={words}>
            <b class="number">{count}</b>
            <span dir="auto">{words}</span>
          </li>
        ))}
      </ol>
    )}
    {state.before.length > 0 && (
      <p class={css.wordsBefore}>{formatMessage(text.lastTime, { words: formatList(state.before) })}</p>
    )}
  </article>
);

export const SaidView = ({ state, page }: ListState<'said'>) => (
  <article class={css.page1}>
    <p class={css.kicker}>{text.weAsked}</p>
    <Title page={page}>{state.question}</Title>
    {state.group !== '' && <h2 class={css.second}>{formatMessage(text.said, { group: state.group })}</h2>}
    {state.lines.length === 0 ? (
      <p class={css.lead}>{text.nothingYet}</p>
    ) : (
      <Lines>
        {state.lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </Lines>
    )}
  </article>
);

export const IdeasView = ({ state, page }: ListState<'ideas'>) => (
  <article class={css.page1}>
    <Title page={page}>{text[state.possible]}</Title>
    {state.ideas.length === 0 ? (
      <p class={css.lead}>{text.noIdeas}</p>
    ) : (
      <Lines>
        {state.ideas.map(({ words, condition }) => (
          <li key={words + condition} dir="auto">
            {words}
            {condition !== '' && <small dir="auto">{condition}</small>}
          </li>
        ))}
      </Lines>
    )}
  </article>
);

export const PromisedView = ({ state, page }: ListState<'promised'>) => (
  <article class={css.page1}>
    <Title page={page}>{text.promised}</Title>
    <dl class={css.promised}>
      {state.lines.map(({ will, did }) => (
        <div key={will}>
          <dt>
            <span>{text.will}</span>
            <b dir="auto">{will}</b>
          </dt>
          <dd>
            <span>{text.did}</span>
            <b dir="auto">{did.trim() === '' ? text.notYet : did}</b>
          </dd>
        </div>
      ))}
    </dl>
  </article>
);
