import type { Block } from '../../domain/document/blocks.ts';
import { unreachable } from '../../lib/problem/problem.ts';
import { laneStrips } from './figures/lane-chart.ts';
import { stripsStrips } from './figures/strips-figure.ts';
import { brandStrips } from './layout/brand-items.ts';
import { factStrips } from './layout/fact-list.ts';
import type { Flow } from './layout/flow-items.ts';
import type { Setting } from './layout/layout-context.ts';
import { tableStrips } from './layout/table.ts';
import { headingStrips, listStrips, paragraphStrips } from './layout/text-items.ts';

/** A block of a report as strips. @param headed whether what stands above it says already what it is */
export function blockStrips(setting: Setting, block: Block, headed: boolean): Flow {
  switch (block.type) {
    case 'brand':
      return brandStrips(setting, block);
    case 'heading':
      return headingStrips(setting, block.level, block.words);
    case 'paragraph':
      return paragraphStrips(setting, block.words, block.quiet ?? false);
    case 'facts':
      return factStrips(setting, block.facts);
    case 'list':
      return listStrips(setting, block.items);
    case 'table':
      return tableStrips(setting, block, headed);
    case 'lanes':
      return laneStrips(setting, block, headed);
    case 'strips':
      return stripsStrips(setting, block, headed);
    case 'page-break':
      return ['page-break'];
    default:
      return unreachable(block);
  }
}
