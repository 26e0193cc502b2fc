import { DIRECTIONS } from '../../domain/assessment/action.ts';
import { Checkbox, DayBox, NumberBox } from '../../ui/controls/field.tsx';
import { TextArea } from '../../ui/controls/text-area.tsx';
import row from '../../ui/layout/row.module.css';
import { type ActionFieldsProps, useActionText } from './action-fields.ts';
import css from './actions.module.css';
import { text } from './text.ts';

/** Optional fields that a full plan has, folded. */
export function MoreFields({ open, action, decide, typing }: ActionFieldsProps) {
  const why = useActionText(open, action, 'why', typing);
  const partners = useActionText(open, action, 'partners', typing);
  const resources = useActionText(open, action, 'resources', typing);
  const collect = useActionText(open, action, 'collect', typing);
  return (
    <details class={css.more}>
      <summary>{text.moreFields}</summary>
      <div class={css.moreBody}>
        <TextArea text={why} label={text.why} lines={2} />
        <TextArea text={partners} label={text.partners} lines={1} />
        <TextArea text={resources} label={text.resources} lines={2} />
        <NumberBox label={text.hoursOwn} value={action.hours} onChoose={(hours) => decide('hours', hours)} />
        <TextArea text={collect} label={text.collect} lines={2} />
        <fieldset>
          <legend class={css.legend}>{text.reportTo}</legend>
          {DIRECTIONS.map((direction) => (
            <Checkbox
              key={direction}
              checked={action.reportTo.includes(direction)}
              onToggle={(on) =>
                decide(
                  'reportTo',
                  DIRECTIONS.filter((other) => (other === direction ? on : action.reportTo.includes(other))),
                )
              }
            >
              {text[direction]}
            </Checkbox>
          ))}
        </fieldset>
        <div class={`${row.fields} ${css.pair}`}>
          <DayBox label={text.start} value={action.start} onChoose={(day) => decide('start', day)} />
          <DayBox label={text.reviewed} value={action.reviewed} onChoose={(day) => decide('reviewed', day)} />
          <DayBox label={text.nextReview} value={action.nextReview} onChoose={(day) => decide('nextReview', day)} />
        </div>
        <p class="hint">
          {text.origin}: {text[`origin-${action.origin}`]}
        </p>
      </div>
    </details>
  );
}
