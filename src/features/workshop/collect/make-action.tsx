import { addAction } from '../../../data/assessments/assessment-commands.ts';
import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { decideEntry } from '../../../data/workshops/workshop-commands.ts';
import { localize } from '../../../domain/rubric/rubric.ts';
import type { Entry } from '../../../domain/workshop/entry.ts';
import { routes } from '../../../lib/routes.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Select } from '../../../ui/controls/field.tsx';
import { useKeptState } from '../shared/use-kept-state.ts';
import css from './collect.module.css';
import { text } from './text.ts';

/** Turns an idea into an action of the plan, once. The idea's condition becomes the action's resources. */
export function MakeAction({ workshop, idea }: { readonly workshop: OpenWorkshop; readonly idea: Entry }) {
  const [stage, setStage] = useKeptState<string | null>(workshop, `stage ${idea.id}`, null);
  const { open, rubric, document } = workshop;
  if (idea.action !== null) {
    return (
      <p class={css.small}>
        {text.isAction} · <a href={routes.action(open.id, idea.action)}>{text.toPlan}</a>
      </p>
    );
  }
  function make(): void {
    const { words, condition, possible } = idea;
    workshop.act(text.undoAction, () => {
      const texts = possible === 'if' && condition.trim() !== '' ? { words, resources: condition } : { words };
      const action = addAction(open.document, { stage, statement: null, origin: 'workshop', originId: idea.id, texts });
      decideEntry(document, idea.id, 'action', action);
    });
  }
  return (
    <div class={css.makeAction}>
      <Select
        label={text.stage}
        none={text.noStage}
        value={stage}
        choices={rubric.stages.map(({ id, name }) => ({ value: id, label: localize(name) }))}
        onChoose={setStage}
      />
      <Button small onClick={make}>
        {text.makeAction}
        <span class="hidden">: {idea.words}</span>
      </Button>
    </div>
  );
}
