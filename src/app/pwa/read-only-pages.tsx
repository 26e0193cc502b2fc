import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { localize } from '../../domain/rubric/rubric.ts';
import { type Route, routes } from '../../lib/routes.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import { LazyView } from '../../ui/layout/lazy-view.tsx';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { MissingCode } from '../recovery/crash-screen.tsx';
import { findAssessmentFeature } from '../shared/feature-registry.ts';
import css from '../shared/frame.module.css';
import { text } from '../shared/text.ts';
import type { Readable } from './read-only-screen.tsx';

/** Rooms in which nothing is written. */
const TO_READ = ['overview', 'report'];

/** The assessments that are here, and of the one that the address names what can be read without writing. */
export function ReadOnlyPages({
  readable: { appData, workspace, assessments },
  route,
}: {
  readonly readable: Readable;
  readonly route: Route;
}) {
  const open = route.type === 'assessment' ? assessments.find(({ id }) => id === route.assessment) : undefined;
  if (!open) return <List assessments={assessments} />;
  const feature = TO_READ.includes(route.screen) ? findAssessmentFeature(route.screen) : undefined;
  return (
    <>
      <nav class={css.olderWays} aria-label={text.sections}>
        <a href={routes.start()}>{text.olderAll}</a>
        <a href={routes.overview(open.id)}>{text.overview}</a>
        <a href={routes.reports(open.id)}>{text.takeAway}</a>
      </nav>
      {feature ? (
        <LazyView
          key={[open.id, route.screen, ...route.rest].join('/')}
          load={feature.load}
          props={{ appData, workspace, open, route }}
          failed={() => <MissingCode />}
        />
      ) : (
        <LostPage
          title={text.olderWritesTitle}
          words={text.olderWrites}
          back={{ href: routes.overview(open.id), label: text.toOverview }}
        />
      )}
    </>
  );
}

function List({ assessments }: { readonly assessments: readonly OpenAssessment[] }) {
  return (
    <>
      <PageHeading title={text.olderAll}>{text.olderAll}</PageHeading>
      <ul class={css.olderList}>
        {assessments.map((open) => (
          <li key={open.id}>
            <Entry open={open} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Entry({ open }: { readonly open: OpenAssessment }) {
  const name = useStore(open.organisation, (organisation) => organisation.name);
  const period = useStore(open.assessment, (assessment) => assessment.period);
  return (
    <a href={routes.overview(open.id)} dir="auto">
      {[name, localize(open.rubric.title), period].filter((part) => part !== '').join(', ')}
    </a>
  );
}
