import { Radios } from '../../../ui/controls/field.tsx';
import css from './phones.module.css';
import { text } from './text.ts';

interface GroupChoiceProps {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string | null;
  readonly onChoose: (group: string) => void;
}

/** Question before a ballot: which group the person is in. */
export const GroupChoice = ({ groups, chosen, onChoose }: GroupChoiceProps) => (
  <div class={css.groups}>
    <Radios
      legend={text.group}
      stacked
      value={chosen}
      choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
      onChoose={onChoose}
    />
  </div>
);
