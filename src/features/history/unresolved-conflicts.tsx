import { choose } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { choiceWords, placeOf } from '../../domain/assessment/field-change.ts';
import { moment, say } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { namedIn } from './named-statements.ts';
import { text } from './text.ts';

/** Every choice that was made differently in two places. Both stand until somebody chooses. */
export function ToSettle({ open }: { readonly open: OpenAssessment }) {
  const conflicts = useStore(open.assessment, (assessment) => assessment.conflicts);
  if (conflicts.size === 0) return null;
  const named = namedIn(open);
  return (
    <section class="part">
      <h2>{text.settle}</h2>
      <p class="hint">{text.settleWhy}</p>
      {[...conflicts.values()].map(({ path, choices }) => {
        const { place, field } = placeOf(path, named);
        return (
          <Notice
            key={path}
            tone="warning"
            title={`${place}: ${field}`}
            actions={choices.map(({ value, by, at }) => (
              <Button key={`${at} ${by}`} small onClick={() => open.act(text.chosen, () => choose(open.document, path, value), { offer: true })}>
                {say(text.choose, { value: choiceWords(path, [value], named), who: by || text.someone, when: moment(at) })}
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
