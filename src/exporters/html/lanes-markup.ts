/** Lanes figure: vector tracks with positions in percent of the width, so that it fits any page. */
import { viewRange } from '../../domain/assessment/assessment.ts';
import type { Block, ReportLane } from '../../domain/document/blocks.ts';
import { type Attributes, el, type Markup, type MarkupElement } from '../shared/markup.ts';
import { laneName } from '../shared/stage-icons.ts';
import { text } from '../shared/text.ts';
import { tileMarkup } from './tile-markup.ts';

export type LanesBlock = Extract<Block, { type: 'lanes' }>;

const HEIGHT = 44;
const MIDDLE = HEIGHT / 2;
const RADIUS = { dot: 16, ring: 8, flag: 18 } as const;

/** Geometry of a track. */
interface Track {
  readonly stops: number;
  readonly rtl: boolean;
}

/** Figure. Unless a table with the same numbers follows, it includes one for screen readers. */
export function lanesMarkup(block: LanesBlock, rtl: boolean): MarkupElement {
  const track: Track = { stops: block.stops.length, rtl };
  const picture = [legend(block), ...block.lanes.map((lane, i) => laneRow(block, lane, i, track)), axis(block)];
  if (block.tabled) return el('div', { class: 'lanes', role: 'img', 'aria-label': block.said }, picture);
  return el('figure', { class: 'lanes', 'aria-label': block.said }, [
    el('div', { 'aria-hidden': 'true' }, picture),
    numbers(block),
  ]);
}

function laneRow(block: LanesBlock, lane: ReportLane, i: number, track: Track): MarkupElement {
  const number = lane.lane ?? i;
  return el('div', { class: `lane ${laneName(number)}` }, [
    el('span', { class: 'lane-name' }, [
      tileMarkup(number, block.of ?? block.lanes.length),
      el('b', { dir: 'auto' }, [lane.name]),
    ]),
    trackMarkup(lane, track),
    el('span', { class: 'lane-level' }, [nowWords(block, lane)]),
  ]);
}

function nowWords({ stops }: LanesBlock, { now, notAgreed }: ReportLane): string {
  if (notAgreed) return rangeWords(notAgreed);
  return now === null ? '' : (stops[now - 1] ?? '');
}

/** '≠ Not agreed', with the range if people gave one: '≠ Not agreed, 2–4'. */
function rangeWords(answer: NonNullable<ReportLane['notAgreed']>): string {
  const range = viewRange(answer);
  const words = `≠ ${text.notAgreed}`;
  return range ? `${words}, ${range.low}–${range.high}` : words;
}

function trackMarkup(lane: ReportLane, track: Track): MarkupElement {
  const { now, before, aim, provisional, notAgreed } = lane;
  const at = (level: number): number => placeOf(track, level);
  const marks: Markup[] = [
    el('rect', { width: '100%', height: String(HEIGHT), class: 'track-ground' }),
    el('line', { x1: '0', x2: '100%', y1: String(MIDDLE), y2: String(MIDDLE), class: 'track-line' }),
  ];
  const span = (from: number, to: number, name: string, height: number): MarkupElement => {
    const [left, right] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
    return el('rect', {
      x: share(left),
      width: share(right - left),
      y: String(MIDDLE - height / 2),
      height: String(height),
      class: name,
    });
  };
  const range = notAgreed ? viewRange(notAgreed) : null;
  if (range) marks.push(span(range.low, range.high, 'range', 14));
  if (before !== null && before !== now) {
    if (now !== null) marks.push(span(before, now, 'moved', 7));
    marks.push(circle(at(before), RADIUS.ring, 'ring'));
  }
  if (aim !== null) marks.push(flag(at(aim), besideMark(lane), track.rtl));
  if (now !== null) marks.push(...levelMarks(now, at(now), provisional));
  return el(
    'svg',
    { class: 'track', height: String(HEIGHT), width: '100%', 'aria-hidden': 'true', focusable: 'false' },
    marks,
  );
}

/** Distance of the flag from its level, so that it stands beside the mark on the same level. */
function besideMark({ now, before, aim }: ReportLane): number {
  if (aim === now) return RADIUS.dot + 5;
  return aim === before ? RADIUS.ring + 5 : 0;
}

