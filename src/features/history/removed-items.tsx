import { decideAction } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { decideEvidence } from '../../data/assessments/organisation-document.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import row from '../../ui/layout/row.module.css';
import css from './history.module.css';
import { text } from './text.ts';

interface RemovedItem {
  readonly id: string;
  readonly kind: string;
  readonly words: string;
  readonly restore: () => void;
}

/** Lists removed actions and evidence, each with a button that brings it back. */
export function RemovedItems({ open }: { readonly open: OpenAssessment }) {
  const actions = useStore(open.assessment, (assessment) => assessment.actions);
  const evidence = useStore(open.organisation, (organisation) => organisation.evidence);
  const items: readonly RemovedItem[] = [
    ...[...actions.values()]
      .filter(({ removed, words }) => removed && words.trim() !== '')
      .map(({ id, words }) => ({
        id,
        kind: text.action,
        words,
        restore: () => decideAction(open.document, id, 'removed', false),
      })),
    ...[...evidence.values()]
      .filter(({ removed, title }) => removed && title.trim() !== '')
      .map(({ id, title }) => ({
        id,
        kind: text.evidence,
        words: title,
        restore: () => decideEvidence(open.organisationDocument, id, 'removed', false),
      })),
  ];
  if (items.length === 0) return null;
  return (
    <section class="part">
      <h2>{text.removed}</h2>
      <p class="hint">{text.removedWhy}</p>
      <ul class={`${row.ruled} ${css.points}`}>
        {items.map(({ id, kind, words, restore }) => (
          <li key={id} class={row.ends}>
            <span>
              <b dir="auto">{words}</b>
              <span class="hint">{kind}</span>
            </span>
            <Button
              small
              icon="undo"
              aria-label={formatMessage(text.putBackNamed, { words })}
              onClick={() => open.act(formatMessage(text.putBackDone, { words }), restore, { offer: true })}
            >
              {text.restore}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
