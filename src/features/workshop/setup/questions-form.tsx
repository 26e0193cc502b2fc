import { useMemo } from 'preact/hooks';
import { paths } from '../../../data/documents/paths.ts';
import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { addQuestion, askQuestion, groupQuestion, removeQuestion } from '../../../data/workshops/workshop-commands.ts';
import { SCHEMES, WORKSHOP_FORMS, type WorkshopQuestion } from '../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Select } from '../../../ui/controls/field.tsx';
import { Switch } from '../../../ui/controls/switch.tsx';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import row from '../../../ui/layout/row.module.css';
import css from './setup.module.css';
import { text } from './text.ts';

/** Questions besides the ratings, each with the grouping in which it is asked. */
export function QuestionsForm({ workshop }: { readonly workshop: OpenWorkshop }) {
  const questions = useStore(workshop.workshop, (state) => state.setup.questions);
  return (
    <section class="part" aria-labelledby="questions">
      <h2 id="questions">{text.questions}</h2>
      <ol class={css.questions}>
        {questions.map((question, i) => (
          <QuestionRow key={question.id} workshop={workshop} question={question} n={i + 1} />
        ))}
      </ol>
      <div class={`${row.controls} ${css.controls}`}>
        {WORKSHOP_FORMS.map((form) => (
          <Button
            key={form}
            small
            icon="plus"
            onClick={() => workshop.act(text.undoSetUp, () => addQuestion(workshop.document, form))}
          >
            {text[`add-${form}`]}
          </Button>
        ))}
      </div>
    </section>
  );
}

function QuestionRow({
  workshop,
  question,
  n,
}: {
  readonly workshop: OpenWorkshop;
  readonly question: WorkshopQuestion;
  readonly n: number;
}) {
  const { document } = workshop;
  const { id, on, scheme, form } = question;
  const words = useMemo(() => workshop.text('workshop', paths.question(id).words, text.typing), [workshop, id]);
  const name = formatMessage(text.question, { n });
  return (
    <li class={css.question}>
      <TextArea text={words} label={name} labelHidden lines={1} several placeholder={question.words} />
      <div class={`${row.controls} ${css.questionWays}`}>
        <Switch on={on} onToggle={(ask) => workshop.act(text.undoSetUp, () => askQuestion(document, id, ask))}>
          {text.ask}
          <span class="hidden">: {question.words || name}</span>
        </Switch>
        <Select
          label={text.asked}
          value={scheme}
          choices={SCHEMES.map((value) => ({ value, label: text[`asked-${value}`] }))}
          onChoose={(value) => value && workshop.act(text.undoSetUp, () => groupQuestion(document, id, value))}
        />
        <p class="hint">
          {text.form} {text[form]}
        </p>
        <Button
          small
          look="plain"
          onClick={() =>
            workshop.act(formatMessage(text.undoRemove, { what: name }), () => removeQuestion(document, id), {
              offer: true,
            })
          }
        >
          {text.remove}
          <span class="hidden">: {question.words || name}</span>
        </Button>
      </div>
    </li>
  );
}
