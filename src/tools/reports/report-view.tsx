import type { ComponentChild } from 'preact';
import type { Block, Cell, Report } from '../../domain/report.ts';
import type { Said } from '../../domain/rubric.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ReportLanes } from './report-lanes.tsx';
import css from './report-view.module.css';

/** A report as HTML: the first and the most accessible of its formats, and what print makes a PDF of in every script. */
export function ReportView({ report }: { readonly report: Report }) {
  return (
    <article class={`${css.report} ${report.landscape ? css.landscape : ''}`} lang={report.lang}>
      {report.blocks.map(placed).map(({ item, place }) => (
        <BlockView key={place} block={item} title={report.title} lang={report.lang} />
      ))}
    </article>
  );
}

function BlockView({ block, title, lang }: { readonly block: Block; readonly title: string; readonly lang: string }): ComponentChild {
  switch (block.type) {
    case 'heading':
      return <Heading level={block.level} words={block.words} title={title} lang={lang} />;
    case 'paragraph':
      return (
        <p class={block.quiet ? css.quiet : css.words} {...languageOf(block.words, lang)}>
          {block.words.text}
        </p>
      );
    case 'facts':
      return (
        <dl class={css.facts}>
          {block.facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd {...languageOf(value, lang)}>{value.text}</dd>
            </div>
          ))}
        </dl>
      );
    case 'list':
      return (
        <ul class={css.list}>
          {block.items.map((item) => (
            <li key={item.text} {...languageOf(item, lang)}>
              {item.text}
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <TableView table={block} lang={lang} />;
    case 'lanes':
      return <ReportLanes block={block} />;
    case 'page-break':
      return <div class={css.pageBreak} />;
  }
}

function Heading({ level, words, title, lang }: { readonly level: 1 | 2 | 3; readonly words: Said; readonly title: string; readonly lang: string }) {
  if (level === 1) return <PageHeading title={title}>{words.text}</PageHeading>;
  const attributes = languageOf(words, lang);
  return level === 2 ? <h2 {...attributes}>{words.text}</h2> : <h3 {...attributes}>{words.text}</h3>;
}

function TableView({ table, lang }: { readonly table: Extract<Block, { type: 'table' }>; readonly lang: string }) {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div class={css.scroll}>
      <table class={`${css.table} ${table.form ? css.form : ''} ${table.form === 'blank' ? css.blank : ''}`}>
        <caption class="hidden">{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.label} scope="col" style={{ inlineSize: `${(column.width / whole) * 100}%` }}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(placed).map(({ item: row, place }) => (
            <tr key={place}>
              {row.map((cell, column) =>
                column === table.nameColumn ? (
                  <th key={table.columns[column]?.label} scope="row">
                    <CellView cell={cell} lang={lang} />
                  </th>
                ) : (
                  <td key={table.columns[column]?.label}>
                    <CellView cell={cell} lang={lang} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellView({ cell, lang }: { readonly cell: Cell; readonly lang: string }) {
  return cell.map(placed).map(({ item: paragraph, place }) => (
    <p key={place} class={paragraph.strong ? css.strong : css.plain} {...languageOf(paragraph, lang)}>
      {paragraph.text}
    </p>
  ));
}

/** A report is drawn once and never reordered: its parts have no other name than their place. */
const placed = <T,>(item: T, place: number) => ({ item, place });

/** `lang` only where it differs; `dir="auto"` so that words of any script run the way they run. */
const languageOf = (words: Said, lang: string) => ({ dir: 'auto' as const, lang: lang.startsWith(words.lang) ? undefined : words.lang });
