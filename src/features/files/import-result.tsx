import type { AppliedImport, MergeMode } from '../../data/import/apply-import.ts';
import type { ImportPreview } from '../../data/import/preview-import.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import card from '../../ui/layout/card.module.css';
import css from './files.module.css';
import { undoImport } from './import-state.ts';
import { JoinChanges } from './merge-choice.tsx';
import { importTitle, text } from './text.ts';

interface ImportResultProps {
  readonly applied: AppliedImport;
  readonly preview: ImportPreview | null;
  readonly modes: ReadonlyMap<string, MergeMode>;
}

/** Result of an import, its changes, and the button that undoes all of it. */
export function ImportResult({ applied, preview, modes }: ImportResultProps) {
  const n = applied.changed.length;
  const [only] = applied.changed;
  const joined = (preview?.assessments ?? []).filter(({ id }) => modes.get(id) === 'join' && preview?.merges.has(id));
  const underWay = (preview?.underWay ?? []).filter(({ assessment }) =>
    ['join', 'replace'].includes(modes.get(assessment) ?? 'join'),
  );
  const named = preview?.assessments.find(({ id }) => id === only);
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
                <Button small icon="undo" onClick={() => void undoImport(applied)}>
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
        const merge = preview?.merges.get(id);
        return (
          merge && (
            <div key={id} class={card.card}>
              {joined.length > 1 && <h3 dir="auto">{importTitle({ scope, period })}</h3>}
              <JoinChanges merge={merge} done />
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
