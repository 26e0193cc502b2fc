import { linkEvidence } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { Owner } from '../../data/documents/document-layout.ts';
import { stageAnswer, statementAnswer } from '../../domain/assessment/assessment.ts';
import { isPresentItem } from '../../domain/assessment/evidence.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Select } from '../../ui/controls/field.tsx';
import { Icon } from '../../ui/display/icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import row from '../../ui/layout/row.module.css';
import css from './evidence-links.module.css';
import { text } from './text.ts';

interface EvidenceLinksProps {
  readonly open: OpenAssessment;
  readonly owner: Owner;
  /** Name of the statement in the undo label: 'Plan 1'. */
  readonly subject: string;
}

/** Evidence for a statement: links it, unlinks it, and leads to the page for a new item. */
export function EvidenceLinks({ open, owner, subject }: EvidenceLinksProps) {
  const [kind, id = ''] = owner.split('/');
  const linked = useStore(
    open.assessment,
    (assessment) => (kind === 'stage' ? stageAnswer(assessment, id) : statementAnswer(assessment, id)).evidence,
  );
  const items = useStore(open.organisation, (organisation) => organisation.evidence);
  const standing = [...items.values()].filter(isPresentItem);
  const others = standing.filter((item) => !linked.includes(item.id));
  const label = formatMessage(text.undoEvidence, { what: subject });
  const link = (item: string, on: boolean): void => open.act(label, () => linkEvidence(open.document, owner, item, on));
  return (
    <div class={css.evidence}>
      <ul class={css.linked}>
        {standing
          .filter((item) => linked.includes(item.id))
          .map((item) => (
            <li key={item.id}>
              <a href={routes.evidenceItem(open.id, item.id)} dir="auto">
                {item.title}
              </a>
              <Button small look="plain" onClick={() => link(item.id, false)}>
                {text.unlink}
                <span class="hidden"> {item.title}</span>
              </Button>
            </li>
          ))}
      </ul>
      <div class={row.fields}>
        {others.length > 0 && (
          <Select
            label={text.linkExisting}
            none={text.chooseEvidence}
            value={null}
            choices={others.map((item) => ({ value: item.id, label: item.title }))}
            onChoose={(item) => item !== null && link(item, true)}
          />
        )}
        <a class={css.chipAdd} href={routes.newEvidence(open.id, owner)}>
          <Icon name="plus" size={14} />
          {text.addEvidence}
        </a>
      </div>
    </div>
  );
}
