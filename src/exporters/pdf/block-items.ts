import type { Block } from '../../domain/document/blocks.ts';
import { unreachable } from '../../lib/problem/problem.ts';
import { laneChartItems } from './figures/lane-chart.ts';
import { stripsFigureItems } from './figures/strips-figure.ts';
import { brandItems } from './layout/brand-items.ts';
import { factItems } from './layout/fact-list.ts';
import type { Flow } from './layout/flow-items.ts';
import type { LayoutContext } from './layout/layout-context.ts';
import { tableItems } from './layout/table.ts';
import { headingItems, listItems, paragraphItems } from './layout/text-items.ts';

/**
 * Lays a block of a report out as items.
 * @param headed true when the heading above already states the caption
 */
export function blockItems(setting: LayoutContext, block: Block, headed: boolean): Flow {
  switch (block.type) {
    case 'brand':
      return brandItems(setting, block);
    case 'heading':
      return headingItems(setting, block.level, block.words);
    case 'paragraph':
      return paragraphItems(setting, block.words, block.quiet ?? false);
    case 'facts':
      return factItems(setting, block.facts);
    case 'list':
      return listItems(setting, block.items);
    case 'table':
      return tableItems(setting, block, headed);
    case 'lanes':
      return laneChartItems(setting, block, headed);
    case 'strips':
      return stripsFigureItems(setting, block, headed);
    case 'page-break':
      return ['page-break'];
    default:
      return unreachable(block);
  }
}
