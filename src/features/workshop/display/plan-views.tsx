/** Frames of what the room decides. */
import type { Frame, FrameState } from '../../../domain/workshop/display/frame.ts';
import { formatLongDate, formatMessage, formatShortDate } from '../../../lib/i18n/messages.ts';
import { laneClass } from '../../../ui/display/stage-icon.tsx';
import screen from './display.module.css';
import css from './plan-views.module.css';
import { text } from './text.ts';
import { Lines, Tile, Title } from './view-parts.tsx';

type PlanState<T extends FrameState['type']> = { readonly state: Extract<FrameState, { type: T }> };
type PagedPlanState = { readonly page: Frame['page'] };

export const CelebrateView = ({ state, page }: PlanState<'celebrate'> & PagedPlanState) => (
  <article class={screen.page1}>
    <Title page={page}>{text.celebrate}</Title>
    {state.items.length === 0 && <p class={screen.lead}>{text.noCelebrate}</p>}
    <ul class={css.items}>
      {state.items.map(({ lane, lanes, words, level }) => (
        <li key={words.text} class={laneClass(lane)}>
          <Tile lane={lane} lanes={lanes} />
          <p>
            <b lang={words.lang}>{words.text}</b>
            <span>{level}</span>
          </p>
        </li>
      ))}
    </ul>
  </article>
);

export const AgendaView = ({ state, page }: PlanState<'agenda'> & PagedPlanState) => (
  <article class={screen.page1}>
    <Title page={page}>{text.agenda}</Title>
    {state.items.length === 0 && <p class={screen.lead}>{text.noAgenda}</p>}
    <ul class={css.items}>
      {state.items.map(({ lane, lanes, words, why }) => (
        <li key={words.text} class={laneClass(lane)}>
          <Tile lane={lane} lanes={lanes} />
          <p>
            <b lang={words.lang}>{words.text}</b>
            <span>{why}</span>
          </p>
        </li>
      ))}
    </ul>
  </article>
);

export const BroadView = ({ state, page }: PlanState<'broad'> & PagedPlanState) => (
  <article class={screen.page1}>
    <Title page={page}>{state.total === 0 ? text.noBroad : formatMessage(text.broad, { n: state.total })}</Title>
    <ul class={css.broad}>
      {state.items.map(({ lane, lanes, words, level }) => (
        <li key={words.text} class={laneClass(lane)}>
          <Tile lane={lane} lanes={lanes} />
          <p>
            <b>{level}</b>
            <span lang={words.lang}>{words.text}</span>
          </p>
        </li>
      ))}
    </ul>
    {state.total > 0 && (
      <footer class={screen.band}>
        <p class={screen.askRoom}>{text.objections}</p>
      </footer>
    )}
  </article>
);

export const StripsView = ({ state, page }: PlanState<'strips'> & PagedPlanState) => {
  const signs = SIGNED.filter((type) => state.rows.some(({ marks }) => marks.includes(type)));
  return (
    <article class={screen.page1}>
      <Title page={page}>{text.strips}</Title>
      <ul class={css.strips}>
        {state.rows.map((row) => (
          <StageRow key={row.name.text} row={row} lanes={state.lanes} />
        ))}
      </ul>
      {signs.length > 0 && (
        <footer class={`${screen.band} ${css.key}`} aria-hidden="true">
          {signs.map((type) => (
            <span key={type}>
              <b>{SIGNS[type]}</b> {text[`mark-${type}`]}
            </span>
          ))}
        </footer>
      )}
    </article>
  );
};

const SIGNED = ['not-agreed', 'dont-know', 'not-applicable'] as const;
const SIGNS = { 'not-agreed': '≠', 'dont-know': '?', 'not-applicable': '–' } as const;

type StripsRow = Extract<FrameState, { type: 'strips' }>['rows'][number];

