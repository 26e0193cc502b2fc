import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { readWorkshopAccounts } from '../../data/assessments/previous-results.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { notesOn } from '../../domain/assessment/workshop-account.ts';
import type { Stage } from '../../domain/rubric/rubric.ts';
import { formatLongDate, formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import css from './stage.module.css';
import { text } from './text.ts';

interface WorkshopNotesProps {
  readonly open: OpenAssessment;
  readonly workspace: Workspace;
  readonly stage: Stage;
  /** Id of the only statement to show notes on; the whole stage by default. */
  readonly statement?: string;
}

/** Notes of the discussions in workshops, with a link to the record in which they can be corrected. */
export function WorkshopNotes({ open, workspace, stage, statement }: WorkshopNotesProps) {
  const accounts = useLiveQuery(workspace.storage, readWorkshopAccounts, open.id);
  if (accounts.state !== 'ready') return null;
  const ids = stage.statements.map(({ id }) => id);
  const units = statement === undefined ? [stage.id, ...ids] : [statement];
  const told = accounts.value.filter((workshop) => notesOn([workshop], units).length > 0);
  if (told.length === 0) return null;
  return (
    <section class={css.section} aria-labelledby="workshop-notes">
      <h2 id="workshop-notes">{text.workshopNotes}</h2>
      {told.map((workshop) => (
        <div key={workshop.id} class={css.workshopNotes}>
          <p class="hint">
            <a href={routes.workshopRecord(workshop.id)} dir="auto">
              {workshop.title}
            </a>
            {workshop.day !== null && `, ${formatLongDate(workshop.day)}`}
          </p>
          <dl>
            {notesOn([workshop], units).map(({ unit, words }) => (
              <div key={unit}>
                {statement === undefined && <dt>{placeText(ids.indexOf(unit))}</dt>}
                <dd dir="auto">{words}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

/** @param index of the statement in its stage, -1 for the stage as a whole */
const placeText = (index: number): string =>
  index < 0 ? text.wholeStageNote : formatMessage(text.statementNote, { n: index + 1 });
