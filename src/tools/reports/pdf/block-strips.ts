import { unreachable } from '../../../domain/problem.ts';
import type { Block } from '../../../domain/report.ts';
import { brandStrips } from './brand-strips.ts';
import { factStrips } from './facts.ts';
import { laneStrips } from './lanes.ts';
import type { Setting } from './setting.ts';
import type { Flow } from './strips.ts';
import { stripsStrips } from './strips-figure.ts';
import { tableStrips } from './table.ts';
import { headingStrips, listStrips, paragraphStrips } from './text-strips.ts';

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
