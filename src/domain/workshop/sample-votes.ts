/** Generates sample votes for a rehearsal: deterministic, realistic, with differences between groups. */
import { emptyTally, type Tally, withVote } from './tally.ts';

/**
 * Returns a tally of `people` votes.
 * @param seed the unit's id: the same seed generates the same votes
 * @param group index of the group, from 0: later (more senior) groups rate some units higher
 */
export function sampleTally(seed: string, group: number, people: number, levels: number): Tally {
  const chance = chances(`${seed} ${group}`);
  const about = 0.15 + chances(seed)() * 0.6;
  const rosier = chances(`${seed} gap`)() > 0.55 ? group * 0.2 : 0;
  let tally = emptyTally(levels);
  for (let i = 0; i < people; i++) {
    const draw = chance();
    if (draw < 0.06) tally = withVote(tally, { type: 'dont-know' }, 1);
    else {
      const place = about + rosier + (chance() + chance() - 1) * 0.35;
      tally = withVote(
        tally,
        { type: 'level', level: Math.min(levels, Math.max(1, Math.round(place * (levels - 1)) + 1)) },
        1,
      );
    }
  }
  return tally;
}

/** Seeded pseudo-random numbers from 0 to 1 (xmur3 and mulberry32, public domain). */
function chances(seed: string): () => number {
  let state = 1779033703 ^ seed.length;
  for (let i = 0; i < seed.length; i++) {
    state = Math.imul(state ^ seed.charCodeAt(i), 3432918353);
    state = (state << 13) | (state >>> 19);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
