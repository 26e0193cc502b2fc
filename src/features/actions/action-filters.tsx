import type { ComponentChildren } from 'preact';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { type Action, isOpenAction, isOverdue, PRIORITIES } from '../../domain/assessment/action.ts';
import { isOwnedBy, MISSING, ownersIn, type PlanMoment, type PlanView } from '../../domain/assessment/plan-view.ts';
import { localize } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import field from '../../ui/controls/field.module.css';
import { Select } from '../../ui/controls/field.tsx';
import css from './table.module.css';
import { text } from './text.ts';

interface ActionFiltersProps {
  readonly open: OpenAssessment;
  readonly actions: readonly Action[];
  readonly view: PlanView;
  readonly onView: (change: Partial<PlanView>) => void;
  readonly moment: PlanMoment;
  readonly onSearch: (words: string) => void;
  /** True on a phone, which has the lists under "More filters". */
  readonly isNarrow: boolean;
  /** More controls, below the lists of "More filters". */
  readonly children?: ComponentChildren;
}

/** Search and filters of the plan. All of them combine. */
export function ActionFilters(props: ActionFiltersProps) {
  const { open, actions, view, onView, moment, onSearch, isNarrow, children } = props;
  const openActions = actions.filter(isOpenAction);
  const overdue = actions.filter((action) => isOverdue(action, moment.today)).length;
  const mine = openActions.filter((action) => isOwnedBy(action, moment.role)).length;
  const toggles = [
    { key: 'isOpen', label: text.filterOpen, n: openActions.length },
    { key: 'isOverdue', label: text.overdue, n: overdue },
    { key: 'isMine', label: text.filterMine, n: mine },
  ] as const;
  const selects = <FilterSelects open={open} actions={actions} view={view} onView={onView} />;

  return (
    <search class={css.filters}>
      <div class={css.line}>
        <label class={css.search}>
          <span class="hidden">{text.search}</span>
          <input
            type="search"
            class={field.box}
            placeholder={text.search}
            value={moment.search}
            onInput={(event) => onSearch(event.currentTarget.value)}
          />
        </label>
        {toggles
          .filter(({ key }) => key !== 'isOpen' || view.page !== 'board')
          .map(({ key, label, n }) => (
            <button
              key={key}
              type="button"
              class={css.toggle}
              aria-pressed={view[key]}
              onClick={() => onView({ [key]: !view[key] })}
            >
              {label} <span class="number">{n}</span>
            </button>
          ))}
      </div>
      {isNarrow ? (
        <details class={css.moreFilters}>
          <summary class="unfold">{text.moreFilters}</summary>
          <div class={`${css.filters} ${css.lists}`}>
            {selects}
            {children}
          </div>
        </details>
      ) : (
        selects
      )}
    </search>
  );
}

function FilterSelects({
  open,
  actions,
  view,
  onView,
}: Pick<ActionFiltersProps, 'open' | 'actions' | 'view' | 'onView'>) {
  const named = (name: string, label: string): string => formatMessage(text.filterIs, { name, label });
  return (
    <>
      <Select
        label={text.lead}
        labelHidden
        none={named(text.lead, text.anyone)}
        value={view.owner}
        choices={[
          ...ownersIn(actions).map((owner) => ({ value: owner, label: owner })),
          { value: MISSING, label: text.noLead },
        ]}
        onChoose={(owner) => onView({ owner })}
      />
      <Select
        label={text.stage}
        labelHidden
        none={named(text.stage, text.all)}
        value={view.stage}
        choices={[
          ...open.rubric.stages.map(({ id, name }) => ({ value: id, label: localize(name) })),
          { value: MISSING, label: text.noStage },
        ]}
        onChoose={(stage) => onView({ stage })}
      />
      <Select
        label={text.priority}
        labelHidden
        none={named(text.priority, text.all)}
        value={view.priority}
        choices={[
          ...PRIORITIES.map((value) => ({ value, label: text[value] })),
          { value: MISSING, label: text.unsorted },
        ]}
        onChoose={(priority) => onView({ priority })}
      />
    </>
  );
}
