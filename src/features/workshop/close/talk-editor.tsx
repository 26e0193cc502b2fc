import { useMemo, useRef } from 'preact/hooks';
import { type OpenWorkshop, reasonText } from '../../../data/workshops/live/open-workshop.ts';
import { agreedText, unitHead, unitName } from '../../../domain/workshop/display/unit.ts';
import { unitState, unitsOf, type Workshop } from '../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import { DiscussionNote } from '../collect/discussion-note.tsx';
import css from './close.module.css';
import { text } from './text.ts';

interface TalkEditorProps {
  readonly workshop: OpenWorkshop;
  readonly state: Workshop;
}

/** Notes of the talk, and why a level was not agreed, to correct before they are sent. */
export function TalkEditor({ workshop, state }: TalkEditorProps) {
  const { rubric } = workshop;
  // A note that is emptied here must not take its box away.
  const seen = useRef(new Set<string>());
  const all = new Set([...rubric.stages.map(({ id }) => id), ...unitsOf(state.setup, rubric)]);
  for (const unit of all) if (wasTalkedAbout(state, unit)) seen.current.add(unit);
  const units = [...all].filter((unit) => seen.current.has(unit));
  if (units.length === 0) return null;
  return (
    <section class="part" aria-labelledby="talk">
      <h2 id="talk">{text.talk}</h2>
      <p class="hint">{text.talkHint}</p>
      {units.map((unit) => (
        <UnitTalk key={unit} workshop={workshop} state={state} unit={unit} />
      ))}
    </section>
  );
}

function wasTalkedAbout(state: Workshop, unit: string): boolean {
  const { said, agreed } = unitState(state, unit);
  return said.trim() !== '' || agreed?.type === 'not-agreed' || state.session.discussing.includes(unit);
}

function UnitTalk({ workshop, state, unit }: TalkEditorProps & { readonly unit: string }) {
  const { rubric } = workshop;
  const { agreed } = unitState(state, unit);
  const name = unitName(rubric, unit);
  const head = unitHead(rubric, unit);
  const line = head?.plain ?? head?.words;
  return (
    <div class={css.talk}>
      <h3>{agreed === null ? name : formatMessage(text.talkOf, { what: name, level: agreedText(rubric, agreed) })}</h3>
      {line && (
        <p class="hint" lang={line.lang}>
          {line.text}
        </p>
      )}
      {agreed?.type === 'not-agreed' && <Reason workshop={workshop} unit={unit} name={name} />}
      <DiscussionNote workshop={workshop} unit={unit} label={formatMessage(text.talkLabel, { what: name })} />
    </div>
  );
}

function Reason({
  workshop,
  unit,
  name,
}: {
  readonly workshop: OpenWorkshop;
  readonly unit: string;
  readonly name: string;
}) {
  const why = useMemo(() => workshop.text('assessment', reasonText(workshop, unit), text.undoWrite), [workshop, unit]);
  return <TextArea text={why} label={formatMessage(text.whyLabel, { what: name })} hint={text.whyHint} lines={2} />;
}
