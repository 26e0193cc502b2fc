import { expect, test } from 'vitest';
import { type LevelStanding, movement, standingLevel } from '../../../src/domain/assessment/movement.ts';
import { level, notAgreed } from '../../support/builders.ts';

const standing = (agreed: LevelStanding['agreed'], typical: number | null): LevelStanding => ({ agreed, typical });

test.each<readonly [string, LevelStanding, number | null]>([
  ['the agreed one', standing(level(2), 4), 2],
  ['the suggested one if none was agreed', standing(null, 4), 4],
  ['unknown if people did not agree, whatever the answers suggest', standing(notAgreed(2, 4), 3), null],
  ['unknown without any level', standing(null, null), null],
])('the level of a stage is %s', (_, given, shown) => expect(standingLevel(given)).toBe(shown));

test.each<readonly [string, LevelStanding, LevelStanding | null, number | null]>([
  ['up', standing(level(4), null), standing(level(2), null), 2],
  ['down', standing(level(2), null), standing(level(4), null), -2],
  ['by nothing', standing(level(3), null), standing(null, 3), 0],
  ['from a suggested to an agreed level', standing(level(3), 5), standing(null, 2), 1],
  ['by an unknown distance from nothing', standing(level(3), null), null, null],
  ['by an unknown distance from “not agreed”', standing(level(3), null), standing(notAgreed(1, 3), 2), null],
  ['by an unknown distance to “not agreed”', standing(notAgreed(1, 3), 2), standing(level(3), null), null],
  ['by an unknown distance to nothing', standing(null, null), standing(level(3), null), null],
])('a stage moves %s', (_, now, before, moved) => expect(movement(now, before)).toBe(moved));
