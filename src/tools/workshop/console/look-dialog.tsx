import { useId } from 'preact/hooks';
import type { Look } from '../../../domain/screen.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Radios } from '../../../ui/field.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { changeLook } from './controls.ts';
import css from './dialogs.module.css';
import { keyText as text } from './text.ts';
import type { Desk } from './use-desk.ts';

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
