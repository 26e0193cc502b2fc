import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { addEntry } from '../../../data/workshops/workshop-commands.ts';
import type { Entry } from '../../../domain/workshop/entry.ts';
import type { Workshop } from '../../../domain/workshop/workshop.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import css from './collect.module.css';
import { RemoveButton } from './entry-line.tsx';
import { text } from './text.ts';
import { useEntryText } from './use-entry-text.ts';

/** Notes on partners' presentations, under the four headings that every partner is asked to cover. */
export function PresentationsPanel({ workshop, state }: { readonly workshop: OpenWorkshop; readonly state: Workshop }) {
  const all = state.entries.filter((entry) => entry.kind === 'presentation' && !entry.removed);
  const add = (): void =>
    workshop.act(text.undoWrite, () =>
      addEntry(workshop.document, { kind: 'presentation', question: null, group: null, texts: {} }),
    );
  return (
    <details class={css.more}>
      <summary>
        {text.presentations} {all.length > 0 && `(${all.length})`}
      </summary>
      <ul class={css.entries}>
        {all.map((entry) => (
          <Presentation key={entry.id} workshop={workshop} entry={entry} />
        ))}
      </ul>
      <Button small icon="plus" onClick={add}>
        {text.addPresentation}
      </Button>
    </details>
  );
}

function Presentation({ workshop, entry }: { readonly workshop: OpenWorkshop; readonly entry: Entry }) {
  const presenter = useEntryText(workshop, entry.id, 'words');
  const outline = useEntryText(workshop, entry.id, 'outline');
  const aims = useEntryText(workshop, entry.id, 'aims');
  const benefits = useEntryText(workshop, entry.id, 'benefits');
  const next = useEntryText(workshop, entry.id, 'next');
  return (
    <li class={css.entry}>
      <TextArea text={presenter} label={text.whose} lines={1} />
      <TextArea text={outline} label={text.outline} lines={2} />
      <TextArea text={aims} label={text.aims} lines={2} />
      <TextArea text={benefits} label={text.benefits} lines={2} />
      <TextArea text={next} label={text.nextSteps} lines={2} />
      <RemoveButton workshop={workshop} entries={[entry]} words={entry.words} />
    </li>
  );
}
