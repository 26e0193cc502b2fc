import type { OpenAssessment } from '../../data/open-assessment.ts';
import { address } from '../../domain/address.ts';
import { shortChecksum } from '../../domain/frozen-copy.ts';
import { moment } from '../../domain/words.ts';
import { useStore } from '../../ui/use-store.ts';
import { text } from './page/text.ts';
import css from './reports.module.css';

/** Reports that were kept as they were, newest first. */
export function Copies({ open }: { readonly open: OpenAssessment }) {
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
              <a dir="auto" href={address.copy(open.id, id)}>
                {title}
              </a>
              <p class="hint">
                {moment(madeAt)} <span class="number">{shortChecksum(checksum)}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
