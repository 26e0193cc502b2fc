/** Invented votes for a rehearsal. */
import type { OpenWorkshop } from '../../../../data/workshops/live/open-workshop.ts';
import { levelCount } from '../../../../domain/rubric/rubric.ts';
import { sampleTally } from '../../../../domain/workshop/sample-votes.ts';
import { groupsIn, unitState } from '../../../../domain/workshop/workshop.ts';

/** Assumed size of a group that is not counted. */
const USUAL_HEADS = 8;

export function generateSampleVotes({ workshop, votes, rubric }: OpenWorkshop, units: readonly string[]): void {
  const { setup, units: states } = workshop.getState();
  for (const unit of units) {
    const { round } = unitState({ units: states }, unit);
    for (const [i, group] of groupsIn(setup, setup.scheme).entries())
      votes.type(
        { unit, round },
        group.id,
        sampleTally(`${unit} ${round}`, i, group.people ?? USUAL_HEADS, levelCount(rubric)),
      );
  }
}
