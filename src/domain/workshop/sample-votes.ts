/** Votes that nobody gave, for a rehearsal: a room as rooms are, with groups that see some things differently. Always the same. */
import { emptyTally, type Tally, withVote } from './tally.ts';

/**
 * @param seed what is voted on: the same seed makes the same votes
 * @param group place of the group, from 0: later ones see most things a little rosier, as seniors do
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

/** Numbers from 0 to 1 that look like chance and are told by the seed (xmur3 and mulberry32, in the public domain). */
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