function StageRow({ row, lanes }: { readonly row: StripsRow; readonly lanes: number }) {
  const { lane, name, marks, more, result, status, basis } = row;
  const stated = status === 'suggested' ? formatMessage(text.suggested, { level: result }) : result;
  const parts = { stage: name.text, result: [stated, basis].filter((part) => part !== '').join(', ') };
  return (
    <li
      class={laneClass(lane)}
      aria-label={formatMessage(text.stripSaid, { ...parts, marks: marks.map(markLabel).join(', ') })}
    >
      <Tile lane={lane} lanes={lanes} />
      <b lang={name.lang}>{name.text}</b>
      <span class={css.blocks} aria-hidden="true">
        {marks.map((mark, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks are in rubric order, so their position is their only key.
          <i key={i} class={markClass(mark)}>
            {typeof mark === 'string' ? SIGNS[mark] : mark}
          </i>
        ))}
        {more > 0 && <span class={css.moreMarks}>{formatMessage(text.more, { n: more })}</span>}
      </span>
      <span class={css.result} aria-hidden="true">
        {stated !== '' && <strong class={status === 'suggested' ? css.suggested : ''}>{stated}</strong>}
        <small>{basis}</small>
      </span>
    </li>
  );
}

type Mark = StripsRow['marks'][number];

function markClass(mark: Mark): string | undefined {
  if (mark === null) return css.none;
  if (typeof mark === 'number') return '';
  return mark === 'not-agreed' ? css.notAgreed : css.otherAnswer;
}

function markLabel(mark: Mark): string {
  if (mark === null) return text['mark-none'];
  return typeof mark === 'number' ? String(mark) : text[`mark-${mark}`];
}

export const DotsView = ({ state, page }: PlanState<'dots'> & PagedPlanState) => (
  <article class={screen.page1}>
    <Title page={page}>{formatMessage(text.dotsTitle, { n: state.each })}</Title>
    <p class={screen.lead}>{text.dotsRule}</p>
    <Lines>
      {state.ideas.map(({ words, condition, dots }) => (
        <li key={words + condition} class={css.dotLine} dir="auto">
          <b class="number">{dots > 0 ? dots : ''}</b>
          <span>
            {words}
            {condition !== '' && <small dir="auto">{condition}</small>}
          </span>
        </li>
      ))}
    </Lines>
  </article>
);

export const GridView = ({ state }: PlanState<'grid'>) => (
  <article class={css.gridPage}>
    <h1 class="hidden">{text['do-first']}</h1>
    <div class={css.grid}>
      {state.boxes.map(({ priority, actions, more }) => (
        <section key={priority} class={priority === 'do-first' ? css.firstBox : ''}>
          <h2>{text[priority]}</h2>
          <p class={css.boxRule}>{text[`rule-${priority}`]}</p>
          <ul>
            {actions.map((action) => (
              <li key={action} dir="auto">
                {action}
              </li>
            ))}
            {more > 0 && <li>{formatMessage(text.andMore, { n: more })}</li>}
          </ul>
        </section>
      ))}
    </div>
  </article>
);

export const DecideView = ({ state, page }: PlanState<'decide'> & PagedPlanState) => (
  <article class={screen.page1}>
    <Title page={page}>{text.first}</Title>
    {state.actions.length === 0 && <p class={screen.lead}>{text.noActions}</p>}
    <ol class={css.decided}>
      {state.actions.map(({ words, lead, by }) => (
        <li key={words}>
          <b dir="auto">{words}</b>
          <span>
            <span dir="auto">{lead.trim() === '' ? text.who : lead}</span>{' '}
            <span class="number">{by === null ? text.when : formatShortDate(by)}</span>
          </span>
        </li>
      ))}
    </ol>
    {state.hours && <Hours {...state.hours} />}
    {state.hearBack && (
      <footer class={screen.band}>
        <p class={screen.askRoom}>{formatMessage(text.hearBackBy, { day: formatLongDate(state.hearBack) })}</p>
      </footer>
    )}
  </article>
);

function Hours({ needed, available }: { readonly needed: number; readonly available: number }) {
  const most = Math.max(needed, available, 1);
  return (
    <div class={css.hours}>
      <span class={css.bar} style={{ '--needed': String(needed / most), '--has': String(available / most) }} />
      <p class="number">{formatMessage(needed > available ? text.hoursOver : text.hours, { needed, available })}</p>
    </div>
  );
}
