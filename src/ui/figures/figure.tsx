import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { DataTable, type TableData } from '../display/data-table.tsx';
import css from './figure.module.css';

export interface FigureView {
  readonly id: string;
  readonly label: string;
  readonly draw: () => ComponentChildren;
}

interface FigureProps {
  /** The finding, in a few words. */
  readonly title: string;
  /** One or two ways to draw it; the first is the default. */
  readonly views: readonly FigureView[];
  readonly tableLabel: string;
  readonly switchLabel: string;
  /** The same numbers for people who cannot see the drawing. */
  readonly table: TableData;
  readonly legend?: ComponentChildren;
}

/** Drawing with its finding as the title, and the same numbers as a table. Print shows both. */
export function Figure({ title, views, tableLabel, switchLabel, table, legend }: FigureProps) {
  const id = useId();
  const [shown, show] = useState(views[0]?.id ?? 'table');
  const view = views.find(({ id: viewId }) => viewId === shown);
  const choices = [
    ...views.map(({ id: viewId, label }) => ({ id: viewId, label })),
    { id: 'table', label: tableLabel },
  ];
  return (
    <figure class={css.figure} aria-labelledby={id}>
      <div class={css.head}>
        <h2 id={id} class={css.title}>
          {title}
        </h2>
        {view && <div class={css.legend}>{legend}</div>}
        <fieldset class={css.switch}>
          <legend class="hidden">{switchLabel}</legend>
          {choices.map((choice) => (
            <button key={choice.id} type="button" aria-pressed={choice.id === shown} onClick={() => show(choice.id)}>
              {choice.label}
            </button>
          ))}
        </fieldset>
      </div>
      {view ? view.draw() : <DataTable label={title} {...table} />}
      {view && (
        <div class={css.printed}>
          <DataTable label={title} {...table} />
        </div>
      )}
    </figure>
  );
}
