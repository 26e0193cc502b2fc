import type { Way } from '../../data/import/apply-import.ts';
import type { PreviewedAssessment } from '../../data/import/preview-backup.ts';
import type { JoinPreview } from '../../data/import/preview-merge.ts';
import { changeWords, placesOf, type SaidPlace } from '../../domain/assessment/field-change-text.ts';
import { say } from '../../lib/i18n/messages.ts';
import { ChangeList } from '../../ui/display/change-list.tsx';
import css from './files.module.css';
import { titleOf } from './import-title.ts';
import { text } from './text.ts';

interface JoinChoiceProps {
  readonly assessment: PreviewedAssessment;
  readonly join: JoinPreview;
  readonly way: Way;
  readonly onChoose: (way: Way) => void;
}

/** An assessment that is here already: what to do with the file's, and what that would change. */
export function JoinChoice({ assessment, join, way, onChoose }: JoinChoiceProps) {
  const ways: readonly Way[] = assessment.state === 'adds' ? ['join', 'add', 'replace', 'leave'] : ['leave', 'add', 'replace'];
  const title = [assessment.organisation, titleOf(assessment)].filter((part) => part !== '').join(', ');
  return (
    <div class={css.choice}>
      <fieldset>
        <legend class={css.legend} dir="auto">
          {say(text.whatTo, { title })}
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
      {way === 'join' && <JoinChanges join={join} />}
      {way === 'replace' && <ReplaceChanges join={join} />}
    </div>
  );
}

/** Every field that a join changes, with what is to be settled and what is to be read through. */
export function JoinChanges({ join, done = false }: { readonly join: JoinPreview; readonly done?: boolean }) {
  const conflicts = join.join.filter(({ conflict }) => conflict).length;
  const both = join.join.filter(({ bothEdited }) => bothEdited !== null).length;
  if (join.join.length === 0) return <p class="hint">{text.noChanges}</p>;
  const places = placesOf(join.join, join.named, ({ conflict, bothEdited }) =>
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
    <details class={css.changes} open={join.join.length <= 20}>
      <summary>{say(done ? text.joinChanged : text.joinChanges, { n: fieldsIn(places) })}</summary>
      {conflicts > 0 && <p>{say(text.conflicts, { n: conflicts })}</p>}
      {both > 0 && <p>{say(text.bothEdited, { n: both })}</p>}
      <ChangeList places={places} words={changeWords} />
    </details>
  );
}

const fieldsIn = (places: readonly SaidPlace[]): number => places.reduce((sum, { fields }) => sum + fields.length, 0);

function ReplaceChanges({ join }: { readonly join: JoinPreview }) {
  if (join.replace.length === 0) return <p class="hint">{text.noChanges}</p>;
  const places = placesOf(join.replace, join.named, () => ({}));
  return (
    <details class={css.changes} open={join.replace.length <= 20}>
      <summary>{say(text.replaceChanges, { n: fieldsIn(places) })}</summary>
      <ChangeList places={places} words={changeWords} />
    </details>
  );
}
