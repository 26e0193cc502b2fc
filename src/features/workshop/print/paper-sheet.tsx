import type { ComponentChildren } from 'preact';
import { inLanguage, type LanguageMap, type Rubric } from '../../../domain/rubric/rubric.ts';
import type { Workshop } from '../../../domain/workshop/workshop.ts';
import css from './print.module.css';

export interface PaperProps {
  readonly workshop: Workshop;
  readonly rubric: Rubric;
}

type Format = 'portrait' | 'poster' | 'card' | 'large';

interface PaperSheetProps {
  readonly format: Format;
  readonly label: string;
  readonly children: ComponentChildren;
}

/** One sheet of paper: true to size in the preview, a page of its own in print. */
export const PaperSheet = ({ format, label, children }: PaperSheetProps) => (
  <section class={`${css.sheet} ${css[format]}`} aria-label={label}>
    {children}
  </section>
);

/** Table cells with empty boxes to tick, one per answer. */
export const Boxes = ({ n }: { readonly n: number }) => (
  <>
    {Array.from({ length: n }, (_, box) => box).map((box) => (
      <td key={box} class={css.tick}>
        <i />
      </td>
    ))}
  </>
);

interface UnitRowsProps {
  /** Texts of the units, one per row. */
  readonly rows: readonly LanguageMap[];
  readonly numbered: boolean;
  /** Renders the cells of a row, which are marked by hand. */
  readonly children: () => ComponentChildren;
}

export const UnitRows = ({ rows, numbered, children }: UnitRowsProps) => (
  <tbody>
    {rows.map((row, i) => {
      const words = inLanguage(row);
      return (
        <tr key={words.text}>
          <th scope="row" lang={words.lang}>
            {numbered && <b>{i + 1}</b>}
            <span>{words.text}</span>
          </th>
          {children()}
        </tr>
      );
    })}
  </tbody>
);
