import type { Block } from '../../domain/document/blocks.ts';
import { unreachable } from '../../lib/problem/problem.ts';
import { laneChartItems } from './figures/lane-chart.ts';
import { stripsFigureItems } from './figures/strips-figure.ts';
import { brandItems } from './layout/brand-items.ts';
import { factItems } from './layout/fact-list.ts';
import type { Flow } from './layout/flow-items.ts';
import type { LayoutContext } from './layout/layout-context.ts';
import { tableItems } from './layout/table.ts';
import { headingItems, listItems, paragraphItems, quoteItems } from './layout/text-items.ts';

/**
 * Lays a block of a report out as items.
 * @param headed true when the heading above already states the caption
 */
export function blockItems(context: LayoutContext, block: Block, headed: boolean): Flow {
  switch (block.type) {
    case 'brand':
      return brandItems(context, block);
    case 'heading':
      return headingItems(context, block.level, block.words);
    case 'paragraph':
      return paragraphItems(context, block.words, block.quiet ?? false, headed && block.quiet);
    case 'facts':
      return factItems(context, block.facts);
    case 'list':
      return listItems(context, block.items);
    case 'quote':
      return quoteItems(context, block.words, block.speaker);
    case 'table':
      return tableItems(context, block, headed);
    case 'lanes':
      return laneChartItems(context, block, headed);
    case 'strips':
      return stripsFigureItems(context, block, headed);
    case 'page-break':
      return ['page-break'];
    default:
      return unreachable(block);
  }
}
