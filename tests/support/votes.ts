import fc from 'fast-check';
import type { TallyCell } from '../../src/domain/workshop/suppress-small-cells.ts';
import type { Tally } from '../../src/domain/workshop/tally.ts';

/** @param levels votes per level, first to last */
export const tally = (levels: readonly number[], dontKnow = 0, notApplicable = 0): Tally => ({
  levels,
  dontKnow,
  notApplicable,
});

export const cell = (group: string, levels: readonly number[], dontKnow = 0, notApplicable = 0): TallyCell => ({
  groups: [group],
  tally: tally(levels, dontKnow, notApplicable),
});

const few = fc.integer({ min: 0, max: 4 });
/** Tallies on five levels, with small counts, because the rules concern small groups. */
export const anyTally = fc
  .tuple(fc.array(few, { minLength: 5, maxLength: 5 }), few, few)
  .map(([levels, dontKnow, notApplicable]) => tally(levels, dontKnow, notApplicable));

export const anyCells = fc
  .array(anyTally, { minLength: 0, maxLength: 8 })
  .map((all) => all.map((each, i): TallyCell => ({ groups: [`g${i}`], tally: each })));
