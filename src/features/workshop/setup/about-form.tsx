import { useMemo } from 'preact/hooks';
import { paths } from '../../../data/documents/paths.ts';
import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { setUp } from '../../../data/workshops/workshop-commands.ts';
import { DayBox, NumberBox } from '../../../ui/controls/field.tsx';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import row from '../../../ui/layout/row.module.css';
import css from './setup.module.css';
import { text } from './text.ts';

/** Title, day, place and length of the workshop. */
export function AboutForm({ workshop }: { readonly workshop: OpenWorkshop }) {
  const setup = useStore(workshop.workshop, (state) => state.setup);
  const title = useMemo(() => workshop.text('workshop', paths.workshop.title, text.typing), [workshop]);
  const venue = useMemo(() => workshop.text('workshop', paths.workshop.venue, text.typing), [workshop]);
  const { document } = workshop;
  return (
    <section class="part" aria-labelledby="about">
      <h2 id="about">{text.about}</h2>
      <TextArea text={title} label={text.name} hint={text.nameHint} lines={1} />
      <div class={`${row.controls} ${css.controls}`}>
        <DayBox
          label={text.day}
          value={setup.day}
          onChoose={(day) => workshop.act(text.undoSetUp, () => setUp(document, 'day', day))}
        />
        <NumberBox
          label={text.minutes}
          value={setup.minutes}
          onChoose={(n) => n !== null && workshop.act(text.undoSetUp, () => setUp(document, 'minutes', n))}
        />
      </div>
      <TextArea text={venue} label={text.venue} lines={1} />
    </section>
  );
}
