import { type ComponentChild, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../../domain/document/blocks.ts';
import { blockMarkup, sheetClass } from '../../../exporters/html/block-markup.ts';
import type { Markup } from '../../../exporters/shared/markup.ts';
import { setPrintFooter } from '../../../lib/browser/print-footer.ts';
import { directionOf } from '../../../lib/i18n/messages.ts';
import { PageHeading } from '../../../ui/layout/page-heading.tsx';
import '../../../exporters/html/sheet.css';
import '../../../exporters/html/figures.css';

/**
 * Blocks in the first render. A plan of a thousand actions is rendered in batches, so that the page stays responsive.
 */
const AT_ONCE = 60;

/** Report on the page with the same elements as its HTML file: the preview is the report. */
export function ReportSheet({ report }: { readonly report: Report }) {
  const shown = useGrowing(report.blocks.length);
  // Runs after the page heading has set its own title.
  useEffect(() => setPrintFooter(report.footer), [report.footer]);
  return (
    <article
      class={sheetClass(report)}
      lang={report.lang}
      dir={directionOf(report.lang)}
      aria-busy={shown < report.blocks.length}
    >
      {report.blocks.slice(0, shown).map((block) => drawn(blockMarkup(block, report.lang), report.title))}
    </article>
  );
}

function drawn(markup: Markup, title: string): ComponentChild {
  if (typeof markup === 'string') return markup;
  const { tag, attributes, children } = markup;
  const inside = children.map((child) => drawn(child, title));
  return tag === 'h1' ? <PageHeading title={title}>{inside}</PageHeading> : h(tag, attributes, ...inside);
}

/** Returns the number of items to render so far. Printing renders all of them. */
function useGrowing(all: number): number {
  const [shown, show] = useState(AT_ONCE);
  useEffect(() => {
    if (shown >= all) return undefined;
    const next = requestAnimationFrame(() => show(shown + AT_ONCE));
    const now = (): void => show(all);
    addEventListener('beforeprint', now);
    return () => {
      cancelAnimationFrame(next);
      removeEventListener('beforeprint', now);
    };
  }, [shown, all]);
  return Math.min(shown, all);
}
