import type { Block } from '../../domain/document/blocks.ts';

/**
 * True when a block directly follows a heading, or a figure that does, so that the heading serves as its caption.
 * A table without a visible caption still carries it as its title.
 */
export function isHeaded(blocks: readonly Block[], at: number): boolean {
  const above = blocks[at - 1];
  return above?.type === 'heading' || (above?.type === 'lanes' && above.tabled === true && isHeaded(blocks, at - 1));
}
