import { useMemo } from 'preact/hooks';
import { assessmentDocument } from '../../data/assessments/assessment-document.ts';
import { differencesBetween } from '../../data/assessments/diff-documents.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { openPoint } from '../../data/assessments/restore-points.ts';
import { openBeside, putBackAs } from '../../data/history/restore-point-actions.ts';
import type { PointRow } from '../../data/storage/schema.ts';
import type { Room } from '../../data/workspace/workspace.ts';
import type { Difference } from '../../domain/assessment/field-change.ts';
import { changeWords, placesOf } from '../../domain/assessment/field-change-text.ts';
import { moment, say } from '../../lib/i18n/messages.ts';
import { address } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { Button } from '../../ui/controls/button.tsx';
import { ChangeList } from '../../ui/display/change-list.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import css from './history.module.css';
import { namedIn } from './named-statements.ts';
import { text } from './text.ts';

interface PointPageProps {
  readonly room: Room;
  readonly open: OpenAssessment;
  readonly point: PointRow;
}

/** A restore point beside how things stand: every field that is different, and the ways back to it. */
export function PointPage({ room, open, point }: PointPageProps) {
  const assessment = useStore(open.assessment, (state) => state);
  const then = useMemo(() => {
    const doc = openPoint(point);
    return doc && assessmentDocument(doc);
  }, [point]);
  const differences = useMemo(() => (then && assessment ? differencesBetween(then, open.document) : null), [then, open, assessment]);
  const when = moment(point.at);
  const label = say(text.wentBack, { when });
  const beside = async (): Promise<void> => go(address.overview(await openBeside(room, point, say(text.copyLabel, { day: when }))));
  return (
    <div class="page">
      <div>
        <p>
          <a href={address.history(open.id)}>{text.back}</a>
        </p>
        <PageHeading title={say(text.pointTitle, { when })}>{say(text.pointTitle, { when })}</PageHeading>
        <p class="hint">{text[`reason-${point.reason}`]}</p>
      </div>
      {differences === null && <Notice tone="bad">{text.damaged}</Notice>}
      {differences?.length === 0 && <p>{text.pointSame}</p>}
      {differences !== null && (
        <div class={css.ways}>
          {differences.length > 0 && (
            <p>
              <Button look="first" icon="undo" onClick={() => void putBackAs(room, open, point, label)}>
                {text.putAllBack}
              </Button>
              <span class="hint">{text.putAllBackHint}</span>
            </p>
          )}
          <p>
            <Button onClick={() => void beside()}>{text.beside}</Button>
            <span class="hint">{text.besideHint}</span>
          </p>
        </div>
      )}
      {differences !== null && differences.length > 0 && (
        <section class="part">
          <h2>{say(text.pointCount, { n: differences.length })}</h2>
          <p class="hint">{text.pointLead}</p>
          <ChangeList places={placesWith(open, differences, (only) => void putBackAs(room, open, point, label, only))} words={changeWords} />
        </section>
      )}
    </div>
  );
}

/** Each place with the button that puts just its fields back. */
function placesWith(open: OpenAssessment, differences: readonly Difference[], putBack: (only: ReadonlySet<string>) => void) {
  return placesOf(differences, namedIn(open), () => ({})).map((place) => ({
    ...place,
    actions: (
      <Button
        small
        look="plain"
        aria-label={say(text.putPlaceBackNamed, { place: place.place })}
        onClick={() => putBack(new Set(differences.map(({ path }) => path).filter((path) => path.startsWith(`${place.key}/`))))}
      >
        {text.putPlaceBack}
      </Button>
    ),
  }));
}
