import { expect, test } from 'vitest';
import { type LevelStanding, movement, standingLevel } from '../../../src/domain/assessment/movement.ts';
import { level, notAgreed } from '../../support/builders.ts';

const standing = (agreed: LevelStanding['agreed'], typical: number | null): LevelStanding => ({ agreed, typical });

test.each<readonly [string, LevelStanding, number | null]>([
  ['what people agreed', standing(level(2), 4), 2],
  ['what the answers suggest, where nobody agreed anything', standing(null, 4), 4],
  ['none, where people did not agree, whatever the answers suggest', standing(notAgreed(2, 4), 3), null],
  ['none, where there is nothing', standing(null, null), null],
])('the level of a stage is %s', (_, given, shown) => expect(standingLevel(given)).toBe(shown));

test.each<readonly [string, LevelStanding, LevelStanding | null, number | null]>([
  ['up', standing(level(4), null), standing(level(2), null), 2],
  ['down', standing(level(2), null), standing(level(4), null), -2],
  ['nowhere', standing(level(3), null), standing(null, 3), 0],
  ['from what was suggested to what was agreed', standing(level(3), 5), standing(null, 2), 1],
  ['from nothing: not to be compared', standing(level(3), null), null, null],
  ['from "not agreed": not to be compared', standing(level(3), null), standing(notAgreed(1, 3), 2), null],
  ['to "not agreed": not to be compared', standing(notAgreed(1, 3), 2), standing(level(3), null), null],
  ['to nothing: not to be compared', standing(null, null), standing(level(3), null), null],
])('a stage moves %s', (_, now, before, moved) => expect(movement(now, before)).toBe(moved));
