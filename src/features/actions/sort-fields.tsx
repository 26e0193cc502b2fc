import { PRIORITIES, quadrantOf } from '../../domain/assessment/action.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { Select } from '../../ui/controls/field.tsx';
import { SizeRadios } from '../../ui/controls/size-radios.tsx';
import { TextArea } from '../../ui/controls/text-area.tsx';
import { type ActionFieldsProps, useActionText } from './action-fields.ts';
import css from './actions.module.css';
import { text } from './text.ts';

/** Help and effort, the priority that follows from them, and another priority with its reason. */
export function SortFields({ open, action, decide, typing }: ActionFieldsProps) {
  const reason = useActionText(open, action, 'priorityReason', typing);
  const box = quadrantOf(action.impact, action.effort);
  return (
    <div class={css.sortFields}>
      <SizeRadios
        legend={text.impact}
        value={action.impact}
        labels={[text.low, text.medium, text.high]}
        onChoose={(impact) => decide('impact', impact)}
      />
      <SizeRadios
        legend={text.effort}
        value={action.effort}
        labels={[text.low, text.medium, text.high]}
        onChoose={(effort) => decide('effort', effort)}
      />
      <Select
        label={text.priority}
        none={box === null ? text.priorityAuto : formatMessage(text.priorityAutoIs, { priority: text[box] })}
        value={action.priority}
        choices={PRIORITIES.map((value) => ({ value, label: text[value] }))}
        onChoose={(priority) => decide('priority', priority)}
      />
      {action.priority !== null && action.priority !== box && (
        <TextArea text={reason} label={text.priorityReason} lines={1} />
      )}
    </div>
  );
}
