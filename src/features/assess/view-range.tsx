import { type NotAgreed, notAgreed, viewRange } from '../../domain/assessment/assessment.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { Button } from '../../ui/controls/button.tsx';
import { RangeSelects } from '../../ui/controls/range-selects.tsx';
import row from '../../ui/layout/row.module.css';
import { levelOptions } from './shared/answers.ts';
import { text } from './text.ts';

interface ViewRangeProps {
  readonly rubric: Rubric;
  readonly answer: NotAgreed;
  readonly onChange: (answer: NotAgreed) => void;
}

/** Lowest and highest view of a "not agreed" answer, both optional until people give them. */
export function ViewRange({ rubric, answer, onChange }: ViewRangeProps) {
  const range = viewRange(answer);
  return (
    <div class={row.fields}>
      <RangeSelects
        lowLabel={text.lowest}
        highLabel={text.highest}
        none={text.noView}
        options={levelOptions(rubric)}
        range={range}
        onChange={(views) => onChange(notAgreed(views))}
      />
      {range && (
        <Button small look="plain" onClick={() => onChange(notAgreed(null))}>
          {text.removeRange}
        </Button>
      )}
    </div>
  );
}
