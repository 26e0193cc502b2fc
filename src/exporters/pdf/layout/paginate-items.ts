import type { Flow, FlowItem } from './flow-items.ts';

/** Item placed on a page. */
export interface Placed {
  readonly item: FlowItem;
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
  const place = (item: FlowItem): void => {
    if (y === 0 && item.again) place(item.again);
    const top = y === 0 ? 0 : y + item.above * air;
    pages.at(-1)?.push({ item, top });
    y = top + item.height;
  };
  for (const group of groupsOf(flow)) {
    if (group === 'page-break' || y + heightOf(group, air) > availableHeight) turn();
    if (group === 'page-break') continue;
    for (const item of group) {
      // Only in a group that is higher than a page.
      if (y + item.above * air + item.height > availableHeight) turn();
      place(item);
    }
  }
  const last = pages.at(-1);
  return pages.length > 1 && last?.length === 0 ? pages.slice(0, -1) : pages;
}

const heightOf = (group: readonly FlowItem[], air: number): number =>
  group.reduce((sum, item) => sum + item.above * air + item.height, 0);

/** Groups items that belong on one page, since each but the last is kept with the next. */
function* groupsOf(flow: Flow): Generator<readonly FlowItem[] | 'page-break'> {
  let group: FlowItem[] = [];
  for (const item of flow) {
    if (item === 'page-break') {
      if (group.length > 0) yield group;
      group = [];
      yield item;
      continue;
    }
    group.push(item);
    if (!item.keep) {
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}