function levelMarks(level: number, centre: number, isProvisional: boolean): readonly Markup[] {
  const name = (mark: string): string => (isProvisional ? `${mark} provisional` : mark);
  const attributes = { x: share(centre), y: String(MIDDLE), dy: '0.35em', 'text-anchor': 'middle' };
  return [
    circle(centre, RADIUS.dot, name('dot')),
    el('text', { ...attributes, class: name('number') }, [String(level)]),
  ];
}

/** Centre of a level along the track, in percent. */
const placeOf = ({ stops, rtl }: Track, level: number): number => {
  const along = ((level - 0.5) / Math.max(1, stops)) * 100;
  return rtl ? 100 - along : along;
};
const share = (hundredths: number): string => `${Math.round(hundredths * 100) / 100}%`;
const circle = (at: number, radius: number, name: string): MarkupElement =>
  el('circle', { cx: share(at), cy: String(MIDDLE), r: String(radius), class: name });

/** @param aside points beside the level, when another mark occupies it */
function flag(at: number, aside: number, rtl: boolean): MarkupElement {
  const turn = rtl ? -1 : 1;
  const top = MIDDLE - RADIUS.flag;
  const path = `M${turn * aside} ${top}v${2 * RADIUS.flag}h${turn * 3}v-${1.3 * RADIUS.flag}l${turn * 11} -${0.35 * RADIUS.flag}l${turn * -11} -${0.35 * RADIUS.flag}z`;
  return el('svg', { x: share(at), y: '0', overflow: 'visible', width: '1', height: '1' }, [
    el('path', { d: path, class: 'flag' }),
  ]);
}

function axis({ stops }: LanesBlock): MarkupElement {
  const labels = stops.map((stop, i) => el('span', {}, [el('b', {}, [String(i + 1)]), ' ', el('i', {}, [stop])]));
  return el('div', { class: 'lanes-axis' }, [
    el('span', {}, []),
    el('span', { class: 'stops' }, labels),
    el('span', {}, []),
  ]);
}

/** Legend of the marks that occur. */
function legend({ lanes }: LanesBlock): MarkupElement {
  const sign = (words: string, marks: readonly Markup[], width = '20'): Markup =>
    el('span', {}, [
      el('svg', { width, height: '20', viewBox: `0 0 ${width} 20`, 'aria-hidden': 'true', focusable: 'false' }, marks),
      words,
    ]);
  const round = (r: string, name: string): Attributes => ({ cx: '10', cy: '10', r, class: name });
  const has = (test: (lane: ReportLane) => boolean): boolean => lanes.some(test);
  return el('div', { class: 'lanes-legend' }, [
    ...(has(({ before, now }) => before !== null && before !== now)
      ? [sign(text.lastTime, [el('circle', round('6', 'ring'))])]
      : []),
    ...(has(({ now, provisional }) => now !== null && !provisional)
      ? [sign(text.now, [el('circle', round('8', 'dot'))])]
      : []),
    ...(has(({ now, provisional }) => now !== null && provisional)
      ? [sign(text.nowSoFar, [el('circle', round('8', 'dot provisional'))])]
      : []),
    ...(has(({ notAgreed }) => Boolean(notAgreed && viewRange(notAgreed)))
      ? [sign(text.viewRange, [el('rect', { x: '0', y: '5', width: '20', height: '10', class: 'range' })])]
      : []),
    ...(has(({ aim }) => aim !== null)
      ? [sign(text.aim, [el('path', { d: 'M4 1v18h3V11l9 -4l-9 -4V1z', class: 'flag' })])]
      : []),
  ]);
}

function numbers({ lanes, stops, title }: LanesBlock): MarkupElement {
  const level = (at: number | null): string => (at === null ? '–' : `${at} ${stops[at - 1] ?? ''}`);
  const now = (lane: ReportLane): string =>
    lane.notAgreed ? rangeWords(lane.notAgreed) : (lane.reading ?? level(lane.now));
  const head = [text.stage, text.now, text.lastTime, text.aim].map((words) => el('th', { scope: 'col' }, [words]));
  const rows = lanes.map((lane) =>
    el('tr', {}, [
      el('th', { scope: 'row' }, [lane.name]),
      ...[now(lane), level(lane.before), level(lane.aim)].map((words) => el('td', {}, [words])),
    ]),
  );
  return el('div', { class: 'hidden' }, [
    el('table', {}, [el('caption', {}, [title]), el('thead', {}, [el('tr', {}, head)]), el('tbody', {}, rows)]),
  ]);
}
