import type { PlanGrouping, PlanSort, PlanView } from '../../domain/assessment/plan-view.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { type Choice, Select } from '../../ui/controls/field.tsx';
import { text } from './text.ts';

const groupings = (): readonly Choice<PlanGrouping>[] => [
  { value: 'none', label: text.byNothing },
  { value: 'stage', label: text.stage },
  { value: 'lead', label: text.lead },
  { value: 'status', label: text.status },
  { value: 'priority', label: text.priority },
  { value: 'by', label: text.byMonth },
];

const sorts = (): readonly Choice<PlanSort>[] => [
  { value: 'own', label: text.ownOrder },
  { value: 'words', label: text.words },
  { value: 'stage', label: text.stage },
  { value: 'lead', label: text.lead },
  { value: 'by', label: text.by },
  { value: 'status', label: text.status },
  { value: 'priority', label: text.priority },
];

interface OrderSelectsProps {
  readonly view: PlanView;
  readonly onView: (part: Partial<PlanView>) => void;
}

/** Lists that choose the groups of the table and the order within them. */
export function OrderSelects({ view, onView }: OrderSelectsProps) {
  const named = <T extends string>(name: string, choices: readonly Choice<T>[]): readonly Choice<T>[] =>
    choices.map(({ value, label }) => ({ value, label: formatMessage(text.filterIs, { name, label }) }));
  return (
    <>
      <Select
        label={text.groupBy}
        labelHidden
        value={view.group}
        choices={named(text.groupBy, groupings())}
        onChoose={(group) => onView({ group: group ?? 'none' })}
      />
      <Select
        label={text.sortBy}
        labelHidden
        value={view.sort}
        choices={named(text.sortBy, sorts())}
        onChoose={(sort) => onView({ sort: sort ?? 'own', isDescending: false })}
      />
    </>
  );
}
