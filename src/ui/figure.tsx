import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import css from './figure.module.css';

export interface FigureTable {
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
}

export interface FigureView {
  readonly id: string;
  readonly label: string;
  readonly draw: () => ComponentChildren;
}

interface FigureProps {
  /** The finding, in a few words. */
  readonly title: string;
  /** One or two ways to draw it; the first is shown first. */
  readonly views: readonly FigureView[];
  readonly tableLabel: string;
  readonly switchLabel: string;
  /** The same numbers, always there for whoever cannot see the drawing. */
  readonly table: FigureTable;
  readonly legend?: ComponentChildren;
}

/** A drawing with an active title and the same numbers as a table, one switch apart. In print both are there. */
export function Figure({ title, views, tableLabel, switchLabel, table, legend }: FigureProps) {
  const id = useId();
  const [shown, show] = useState(views[0]?.id ?? 'table');
  const view = views.find((each) => each.id === shown);
  const choices = [...views.map((each) => ({ id: each.id, label: each.label })), { id: 'table', label: tableLabel }];
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
      {view ? view.draw() : <NumbersTable table={table} labelledBy={id} />}
      {view && (
        <div class={css.printed}>
          <NumbersTable table={table} labelledBy={id} />
        </div>
      )}
    </figure>
  );
}

function NumbersTable({ table, labelledBy }: { readonly table: FigureTable; readonly labelledBy: string }) {
  return (
    <div class={css.scroll}>
      <table class={css.table} aria-labelledby={labelledBy}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={table.columns[i + 1]} class="number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
