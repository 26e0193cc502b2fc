import { isSharedDevice } from '../../data/device/shared-device.ts';
import { localize } from '../../domain/rubric/rubric.ts';
import { formatList, formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Lanes } from '../../ui/figures/lanes.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import row from '../../ui/layout/row.module.css';
import { OpenFileButton } from './open-file-button.tsx';
import css from './start.module.css';
import { text } from './text.ts';

const MINUTES_PER_STATEMENT = 2.5;
/** A group talks each statement through: two and a half times as long as one person needs. */
const GROUP_FACTOR = 2.5;

/** Estimates for a framework: minutes for one person, rounded to 10; hours for a group, rounded to halves. */
export function timeNeeded(statements: number): { readonly minutes: number; readonly hours: number } {
  const minutes = Math.max(10, Math.round((statements * MINUTES_PER_STATEMENT) / 10) * 10);
  return { minutes, hours: Math.max(0.5, Math.round((minutes * GROUP_FACTOR) / 30) / 2) };
}

/** Results of the example organisation, as the picture shows them: level now, last time, and target, by stage. */
export const EXAMPLE_RESULT: readonly { readonly now: number; readonly before: number; readonly target: number }[] = [
  { now: 3, before: 3, target: 4 },
  { now: 3, before: 4, target: 4 },
  { now: 2, before: 2, target: 3 },
  { now: 3, before: 1, target: 3 },
  { now: 2, before: 1, target: 3 },
];

/** First visit: what Lanes is, how long it takes, what is needed and what comes out. */
export function Welcome({ binned }: { readonly binned: number }) {
  const { statements, stages } = __SHIPPED_RUBRIC__;
  const names = stages.map((name) => localize(name));
  const { minutes, hours } = timeNeeded(statements);
  return (
    <div class={css.welcome}>
      <div class={css.pitch}>
        <PageHeading title={text.title}>{text.promise}</PageHeading>
        <p class={css.what}>{formatMessage(text.what, { n: statements, stages: stages.length })}</p>
        <div class={`${row.controls} ${css.ways}`}>
          <LinkButton look="first" href={routes.begin()}>
            {text.start}
          </LinkButton>
          <LinkButton href={routes.example()}>{text.example}</LinkButton>
        </div>
        <p class={css.links}>
          <a href={routes.vote()}>{text.join}</a>
          <OpenFileButton isLink />
          {!isSharedDevice() && <a href={routes.borrowed()}>{text.borrowed}</a>}
          {binned > 0 && <a href={routes.files()}>{formatMessage(text.bin, { n: binned })}</a>}
        </p>
      </div>
      <ExamplePicture names={names} />
      <div class={css.facts}>
        <section>
          <h2>{text.timeTitle}</h2>
          <p>{formatMessage(text.time, { minutes, hours: formatMessage(text.hours, { n: hours }) })}</p>
        </section>
        <section>
          <h2>{text.needTitle}</h2>
          <ul>
            <li>{text.needPerson}</li>
            <li>{text.needPapers}</li>
            <li>{text.needNothing}</li>
          </ul>
        </section>
        <section>
          <h2>{text.getTitle}</h2>
          <ul>
            <li>{formatMessage(text.getLevels, { stages: formatList(names) })}</li>
            <li>{text.getActions}</li>
            <li>{text.getReports}</li>
          </ul>
        </section>
      </div>
      <p class="quiet">{text.local}</p>
    </div>
  );
}

function ExamplePicture({ names }: { readonly names: readonly string[] }) {
  const levels = __SHIPPED_RUBRIC__.levels.map((label) => localize(label));
  const levelText = (level: number): string => `${level} ${levels[level - 1] ?? ''}`;
  const lanes = EXAMPLE_RESULT.map(({ now, before, target }, i) => ({
    name: names[i] ?? '',
    href: null,
    now,
    provisional: false,
    before,
    target,
    said: formatMessage(text.exampleLane, {
      stage: names[i] ?? '',
      now: levelText(now),
      before: levelText(before),
      target: levelText(target),
    }),
    headline: '',
    detail: '',
  }));
  return (
    <figure class={css.picture}>
      <Lanes lanes={lanes} stops={levels} compact />
      <figcaption>{text.exampleCaption}</figcaption>
    </figure>
  );
}
