import type { Flow, FlowItem } from './flow-items.ts';

/** Item placed on a page. */
export interface Placed {
  readonly item: FlowItem;
  /** Points below the upper edge of the text area. */
  readonly top: number;
}

/**
 * Distributes items over pages.
 * ⏎ @param availableHeight height for text on a page, in points; a higher item that cannot be split gets its own page
 * ⏎ @param air share of the space above items that is kept: 1 is all of it
 * ⏎ @returns at least one page, which may be empty
 */
export function paginateItems(flow: Flow, availableHeight: number, air = 1): readonly (readonly Placed[])[] {
  const pages = new Pages(availableHeight, air);
  for (const group of groupsOf(flow)) {
    if (group === 'page-break') pages.turn();
    else pages.addGroup(group);
  }
  return pages.filled();
}

class Pages {
  readonly #pages: Placed[][] = [[]];
  readonly #height: number;
  readonly #air: number;
  /** Lower edge of the last item of the current page; 0 on an empty page. */
  #y = 0;

  constructor(height: number, air: number) {
    this.#height = height;
    this.#air = air;
  }

  filled(): readonly (readonly Placed[])[] {
    const last = this.#pages.at(-1);
    return this.#pages.length > 1 && last?.length === 0 ? this.#pages.slice(0, -1) : this.#pages;
  }

  turn(): void {
    if (this.#y > 0) this.#pages.push([]);
    this.#y = 0;
  }

  /** Adds items that belong on one page. When they do not fit, the last is split, or all move to the next page. */
  addGroup(group: readonly FlowItem[]): void {
    const last = group.at(-1);
    if (last === undefined) return;
    const before = group.slice(0, -1);
    const free = this.#height - this.#y - heightOf(before, this.#air) - this.#above(last);
    if (last.height > free && !(this.#y > 0 && last.split?.(free, false))) this.turn();
    // On a new page the group fits, unless it is higher than a page.
    for (const item of group) this.#add(item);
  }

  #add(item: FlowItem): void {
    const isEmpty = this.#y === 0;
    const top = isEmpty ? (item.again?.height ?? 0) : this.#y + this.#above(item);
    if (top + item.height <= this.#height) {
      this.#place(item);
      return;
    }
    // A heading is never left behind: the item begins below it.
    const isKept = this.#pages.at(-1)?.at(-1)?.item.keep ?? false;
    const parts = item.split?.(this.#height - top, isEmpty || isKept);
    if (!parts && isEmpty) {
      this.#place(item);
      return;
    }
    if (parts) this.#place(parts[0]);
    this.turn();
    this.#add(parts ? parts[1] : item);
  }

  #place(item: FlowItem): void {
    if (this.#y === 0 && item.again) this.#place(item.again);
    const top = this.#y === 0 ? 0 : this.#y + this.#above(item);
    this.#pages.at(-1)?.push({ item, top });
    this.#y = top + item.height;
  }

  #above = ({ above }: FlowItem): number => above * this.#air;
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
