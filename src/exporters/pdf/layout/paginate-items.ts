import type { Flow, FlowItem } from './flow-items.ts';

/** Item placed on a page. */
export interface Placed {
  readonly strip: FlowItem;
  /** Points below the upper edge of the text area. */
  readonly top: number;
}

/**
 * Distributes items over pages.
 * ⏎ @param availableHeight height for text on a page, in points; a higher item gets its own page
 * ⏎ @param air share of the space above items that is kept: 1 is all of it
 * ⏎ @returns at least one page, which may be empty
 */
export function paginateItems(flow: Flow, availableHeight: number, air = 1): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [[]];
  let y = 0;
  const turn = (): void => {
    if (y > 0) pages.push([]);
    y = 0;
  };
  const place = (strip: FlowItem): void => {
    if (y === 0 && strip.again) place(strip.again);
    const top = y === 0 ? 0 : y + strip.above * air;
    pages.at(-1)?.push({ strip, top });
    y = top + strip.height;
  };
  for (const group of groupsOf(flow)) {
    if (group === 'page-break' || y + heightOf(group, air) > availableHeight) turn();
    if (group === 'page-break') continue;
    for (const strip of group) {
      // Only in a group that is higher than a page.
      if (y + strip.above * air + strip.height > availableHeight) turn();
      place(strip);
    }
  }
  const last = pages.at(-1);
  return pages.length > 1 && last?.length === 0 ? pages.slice(0, -1) : pages;
}

const heightOf = (group: readonly FlowItem[], air: number): number =>
  group.reduce((sum, strip) => sum + strip.above * air + strip.height, 0);

/** Groups items that belong on one page, since each but the last is kept with the next. */
function* groupsOf(flow: Flow): Generator<readonly FlowItem[] | 'page-break'> {
  let group: FlowItem[] = [];
  for (const strip of flow) {
    if (strip === 'page-break') {
      if (group.length > 0) yield group;
      group = [];
      yield strip;
      continue;
    }
    group.push(strip);
    if (!strip.keep) {
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}
