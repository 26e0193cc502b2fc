import type { AppliedImport, MergeMode } from '../../data/import/apply-import.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import css from './files.module.css';
import { type Previewed, undoImport } from './import-state.ts';
import { importTitle } from './import-title.ts';
import { JoinChanges } from './merge-choice.tsx';
import { text } from './text.ts';

interface ImportResultProps {
  readonly taken: AppliedImport;
  readonly file: Previewed | null;
  readonly ways: ReadonlyMap<string, MergeMode>;
}

/** What has been done, what it changed, and the one button that takes all of it back. */
export function ImportResult({ taken, file, ways }: ImportResultProps) {
  const n = taken.changed.length;
  const [only] = taken.changed;
  const joined = (file?.preview.assessments ?? []).filter(({ id }) => ways.get(id) === 'join' && file?.joins.has(id));
  const underWay = (file?.preview.underWay ?? []).filter(({ assessment }) =>
    ['join', 'replace'].includes(ways.get(assessment) ?? 'join'),
  );
  const named = file?.preview.assessments.find(({ id }) => id === only);
  return (
    <div class={css.taken}>
      <div role="status">
        <Notice
          tone="good"
          actions={
            n > 0 && (
              <>
                {underWay.map((workshop) => (
                  <LinkButton key={workshop.id} small look="first" href={routes.workshop(workshop.id)}>
                    {formatMessage(text.goOnWith, workshop)}
                  </LinkButton>
                ))}
                {n === 1 && only && (
                  <LinkButton small href={routes.overview(only)}>
                    {formatMessage(text.toAssessment, { title: named ? importTitle(named) : text.assessment })}
                  </LinkButton>
                )}
                <Button small icon="undo" onClick={() => void undoImport(taken)}>
                  {text.takeBack}
                </Button>
              </>
            )
          }
        >
          <p>{n === 0 ? text.takenNothing : formatMessage(text.taken, { n })}</p>
        </Notice>
      </div>
      {joined.map(({ id, scope, period }) => {
        const merge = file?.joins.get(id);
        return (
          merge && (
            <div key={id} class={css.preview}>
              {joined.length > 1 && <h3 dir="auto">{importTitle({ scope, period })}</h3>}
              <JoinChanges join={merge} done />
              <p>
                <a href={routes.history(id)}>{text.toHistory}</a>
              </p>
            </div>
          )
        );
      })}
    </div>
  );
}
