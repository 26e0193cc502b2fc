import css from './data-table.module.css';

export interface TableData {
  readonly columns: readonly string[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly string[])[];
}

/** Plain table that scrolls within itself if it is wider than the page. */
export function DataTable({ label, columns, rows }: TableData & { readonly label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard.
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
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no unique name: two stages may have the same one.
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
