import { rateBy } from '../../../data/workshops/workshop-commands.ts';
import { isReachable } from '../../../domain/workshop/codes/invite.ts';
import { VOTING_METHODS } from '../../../domain/workshop/workshop.ts';
import { Checkbox } from '../../../ui/controls/field.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import panel from '../../../ui/layout/panel.module.css';
import type { WorkshopProps } from '../shared/use-workshop.ts';
import css from './phones.module.css';
import { text } from './text.ts';
import { useShipped } from './use-invite.ts';

/** Voting methods with their requirements, and a warning in advance if one cannot work here. */
export function AnswerMethods({ workspace, workshop }: Pick<WorkshopProps, 'workspace' | 'workshop'>) {
  const ways = useStore(workshop.workshop, (state) => state.setup.ways);
  const key = useStore(workshop.open.assessment, (assessment) => assessment.rubric);
  const shipped = useShipped(workspace, key);
  return (
    <section class={`${panel.section} ${css.waysPart}`} aria-labelledby="ways">
      <h2 id="ways">{text.ways}</h2>
      <p class="hint">{text.waysHint}</p>
      <div>
        {VOTING_METHODS.map((way) => (
          <Checkbox
            key={way}
            checked={ways.includes(way)}
            onToggle={(on) => workshop.act(text.undoWays, () => rateBy(workshop.document, way, on))}
          >
            {text[`way-${way}`]}
          </Checkbox>
        ))}
      </div>
      {ways.includes('phones') && (
        <p class="hint">
          {shipped === false ? text.phonesOwnRubric : text.phonesNeed}{' '}
          {shipped !== false && !isReachable(location.href) && text.phonesHere}
        </p>
      )}
    </section>
  );
}
