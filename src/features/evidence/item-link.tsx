import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { type EvidenceItem, isStale } from '../../domain/assessment/evidence.ts';
import { routes } from '../../lib/routes.ts';
import { today } from '../../ui/browser/today.ts';
import css from './evidence.module.css';
import { text } from './text.ts';

/** Title of an item as a link to its page, marked when it is old. */
export function ItemLink({ open, item }: { readonly open: OpenAssessment; readonly item: EvidenceItem }) {
  return (
    <span class={css.item}>
      <a href={routes.evidenceItem(open.id, item.id)} dir="auto">
        {item.title}
      </a>
      {isStale(item, today()) && <small>{text.older}</small>}
    </span>
  );
}
