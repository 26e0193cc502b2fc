import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { decideEntry } from '../../../data/workshops/workshop-commands.ts';
import { type Entry, isPresentEntry } from '../../../domain/workshop/entry.ts';
import { groupsIn, type Workshop } from '../../../domain/workshop/workshop.ts';
import { Radios } from '../../../ui/controls/field.tsx';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import panel from '../../../ui/layout/panel.module.css';
import { useKeptState } from '../shared/use-kept-state.ts';
import { AddEntry } from './add-entry.tsx';
import css from './collect.module.css';
import { EntryLine, ShowAllEntries } from './entry-line.tsx';
import { MakeAction } from './make-action.tsx';
import { text } from './text.ts';
import { ThemesField } from './themes-field.tsx';
import { useEntryText } from './use-entry-text.ts';

const choices = () => (['now', 'if'] as const).map((value) => ({ value, label: text[value] }));

/** Ideas: those that are possible now, and those that depend on a condition, which is recorded with them. */
export function IdeasPanel({ workshop, state }: { readonly workshop: OpenWorkshop; readonly state: Workshop }) {
  const [possible, setPossible] = useKeptState<'now' | 'if'>(workshop, 'idea possible', 'now');
  const question = state.setup.questions.find(({ on, form }) => on && form === 'ideas');
  const ideas = state.entries.filter((entry) => entry.kind === 'idea' && isPresentEntry(entry));
  return (
    <section class={panel.part}>
      <h2>{text.ideas}</h2>
      <Radios legend={text.possible} value={possible} choices={choices()} onChoose={setPossible} />
      <AddEntry
        workshop={workshop}
        kind="idea"
        question={question?.id ?? null}
        groups={question ? groupsIn(state.setup, question.scheme) : []}
        label={text.addIdea}
        choices={{ possible }}
      />
      <ShowAllEntries workshop={workshop} entries={ideas} />
      <ul class={css.entries}>
        {ideas.map((idea) => (
          <EntryLine key={idea.id} workshop={workshop} entry={idea}>
            <Condition workshop={workshop} idea={idea} />
            <MakeAction workshop={workshop} idea={idea} />
          </EntryLine>
        ))}
      </ul>
      {question && <ThemesField workshop={workshop} question={question.id} />}
    </section>
  );
}

function Condition({ workshop, idea }: { readonly workshop: OpenWorkshop; readonly idea: Entry }) {
  const condition = useEntryText(workshop, idea.id, 'condition');
  return (
    <>
      <Radios
        legend={`${text.possible} ${idea.words}`}
        legendHidden
        value={idea.possible ?? 'now'}
        choices={choices()}
        onChoose={(value) =>
          workshop.act(text.undoSort, () => decideEntry(workshop.document, idea.id, 'possible', value))
        }
      />
      {idea.possible === 'if' && <TextArea text={condition} label={text.condition} lines={1} />}
    </>
  );
}
