import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** Rows up to which all are in the document, so that a usual plan can be searched and printed by the browser. */
const ALL_ROWS = 100;
/** Rows beyond each edge of the screen, so that arrow keys always find the next one. */
const MARGIN_ROWS = 8;

interface WindowedRows {
  readonly body: RefObject<HTMLTableSectionElement | null>;
  /** Rows from `first` up to `end`, which is not included, are in the document. */
  readonly first: number;
  readonly end: number;
  /** Heights of the rows before and after, px. */
  readonly before: number;
  readonly after: number;
}

/**
 * Keeps only the rows near the screen in the document. Rows are measured when they are shown and estimated before.
 * @param keys `data-row` of each row, in order
 * @param estimate height of a row that was not shown yet, px
 * @param pinned index of a row that stays in the document, because it is being edited; -1 = none
 */
export function useWindowedRows(keys: readonly string[], estimate: number, pinned: number): WindowedRows {
  const body = useRef<HTMLTableSectionElement>(null);
  const heights = useRef(new Map<string, number>());
  const [top, setTop] = useState(0);
  const [isPrinting, setPrinting] = useState(false);
  const [, redraw] = useReducer((n: number) => n + 1, 0);

  useLayoutEffect(() => {
    for (const row of body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])
      if (row.offsetHeight > 0) heights.current.set(row.dataset.row ?? '', row.offsetHeight);
  });
  useEffect(() => {
    const follow = (): void => {
      // Steps of half a screen: no work for each pixel.
      const step = Math.max(1, innerHeight / 2);
      setTop(Math.max(0, Math.floor(-(body.current?.getBoundingClientRect().top ?? 0) / step) * step));
    };
    const resize = (): void => {
      heights.current.clear();
      follow();
      redraw(undefined);
    };
    const print = (): void => setPrinting(true);
    const end = (): void => setPrinting(false);
    follow();
    addEventListener('scroll', follow, { passive: true });
    addEventListener('resize', resize);
    addEventListener('beforeprint', print);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('scroll', follow);
      removeEventListener('resize', resize);
      removeEventListener('beforeprint', print);
      removeEventListener('afterprint', end);
    };
  }, []);

  if (keys.length <= ALL_ROWS || isPrinting) return { body, first: 0, end: keys.length, before: 0, after: 0 };
  const offsets = [0];
  for (const key of keys) offsets.push((offsets.at(-1) ?? 0) + (heights.current.get(key) ?? estimate));
  const bottom = top + innerHeight * 2;
  const visible = offsets.findIndex((offset) => offset > top) - 1;
  const hidden = offsets.findIndex((offset) => offset > bottom);
  const start = Math.max(0, (visible < 0 ? keys.length : visible) - MARGIN_ROWS);
  const stop = Math.min(keys.length, (hidden < 0 ? keys.length : hidden) + MARGIN_ROWS);
  const first = pinned < 0 ? start : Math.min(start, pinned);
  const end = pinned < 0 ? stop : Math.max(stop, pinned + 1);
  return { body, first, end, before: offsets[first] ?? 0, after: (offsets.at(-1) ?? 0) - (offsets[end] ?? 0) };
}
