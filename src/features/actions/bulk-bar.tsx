import { useId, useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { Action } from '../../domain/assessment/action.ts';
import { ownersIn } from '../../domain/assessment/plan-view.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import field from '../../ui/controls/field.module.css';
import { DayBox, Select } from '../../ui/controls/field.tsx';
import { Labelled } from '../../ui/controls/labelled.tsx';
import { Dialog } from '../../ui/layout/dialog.tsx';
import row from '../../ui/layout/row.module.css';
import {
  changeActions,
  EDITED_FIELDS,
  type EditedField,
  FIELD_LABELS,
  fieldChoices,
  removeActions,
  valueLabel,
} from './edit-actions.ts';
import css from './table.module.css';
import { text } from './text.ts';

interface BulkBarProps {
  readonly open: OpenAssessment;
  readonly all: readonly Action[];
  /** Selected actions that the filters show. */
  readonly shown: readonly Action[];
  /** Number of selected actions that the filters hide; they are not changed. */
  readonly hidden: number;
  readonly onClear: () => void;
}

/** Changes all selected actions at once, as one step that can be undone. */
export function BulkBar({ open, all, shown, hidden, onClear }: BulkBarProps) {
  const [changing, setChanging] = useState<EditedField | null>(null);
  const n = shown.length + hidden;

  function change(edited: EditedField, value: string): void {
    const label = formatMessage(text.undoBulk, {
      field: FIELD_LABELS[edited](),
      value: valueLabel(edited, value, open.rubric),
      n: shown.length,
    });
    changeActions(open, shown, edited, value, { label, offer: true });
    setChanging(null);
  }

  return (
    <fieldset class={css.bulk}>
      <legend class="hidden">{text.changeSelected}</legend>
      <b role="status">
        {hidden === 0 ? formatMessage(text.selected, { n }) : formatMessage(text.selectedHidden, { n, hidden })}
      </b>
      {EDITED_FIELDS.map((edited) => (
        <Button key={edited} small disabled={shown.length === 0} onClick={() => setChanging(edited)}>
          {FIELD_LABELS[edited]()}
        </Button>
      ))}
      <Button small disabled={shown.length === 0} onClick={() => removeActions(open, shown)}>
        {text.delete}
      </Button>
      <Button small onClick={onClear}>
        {text.clear}
      </Button>
      {changing !== null && (
        <Dialog
          title={formatMessage(text.changeTitle, { field: FIELD_LABELS[changing](), n: shown.length })}
          onClose={() => setChanging(null)}
        >
          <ChangeForm
            edited={changing}
            open={open}
            owners={ownersIn(all)}
            onSave={(value) => change(changing, value)}
            onCancel={() => setChanging(null)}
          />
        </Dialog>
      )}
    </fieldset>
  );
}

interface ChangeFormProps {
  readonly edited: EditedField;
  readonly open: OpenAssessment;
  readonly owners: readonly string[];
  readonly onSave: (value: string) => void;
  readonly onCancel: () => void;
}

function ChangeForm({ edited, open, owners, onSave, onCancel }: ChangeFormProps) {
  const choices = fieldChoices(edited, open.rubric);
  const [value, setValue] = useState(choices?.[0]?.value ?? '');
  const label = FIELD_LABELS[edited]();
  const list = useId();
  return (
    <form
      class={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(value.trim());
      }}
    >
      {choices && (
        <Select label={label} value={value} choices={choices} onChoose={(chosen) => setValue(chosen ?? '')} />
      )}
      {edited === 'by' && <DayBox label={label} value={value} onChoose={(day) => setValue(day ?? '')} />}
      {edited === 'lead' && (
        <Labelled label={label} hint={text.leadHint}>
          {(tied) => (
            <>
              <input
                {...tied}
                class={field.box}
                list={list}
                autocomplete="off"
                dir="auto"
                onInput={(event) => setValue(event.currentTarget.value)}
              />
              <datalist id={list}>
                {owners.map((owner) => (
                  <option key={owner} value={owner} />
                ))}
              </datalist>
            </>
          )}
        </Labelled>
      )}
      <div class={row.buttons}>
        <Button look="first" submit>
          {text.save}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </form>
  );
}
