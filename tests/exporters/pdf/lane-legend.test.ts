// @vitest-environment node
import { expect, test } from 'vitest';
import type { ReportLane } from '../../../src/domain/document/blocks.ts';
import { tag } from '../../../src/exporters/pdf/drawing/structure-tags.ts';
import { LEGEND_MARK, legendOf } from '../../../src/exporters/pdf/figures/lane-legend.ts';
import { loadFonts } from '../../../src/exporters/pdf/fonts/fonts.ts';
import { PdfDocument } from '../../../src/exporters/pdf/fonts/pdf-document.ts';
import type { LayoutContext } from '../../../src/exporters/pdf/layout/layout-context.ts';
import { text } from '../../../src/exporters/pdf/layout/text.ts';
import { fontsFromDisk } from './made.ts';

const lane = (more: Partial<ReportLane>): ReportLane => ({
  name: 'Plan',
  now: null,
  provisional: false,
  before: null,
  aim: null,
  ...more,
});

/** Horizontal extent of what is drawn: outlines, without the width of strokes. */
class Extent extends PdfDocument {
  left = Number.POSITIVE_INFINITY;
  right = Number.NEGATIVE_INFINITY;
  #add(...xs: readonly number[]): this {
    this.left = Math.min(this.left, ...xs);
    this.right = Math.max(this.right, ...xs);
    return this;
  }
  override circle(x: number, y: number, radius: number) {
    super.circle(x, y, radius);
    return this.#add(x - radius, x + radius);
  }
  override rect(x: number, y: number, width: number, height: number) {
    super.rect(x, y, width, height);
    return this.#add(x, x + width);
  }
  override moveTo(x: number, y: number) {
    super.moveTo(x, y);
    return this.#add(x);
  }
  override lineTo(x: number, y: number) {
    super.lineTo(x, y);
    return this.#add(x);
  }
}

async function contextOf(rtl: boolean, width: number): Promise<LayoutContext> {
  const file = new PdfDocument('Legend', 'en-GB');
  const fonts = await loadFonts(file, Object.values(text), fontsFromDisk());
  return {
    type: {
      fonts,
      missing: new Set(),
      leading: 1,
      widthOf: (run, font, style) => file.widthOf(run, font, style),
    },
    lang: 'en-GB',
    words: { ...text },
    x: 0,
    width,
    height: 700,
    nameWidth: 80,
    root: tag('Document', null),
    pictures: new Map(),
    rtl,
  };
}

const ALL = [
  lane({ now: 3, before: 3, aim: 4 }),
  lane({ now: 2, provisional: true }),
  lane({ notAgreed: { low: 1, high: 4 } }),
  lane({ notAgreed: { low: null, high: null } }),
];

test.each([
  ['left to right', false, 500],
  ['right to left', true, 500],
  ['on a narrow page', false, 150],
])('no sign covers the words beside it, %s', async (_, rtl, width) => {
  const { entries } = legendOf(await contextOf(rtl, width), ALL);
  expect(entries).toHaveLength(6);
  for (const [i, { mark, line, from, down }] of entries.entries()) {
    const drawn = new Extent('Sign', 'en-GB');
    drawn.addPage();
    mark(drawn, LEGEND_MARK / 2, 10);
    expect(drawn.left).toBeGreaterThanOrEqual(0);
    expect(drawn.right).toBeLessThanOrEqual(LEGEND_MARK);
    const next = entries[i + 1];
    if (next?.down === down) expect(next.from).toBeGreaterThan(from + LEGEND_MARK + line.width);
  }
});

test('the legend names the marks that occur, and a range only if people gave one', async () => {
  const context = await contextOf(false, 500);
  const named = (lanes: readonly ReportLane[]) =>
    legendOf(context, lanes).entries.map(({ line }) => line.pieces.map((piece) => piece.text).join(''));
  expect(named(ALL)).toEqual(['Last time', 'Now', 'Suggested, not agreed', 'Not agreed', 'Range of views', 'Target']);
  expect(named([lane({ notAgreed: { low: null, high: null } })])).toEqual(['Not agreed']);
  expect(named([lane({})])).toEqual([]);
});
