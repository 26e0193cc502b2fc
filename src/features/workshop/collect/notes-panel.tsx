import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { answersTo } from '../../../domain/workshop/entry.ts';
import type { Group, Workshop, WorkshopQuestion } from '../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import panel from '../../../ui/layout/panel.module.css';
import { AddEntry } from './add-entry.tsx';
import css from './collect.module.css';
import { EntryLine, ShowAllEntries } from './entry-line.tsx';
import { text } from './text.ts';

interface NotesPanelProps {
  readonly workshop: OpenWorkshop;
  readonly state: Workshop;
  readonly question: WorkshopQuestion;
  readonly groups: readonly Group[];
}

/** "We asked · You said": answers by group, each of which can be corrected before it is shown. */
export function NotesPanel({ workshop, state, question, groups }: NotesPanelProps) {
  const said = answersTo(state.entries, question.id, 'said');
  return (
    <section class={panel.part}>
      <h2 dir="auto">{question.words}</h2>
      <AddEntry workshop={workshop} kind="said" question={question.id} groups={groups} label={text.addLine} />
      <ShowAllEntries workshop={workshop} entries={said} />
      {groups.map((group) => {
        const lines = said.filter((entry) => entry.group === group.id);
        return lines.length === 0 ? null : (
          <div key={group.id} class={css.ofGroup}>
            <h3 dir="auto">{formatMessage(text.saidBy, { group: group.name })}</h3>
            <ul class={css.entries}>
              {lines.map((entry) => (
                <EntryLine key={entry.id} workshop={workshop} entry={entry} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
