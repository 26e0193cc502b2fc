import type { TakenIn, Way } from '../../data/import/apply-import.ts';
import { say } from '../../lib/i18n/messages.ts';
import { address } from '../../lib/routes.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import css from './files.module.css';
import { type Previewed, takeBack } from './import-state.ts';
import { titleOf } from './import-title.ts';
import { JoinChanges } from './merge-choice.tsx';
import { text } from './text.ts';

interface TakenProps {
  readonly taken: TakenIn;
  readonly file: Previewed | null;
  readonly ways: ReadonlyMap<string, Way>;
}

/** What has been done, what it changed, and the one button that takes all of it back. */
export function Taken({ taken, file, ways }: TakenProps) {
  const n = taken.changed.length;
  const [only] = taken.changed;
  const joined = (file?.preview.assessments ?? []).filter(({ id }) => ways.get(id) === 'join' && file?.joins.has(id));
  const underWay = (file?.preview.underWay ?? []).filter(({ assessment }) => ['join', 'replace'].includes(ways.get(assessment) ?? 'join'));
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
                  <LinkButton key={workshop.id} small look="first" href={address.workshop(workshop.id)}>
                    {say(text.goOnWith, workshop)}
                  </LinkButton>
                ))}
                {n === 1 && only && (
                  <LinkButton small href={address.overview(only)}>
                    {say(text.toAssessment, { title: named ? titleOf(named) : text.assessment })}
                  </LinkButton>
                )}
                <Button small icon="undo" onClick={() => void takeBack(taken)}>
                  {text.takeBack}
                </Button>
              </>
            )
          }
        >
          <p>{n === 0 ? text.takenNothing : say(text.taken, { n })}</p>
        </Notice>
      </div>
      {joined.map(({ id, scope, period }) => {
        const join = file?.joins.get(id);
        return (
          join && (
            <div key={id} class={css.preview}>
              {joined.length > 1 && <h3 dir="auto">{titleOf({ scope, period })}</h3>}
              <JoinChanges join={join} done />
              <p>
                <a href={address.history(id)}>{text.toHistory}</a>
              </p>
            </div>
          )
        );
      })}
    </div>
  );
}
