import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { rateStage, setUp } from '../../../data/workshops/workshop-commands.ts';
import { localize } from '../../../domain/rubric/rubric.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { Checkbox, Radios } from '../../../ui/controls/field.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import css from './setup.module.css';
import { text } from './text.ts';

/** Stages to rate, level of detail, and order. */
export function ScopeForm({ workshop }: { readonly workshop: OpenWorkshop }) {
  const setup = useStore(workshop.workshop, (state) => state.setup);
  const { document, rubric } = workshop;
  return (
    <section class="part" aria-labelledby="what">
      <h2 id="what">{text.what}</h2>
      <fieldset>
        <legend class={css.legend}>{text.stages}</legend>
        {rubric.stages.map((stage) => (
          <Checkbox
            key={stage.id}
            checked={setup.stages.includes(stage.id)}
            onToggle={(on) => workshop.act(text.undoSetUp, () => rateStage(document, stage.id, on))}
          >
            {formatMessage(text.stage, { stage: localize(stage.name), n: stage.statements.length })}
          </Checkbox>
        ))}
        {setup.stages.length === 0 && <p class="hint">{text.noStages}</p>}
      </fieldset>
      <Radios
        legend={text.depth}
        stacked
        value={setup.depth}
        choices={(['full', 'quick'] as const).map((value) => ({ value, label: text[value] }))}
        onChoose={(value) => workshop.act(text.undoSetUp, () => setUp(document, 'depth', value))}
      />
      <Radios
        legend={text.pace}
        stacked
        value={setup.pace}
        choices={(['first-pass', 'one-by-one'] as const).map((value) => ({ value, label: text[value] }))}
        onChoose={(value) => workshop.act(text.undoSetUp, () => setUp(document, 'pace', value))}
      />
    </section>
  );
}
