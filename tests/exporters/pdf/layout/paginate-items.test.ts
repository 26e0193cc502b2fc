// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tag } from '../../../../src/exporters/pdf/drawing/structure-tags.ts';
import type { Flow, FlowItem } from '../../../../src/exporters/pdf/layout/flow-items.ts';
import { paginateItems } from '../../../../src/exporters/pdf/layout/paginate-items.ts';

const block = tag('P', null);
const item = (height: number, more: Partial<FlowItem> = {}): FlowItem => ({
  above: 0,
  height,
  keep: false,
  block,
  draw: () => {},
  ...more,
});
/** Item that can be divided anywhere, unless less than `least` of it would stay on a page that has other items. */
const splittable = (height: number, more: Partial<FlowItem> = {}, least = 1): FlowItem => ({
  ...item(height, more),
  split: (available, must) =>
    available < (must ? 1 : least) || available >= height
      ? null
      : [splittable(available, more, least), splittable(height - available, { ...more, above: 0 }, least)],
});
const heights = (flow: Flow, room: number): readonly (readonly number[])[] =>
  paginateItems(flow, room).map((page) => page.map((placed) => placed.item.height));
/** Numbers of headings that follow each other. */
function runsOf(flow: readonly FlowItem[]): readonly number[] {
  let run = 0;
  return flow.map(({ keep }) => {
    run = keep ? run + 1 : 0;
    return run;
  });
}
const tops = (flow: Flow, room: number): readonly (readonly number[])[] =>
  paginateItems(flow, room).map((page) => page.map(({ top }) => top));

describe('pages', () => {
  test.each<[string, Flow, readonly (readonly number[])[]]>([
    ['items below each other', [item(10), item(20)], [[0, 10]]],
    ['the air above a item, but not at the top of a page', [item(10, { above: 5 }), item(20, { above: 5 })], [[0, 15]]],
    ['what has no room goes to the next page', [item(60), item(60)], [[0], [0]]],
    ['what belongs to the next goes with it', [item(60), item(20, { keep: true }), item(30)], [[0], [0, 20]]],
    ['a page break', [item(10), 'page-break', item(10)], [[0], [0]]],
    [
      'no page for a break at the beginning, after another, or at the end',
      ['page-break', item(10), 'page-break', 'page-break'],
      [[0]],
    ],
    ['what is higher than a page has one to itself', [item(10), item(150), item(10)], [[0], [0], [0]]],
    ['nothing at all', [], [[]]],
  ])('%s', (_, flow, expected) => {
    expect(tops(flow, 100)).toEqual(expected);
  });

  test('a page that begins within a table repeats the header', () => {
    const again = item(10);
    const rows = [item(60, { again }), item(60, { again })];
    expect(tops([item(10, { keep: true }), ...rows], 100)).toEqual([
      [0, 10],
      [0, 10],
    ]);
  });

  test('an item that can be split continues on the next page, below its repeated header', () => {
    const again = item(10);
    const flow = [item(60), { ...item(20), keep: true }, splittable(150, { again })];
    expect(tops(flow, 100)).toEqual([
      [0, 60, 80],
      [0, 10],
      [0, 10],
    ]);
    expect(
      heights(flow, 100)
        .flat()
        .filter((height) => height !== 10),
    ).toEqual([60, 20, 20, 90, 40]);
  });

  test('an item that had better stay whole moves to the next page', () => {
    expect(heights([item(60), splittable(80, {}, 50)], 100)).toEqual([[60], [80]]);
  });

  test('no heading is the last on a page, and no height is lost', () => {
    const parts = fc.array(
      fc.record({
        height: fc.integer({ min: 1, max: 90 }),
        above: fc.integer({ min: 0, max: 9 }),
        kind: fc.constantFrom('heading', 'row', 'form'),
        least: fc.integer({ min: 1, max: 60 }),
      }),
    );
    fc.assert(
      fc.property(parts, (all) => {
        const flow = all.map(({ height, above, kind, least }): FlowItem => {
          // Two headings fit on a page with the beginning of what follows them.
          if (kind === 'heading') return item(Math.min(height, 20), { above, keep: true });
          return kind === 'form' ? splittable(3 * height, { above }, least) : item(Math.min(height, 40), { above });
        });
        const kept = Math.max(0, ...runsOf(flow));
        fc.pre(kept <= 2);
        const pages = paginateItems(flow, 100);
        for (const page of pages.slice(0, -1)) expect(page.at(-1)?.item.keep).toBe(false);
        const sum = (items: readonly FlowItem[]): number => items.reduce((total, { height }) => total + height, 0);
        expect(sum(pages.flat().map((placed) => placed.item))).toBe(sum(flow));
        for (const placed of pages.flat()) expect(placed.top + placed.item.height).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('keeps all items in order and on their pages, unless one is higher than a page', () => {
    const items = fc.array(
      fc.record({
        height: fc.integer({ min: 1, max: 150 }),
        above: fc.integer({ min: 0, max: 20 }),
        keep: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(items, (all) => {
        const flow = all.map(({ height, above, keep }) => item(height, { above, keep }));
        const pages = paginateItems(flow, 100);
        expect(pages.flat().map((placed) => placed.item)).toEqual(flow);
        for (const placed of pages.flat())
          if (placed.item.height <= 100) expect(placed.top + placed.item.height).toBeLessThanOrEqual(100);
      }),
    );
  });
});
