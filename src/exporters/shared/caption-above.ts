import type { Block } from '../../domain/document/blocks.ts';

/**
 * Whether a block comes right after a heading, or after a figure that does, so that the heading stands for its caption.
 * A table whose caption is not written out bears it as its title all the same.
 */
export function isHeaded(blocks: readonly Block[], at: number): boolean {
  const above = blocks[at - 1];
  return above?.type === 'heading' || (above?.type === 'lanes' && above.tabled === true && isHeaded(blocks, at - 1));
}
