import { useId } from 'preact/hooks';
import type { Look } from '../../../../domain/workshop/display/frame.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { Radios } from '../../../../ui/controls/field.tsx';
import { Switch } from '../../../../ui/controls/switch.tsx';
import { Dialog } from '../../../../ui/layout/dialog.tsx';
import { changeLook } from '../shared/cue-controls.ts';
import { keyText as text } from '../shared/text.ts';
import type { Desk } from '../shared/use-facilitator-state.ts';
import css from './dialogs.module.css';

const SIZES = ['100', '120', '140'] as const;
const FILTERS = ['brightness', 'contrast', 'saturation'] as const;

/** How the screen looks in this room. It changes as it is chosen, so that somebody at the back can say when. */
export function LookDialog({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }) {
  const { look } = desk;
  return (
    <Dialog title={text.look} onClose={onClose}>
      <Radios
        legend={text.theme}
        value={look.theme}
        choices={(['dark', 'light', 'contrast'] as const).map((value) => ({ value, label: text[value] }))}
        onChoose={(theme) => changeLook(desk, { theme })}
      />
      <Radios
        legend={text.size}
        value={SIZES.find((size) => Number(size) === look.size) ?? '100'}
        choices={SIZES.map((value) => ({ value, label: text[`size-${value}`] }))}
        onChoose={(size) => changeLook(desk, { size: Number(size) as Look['size'] })}
      />
      <fieldset class={css.filters}>
        <legend>{text.filters}</legend>
        {FILTERS.map((filter) => (
          <Filter key={filter} desk={desk} filter={filter} />
        ))}
        <Button small onClick={() => changeLook(desk, { brightness: 100, contrast: 100, saturation: 100 })}>
          {text.asDrawn}
        </Button>
      </fieldset>
      <Switch on={look.clock} onToggle={(clock) => changeLook(desk, { clock })}>
        {text.clock}
      </Switch>
      <div>
        <Button look="first" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </Dialog>
  );
}

function Filter({ desk, filter }: { readonly desk: Desk; readonly filter: (typeof FILTERS)[number] }) {
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
        value={desk.look[filter]}
        onInput={(event) => changeLook(desk, { [filter]: event.currentTarget.valueAsNumber })}
      />
      <output for={id} class="number">
        {desk.look[filter]}
      </output>
    </div>
  );
}
