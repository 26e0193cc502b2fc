import css from './data-table.module.css';

export interface TableData {
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
}

/** A plain table of words. Too wide for the page, it scrolls by itself. */
export function DataTable({ label, columns, rows }: TableData & { readonly label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class={css.scroll} tabIndex={0} aria-label={label}>
      <table class={css.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...others], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name of their own: two stages may be called the same.
            <tr key={row}>
              <th scope="row" dir="auto">
                {name}
              </th>
              {others.map((cell, i) => (
                <td key={columns[i + 1]} class="number" dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
