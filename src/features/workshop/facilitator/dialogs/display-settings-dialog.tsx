import { useId } from 'preact/hooks';
import type { DisplaySettings } from '../../../../domain/workshop/display/frame.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Radios } from '../../../../ui/controls/field.tsx';
import { Switch } from '../../../../ui/controls/switch.tsx';
import { changeDisplaySettings } from '../shared/cue-controls.ts';
import { keyText as text } from '../shared/text.ts';
import type { FacilitatorState } from '../shared/use-facilitator-state.ts';
import { ClosableDialog } from './closable-dialog.tsx';
import css from './dialogs.module.css';

const SIZES = ['100', '120', '140'] as const;
const FILTERS = ['brightness', 'contrast', 'saturation'] as const;

/** Settings of the display. They take effect at once, so that people in the back row can say when it is readable. */
export function DisplaySettingsDialog({
  facilitator,
  onClose,
}: {
  readonly facilitator: FacilitatorState;
  readonly onClose: () => void;
}) {
  const { look } = facilitator;
  return (
    <ClosableDialog title={text.look} onClose={onClose}>
      <Radios
        legend={text.theme}
        value={look.theme}
        choices={(['dark', 'light', 'contrast'] as const).map((value) => ({ value, label: text[value] }))}
        onChoose={(theme) => changeDisplaySettings(facilitator, { theme })}
      />
      <Radios
        legend={text.size}
        value={SIZES.find((size) => Number(size) === look.size) ?? '100'}
        choices={SIZES.map((value) => ({ value, label: text[`size-${value}`] }))}
        onChoose={(size) => changeDisplaySettings(facilitator, { size: Number(size) as DisplaySettings['size'] })}
      />
      <fieldset class={css.filters}>
        <legend>{text.filters}</legend>
        {FILTERS.map((filter) => (
          <Filter key={filter} facilitator={facilitator} filter={filter} />
        ))}
        <Button
          small
          onClick={() => changeDisplaySettings(facilitator, { brightness: 100, contrast: 100, saturation: 100 })}
        >
          {text.asDrawn}
        </Button>
      </fieldset>
      <Switch on={look.clock} onToggle={(clock) => changeDisplaySettings(facilitator, { clock })}>
        {text.clock}
      </Switch>
    </ClosableDialog>
  );
}

function Filter({
  facilitator,
  filter,
}: {
  readonly facilitator: FacilitatorState;
  readonly filter: (typeof FILTERS)[number];
}) {
  const id = useId();
  return (
    <div class={css.filter}>
      <label for={id}>{filter === 'contrast' ? text.contrastFilter : text[filter]}</label>
      <input
        id={id}
        type="range"
        min={60}
        max={160}
        step={5}
        value={facilitator.look[filter]}
        onInput={(event) => changeDisplaySettings(facilitator, { [filter]: event.currentTarget.valueAsNumber })}
      />
      <output for={id} class="number">
        {facilitator.look[filter]}
      </output>
    </div>
  );
}
