/** Lanes figure: vector tracks with positions in percent of the width, so that it fits any page. */
import { viewRange } from '../../domain/assessment/assessment.ts';
import type { Block, ReportLane } from '../../domain/document/blocks.ts';
import { type Attributes, el, type Markup, type MarkupElement } from '../shared/markup.ts';
import {
  type LaneMark,
  LEAST_STEP,
  MARK_SIZE,
  type PlacedMark,
  placeMarks,
  rangeOfLane,
} from '../shared/place-marks.ts';
import { laneName } from '../shared/stage-icons.ts';
import { text } from '../shared/text.ts';
import { tileMarkup } from './tile-markup.ts';

export type LanesBlock = Extract<Block, { type: 'lanes' }>;

const HEIGHT = 44;
const MIDDLE = HEIGHT / 2;
/** Height of the band below the marks for the range of the views. */
const RANGE_BAND = 14;
/** Least width of a track on a telephone, in pixels. */
const LEAST_WIDTH = 280;

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
  return now === null ? '' : `${now} ${stops[now - 1] ?? ''}`;
}

/** '≠ Not agreed', with the range if people gave one: '≠ Not agreed, 2–4'. */
function rangeWords(answer: NonNullable<ReportLane['notAgreed']>): string {
  const range = viewRange(answer);
  const words = `≠ ${text.notAgreed}`;
  return range ? `${words}, ${range.low}–${range.high}` : words;
}

function trackMarkup(lane: ReportLane, track: Track): MarkupElement {
  const { now, before } = lane;
  const range = rangeOfLane(lane);
  const height = String(HEIGHT + (range ? RANGE_BAND : 0));
  const marks: Markup[] = [
    el('rect', { width: '100%', height, class: 'track-ground' }),
    el('line', { x1: '0', x2: '100%', y1: String(MIDDLE), y2: String(MIDDLE), class: 'track-line' }),
    ...(before !== null && now !== null && before !== now ? [movedMarkup(track, before, now)] : []),
    ...(range ? rangeMarkup(track, range.low, range.high) : []),
    ...placeMarks(lane).map((placed) => markMarkup(lane, track, placed)),
  ];
  return el('svg', { class: 'track', height, width: '100%', 'aria-hidden': 'true', focusable: 'false' }, marks);
}

function movedMarkup(track: Track, before: number, now: number): MarkupElement {
  const [left, right] = endsOf(track, before, now);
  return el('rect', {
    x: share(left),
    width: share(right - left),
    y: String(MIDDLE - 3.5),
    height: '7',
    class: 'moved',
  });
}

/** Dashed line with strokes at its ends, below the marks. */
function rangeMarkup(track: Track, low: number, high: number): readonly MarkupElement[] {
  const y = HEIGHT + RANGE_BAND / 2 - 3;
  const [left, right] = endsOf(track, low, high);
  const line = { y1: String(y), y2: String(y), class: 'range' };
  const end = (at: number): MarkupElement =>
    el('line', { x1: share(at), x2: share(at), y1: String(y - 5), y2: String(y + 5), class: 'range-end' });
  return [el('line', { x1: share(left), x2: share(right), ...line }), end(left), end(right)];
}

/** Ends of a span along the track, in percent, the left one first. */
const endsOf = (track: Track, from: number, to: number): readonly [number, number] => {
  const [a, b] = [placeOf(track, from), placeOf(track, to)];
  return [Math.min(a, b), Math.max(a, b)];
};

/** Mark in a picture of its own whose origin is a point of the track, since tracks are measured in percent. */
function markMarkup(lane: ReportLane, track: Track, { mark, level, offset }: PlacedMark): MarkupElement {
  const scale = Math.min(1, LEAST_WIDTH / track.stops / LEAST_STEP);
  const turn = track.rtl ? -1 : 1;
  const start = track.rtl ? 100 : 0;
  const origin = { x: share(level === null ? start : placeOf(track, level)), y: String(MIDDLE), overflow: 'visible' };
  const x = String(turn * offset);
  const inside = el(
    'g',
    { transform: scale === 1 ? undefined : `scale(${scale.toFixed(3)})` },
    shapesOf(lane, mark, x, turn),
  );
  return el('svg', { ...origin, width: '1', height: '1' }, [inside]);
}

function shapesOf({ now, provisional }: ReportLane, mark: LaneMark, x: string, turn: 1 | -1): readonly Markup[] {
  const name = (word: string): string => (provisional ? `${word} provisional` : word);
  switch (mark) {
    case 'ring':
      return [circle(x, MARK_SIZE.ring, 'ring')];
    case 'flag':
      return [el('path', { d: flagPath(Number(x), -MARK_SIZE.flag, MARK_SIZE.flag, turn), class: 'flag' })];
    case 'unequal':
      return [el('path', { d: unequalPath(Number(x), 0, MARK_SIZE.unequal), class: 'unequal' })];
    case 'dot':
      return [
        circle(x, MARK_SIZE.dot, name('dot')),
        el('text', { x, y: '0', dy: '0.35em', 'text-anchor': 'middle', class: name('number') }, [String(now)]),
      ];
  }
}

/** Centre of a level along the track, in percent. */
const placeOf = ({ stops, rtl }: Track, level: number): number => {
  const along = ((level - 0.5) / Math.max(1, stops)) * 100;
  return rtl ? 100 - along : along;
};
const share = (hundredths: number): string => `${Math.round(hundredths * 100) / 100}%`;
const circle = (x: string, radius: number, name: string): MarkupElement =>
  el('circle', { cx: x, cy: '0', r: String(radius), class: name });

function flagPath(x: number, top: number, half: number, turn: 1 | -1): string {
  return `M${x} ${top}v${2 * half}h${turn * 3}v-${1.3 * half}l${turn * 11} -${0.35 * half}l${turn * -11} -${0.35 * half}z`;
}

/** Sign ≠ as strokes. */
const unequalPath = (x: number, y: number, half: number): string =>
  `M${x - half} ${y - half * 0.4}h${2 * half}M${x - half} ${y + half * 0.4}h${2 * half}M${x - half * 0.55} ${y + half}L${x + half * 0.55} ${y - half}`;

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
    ...(has(({ before }) => before !== null) ? [sign(text.lastTime, [el('circle', round('6', 'ring'))])] : []),
    ...(has(({ now, provisional }) => now !== null && !provisional)
      ? [sign(text.now, [el('circle', round('8', 'dot'))])]
      : []),
    ...(has(({ now, provisional }) => now !== null && provisional)
      ? [sign(text.nowSoFar, [el('circle', round('8', 'dot provisional'))])]
      : []),
    ...(has(({ notAgreed }) => Boolean(notAgreed))
      ? [sign(text.notAgreed, [el('path', { d: unequalPath(10, 10, 6.5), class: 'unequal' })])]
      : []),
    ...(has((lane) => rangeOfLane(lane) !== null)
      ? [
          sign(text.viewRange, [
            el('path', { d: 'M1.5 10h17', class: 'range' }),
            el('path', { d: 'M1.5 5v10M18.5 5v10', class: 'range-end' }),
          ]),
        ]
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
