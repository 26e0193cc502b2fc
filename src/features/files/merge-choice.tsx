import type { MergeMode } from '../../data/import/apply-import.ts';
import type { PreviewedAssessment } from '../../data/import/preview-backup.ts';
import type { MergePreview } from '../../data/import/preview-merge.ts';
import { changeMessages, type FieldChangeGroup, groupFieldChanges } from '../../domain/assessment/field-change-text.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { ChangeList } from '../../ui/display/change-list.tsx';
import css from './files.module.css';
import { importTitle } from './import-title.ts';
import { text } from './text.ts';

interface MergeChoiceProps {
  readonly assessment: PreviewedAssessment;
  readonly join: MergePreview;
  readonly way: MergeMode;
  readonly onChoose: (way: MergeMode) => void;
}

/** An assessment that is here already: what to do with the file's, and what that would change. */
export function MergeChoice({ assessment, join: merge, way, onChoose }: MergeChoiceProps) {
  const ways: readonly MergeMode[] =
    assessment.state === 'adds' ? ['join', 'add', 'replace', 'leave'] : ['leave', 'add', 'replace'];
  const title = [assessment.organisation, importTitle(assessment)].filter((part) => part !== '').join(', ');
  return (
    <div class={css.choice}>
      <fieldset>
        <legend class={css.legend} dir="auto">
          {formatMessage(text.whatTo, { title })}
        </legend>
        {ways.map((each) => (
          <label key={each} class={css.way}>
            <input type="radio" name={`way ${assessment.id}`} checked={each === way} onChange={() => onChoose(each)} />
            <span>
              <b>{text[`way-${each}`]}</b>
              <span class="hint">{text[`way-${each}-hint`]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {way === 'join' && <JoinChanges join={merge} />}
      {way === 'replace' && <ReplaceChanges join={merge} />}
    </div>
  );
}

/** Every field that a join changes, with what is to be settled and what is to be read through. */
export function JoinChanges({ join: merge, done = false }: { readonly join: MergePreview; readonly done?: boolean }) {
  const conflicts = merge.join.filter(({ conflict }) => conflict).length;
  const both = merge.join.filter(({ bothEdited }) => bothEdited !== null).length;
  if (merge.join.length === 0) return <p class="hint">{text.noChanges}</p>;
  const places = groupFieldChanges(merge.join, merge.named, ({ conflict, bothEdited }) =>
    conflict
      ? { note: text.conflictNote }
      : bothEdited
        ? {
            note: text.bothNote,
            versions: [
              { label: text.hereLabel, text: bothEdited.here },
              { label: text.thereLabel, text: bothEdited.there },
            ],
          }
        : {},
  );
  return (
    <details class={css.changes} open={merge.join.length <= 20}>
      <summary>{formatMessage(done ? text.joinChanged : text.joinChanges, { n: fieldsIn(places) })}</summary>
      {conflicts > 0 && <p>{formatMessage(text.conflicts, { n: conflicts })}</p>}
      {both > 0 && <p>{formatMessage(text.bothEdited, { n: both })}</p>}
      <ChangeList places={places} words={changeMessages} />
    </details>
  );
}

const fieldsIn = (places: readonly FieldChangeGroup[]): number =>
  places.reduce((sum, { fields }) => sum + fields.length, 0);

function ReplaceChanges({ join: merge }: { readonly join: MergePreview }) {
  if (merge.replace.length === 0) return <p class="hint">{text.noChanges}</p>;
  const places = groupFieldChanges(merge.replace, merge.named, () => ({}));
  return (
    <details class={css.changes} open={merge.replace.length <= 20}>
      <summary>{formatMessage(text.replaceChanges, { n: fieldsIn(places) })}</summary>
      <ChangeList places={places} words={changeMessages} />
    </details>
  );
}
