import type { MergeMode } from '../../data/import/apply-import.ts';
import type { PreviewedAssessment } from '../../data/import/preview-import.ts';
import type { MergeChange, MergePreview } from '../../data/import/preview-merge.ts';
import { changeMessages, type FieldChangeGroup, groupFieldChanges } from '../../domain/assessment/field-change-text.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { type ChangedField, ChangeList } from '../../ui/display/change-list.tsx';
import panel from '../../ui/layout/panel.module.css';
import css from './files.module.css';
import { importTitle, text } from './text.ts';

interface MergeChoiceProps {
  readonly assessment: PreviewedAssessment;
  readonly merge: MergePreview;
  readonly mode: MergeMode;
  readonly onChoose: (mode: MergeMode) => void;
}

/** Choice for an assessment that is here already, with the changes that the chosen mode would make. */
export function MergeChoice({ assessment, merge, mode, onChoose }: MergeChoiceProps) {
  const modes: readonly MergeMode[] =
    assessment.state === 'adds' ? ['join', 'add', 'replace', 'leave'] : ['leave', 'add', 'replace'];
  const title = [assessment.organisation, importTitle(assessment)].filter((part) => part !== '').join(', ');
  return (
    <div class={`${panel.section} ${css.choice}`}>
      <fieldset>
        <legend class={css.legend} dir="auto">
          {formatMessage(text.whatTo, { title })}
        </legend>
        {modes.map((choice) => (
          <label key={choice} class={css.way}>
            <input
              type="radio"
              name={`way ${assessment.id}`}
              checked={choice === mode}
              onChange={() => onChoose(choice)}
            />
            <span>
              <b>{text[`way-${choice}`]}</b>
              <span class="hint">{text[`way-${choice}-hint`]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {mode === 'join' && <JoinChanges merge={merge} />}
      {mode === 'replace' && <ReplaceChanges merge={merge} />}
    </div>
  );
}

/** Lists every field that a join changes, and marks decisions to settle and texts to read through. */
export function JoinChanges({ merge, done = false }: { readonly merge: MergePreview; readonly done?: boolean }) {
  const conflicts = merge.join.filter(({ conflict }) => conflict).length;
  const both = merge.join.filter(({ bothEdited }) => bothEdited !== null).length;
  if (merge.join.length === 0) return <p class="hint">{text.noChanges}</p>;
  const places = groupFieldChanges(merge.join, merge.named, noteOn);
  return (
    <details class={css.changes} open={merge.join.length <= 20}>
      <summary>{formatMessage(done ? text.joinChanged : text.joinChanges, { n: fieldsIn(places) })}</summary>
      {conflicts > 0 && <p>{formatMessage(text.conflicts, { n: conflicts })}</p>}
      {both > 0 && <p>{formatMessage(text.bothEdited, { n: both })}</p>}
      <ChangeList places={places} words={changeMessages} />
    </details>
  );
}

function noteOn({ conflict, bothEdited }: MergeChange): Pick<ChangedField, 'note' | 'versions'> {
  if (conflict) return { note: text.conflictNote };
  if (!bothEdited) return {};
  return {
    note: text.bothNote,
    versions: [
      { label: text.hereLabel, text: bothEdited.here },
      { label: text.thereLabel, text: bothEdited.there },
    ],
  };
}

const fieldsIn = (places: readonly FieldChangeGroup[]): number =>
  places.reduce((sum, { fields }) => sum + fields.length, 0);

function ReplaceChanges({ merge }: { readonly merge: MergePreview }) {
  if (merge.replace.length === 0) return <p class="hint">{text.noChanges}</p>;
  const places = groupFieldChanges(merge.replace, merge.named, () => ({}));
  return (
    <details class={css.changes} open={merge.replace.length <= 20}>
      <summary>{formatMessage(text.replaceChanges, { n: fieldsIn(places) })}</summary>
      <ChangeList places={places} words={changeMessages} />
    </details>
  );
}
