import { choose } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { choiceText, fieldLabel } from '../../domain/assessment/field-change.ts';
import { formatDateTime, formatMessage } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { namesIn } from './named-statements.ts';
import { text } from './text.ts';

/** Lists the choices that two devices made differently. Both are kept until one is chosen. */
export function UnresolvedConflicts({ open }: { readonly open: OpenAssessment }) {
  const conflicts = useStore(open.assessment, (assessment) => assessment.conflicts);
  if (conflicts.size === 0) return null;
  const named = namesIn(open);
  return (
    <section class="part">
      <h2>{text.settle}</h2>
      <p class="hint">{text.settleWhy}</p>
      {[...conflicts.values()].map(({ path, choices }) => {
        const { place, field } = fieldLabel(path, named);
        return (
          <Notice
            key={path}
            tone="warning"
            title={`${place}: ${field}`}
            actions={choices.map(({ value, by, at }) => (
              <Button
                key={`${at} ${by}`}
                small
                onClick={() => open.act(text.chosen, () => choose(open.document, path, value), { offer: true })}
              >
                {formatMessage(text.choose, {
                  value: choiceText(path, [value], named),
                  who: by || text.someone,
                  when: formatDateTime(at),
                })}
              </Button>
            ))}
          >
            {null}
          </Notice>
        );
      })}
    </section>
  );
}
