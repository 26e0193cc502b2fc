import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { ViewSwitch } from '../controls/view-switch.tsx';
import { DataTable, type TableData } from '../display/data-table.tsx';
import css from './figure.module.css';

export interface FigureView {
  readonly id: string;
  readonly label: string;
  readonly draw: () => ComponentChildren;
  /** Entries for exactly the marks that this view draws. */
  readonly legend: ComponentChildren;
}

interface FigureProps {
  /** Accessible name; the heading of the page or section says it for the eye. */
  readonly title: string;
  /** One or more ways to draw it; the first is the default. */
  readonly views: readonly FigureView[];
  readonly tableLabel: string;
  readonly switchLabel: string;
  /** The same numbers for people who cannot see the drawing. */
  readonly table: TableData;
}

/** Drawing with its legend, and a switch to other drawings of it and to its numbers as a table. */
export function Figure({ title, views, tableLabel, switchLabel, table }: FigureProps) {
  const id = useId();
  const [shown, show] = useState(views[0]?.id ?? 'table');
  const view = views.find(({ id: viewId }) => viewId === shown);
  const choices = [...views.map(({ id: value, label }) => ({ value, label })), { value: 'table', label: tableLabel }];
  return (
    <figure class={css.figure} aria-labelledby={id}>
      <h2 id={id} class="hidden">
        {title}
      </h2>
      <div class={css.head}>
        <div class={css.legend}>{view?.legend}</div>
        <ViewSwitch label={switchLabel} value={shown} choices={choices} onChoose={show} />
      </div>
      {view ? view.draw() : <DataTable label={title} {...table} />}
    </figure>
  );
}
