import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { shortChecksum } from '../../domain/document/report-snapshot.ts';
import { formatDateTime } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from './shared/reports.module.css';
import { text } from './shared/text.ts';

/** List of saved reports, newest first. */
export function SavedReports({ open }: { readonly open: OpenAssessment }) {
  const copies = useStore(open.assessment, (assessment) => assessment.copies);
  const kept = [...copies.values()].filter(({ removed }) => !removed).toSorted((a, b) => b.madeAt - a.madeAt);
  return (
    <section class="part">
      <h2>{text.copies}</h2>
      {kept.length === 0 ? (
        <p class="hint">{text.noCopies}</p>
      ) : (
        <ul class={css.reports}>
          {kept.map(({ id, title, madeAt, checksum }) => (
            <li key={id}>
              <a dir="auto" href={routes.copy(open.id, id)}>
                {title}
              </a>
              <p class="hint">
                {formatDateTime(madeAt)} <span class="number">{shortChecksum(checksum)}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
