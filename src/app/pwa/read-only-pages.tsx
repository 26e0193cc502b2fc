import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { inWords } from '../../domain/rubric/rubric.ts';
import { address, type Place } from '../../lib/routes.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import { LazyView } from '../../ui/layout/lazy-view.tsx';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { MissingCode } from '../recovery/error-screens.tsx';
import { findAssessmentTool } from '../shared/feature-registry.ts';
import css from '../shared/frame.module.css';
import { text } from '../shared/text.ts';
import type { Readable } from './read-only-screen.tsx';

/** Rooms in which nothing is written. */
const TO_READ = ['overview', 'report'];

/** The assessments that are here, and of the one that the address names what can be read without writing. */
export function ToRead({ readable: { house, room, assessments }, place }: { readonly readable: Readable; readonly place: Place }) {
  const open = place.type === 'assessment' ? assessments.find(({ id }) => id === place.assessment) : undefined;
  if (!open) return <List assessments={assessments} />;
  const tool = TO_READ.includes(place.screen) ? findAssessmentTool(place.screen) : undefined;
  return (
    <>
      <nav class={css.olderWays} aria-label={text.sections}>
        <a href={address.start()}>{text.olderAll}</a>
        <a href={address.overview(open.id)}>{text.overview}</a>
        <a href={address.reports(open.id)}>{text.takeAway}</a>
      </nav>
      {tool ? (
        <LazyView
          key={[open.id, place.screen, ...place.rest].join('/')}
          load={tool.load}
          props={{ house, room, open, place }}
          failed={() => <MissingCode />}
        />
      ) : (
        <LostPage title={text.olderWritesTitle} words={text.olderWrites} back={{ href: address.overview(open.id), label: text.toOverview }} />
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
    <a href={address.overview(open.id)} dir="auto">
      {[name, inWords(open.rubric.title), period].filter((part) => part !== '').join(', ')}
    </a>
  );
}
