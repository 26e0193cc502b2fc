import { routes } from '../../lib/routes.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import panel from '../../ui/layout/panel.module.css';
import row from '../../ui/layout/row.module.css';
import type { PageProps } from '../feature-types.ts';
import { Diagnostics } from './diagnostics.tsx';
import css from './help.module.css';
import { Licences } from './licences.tsx';
import { text } from './text.ts';
import { type Topic, topics } from './topics.ts';

/** One topic, the diagnostics, the licences, or all topics on one page. */
export default function HelpScreen({ route }: PageProps) {
  if (route.rest[0] === 'diagnostics') return <Diagnostics />;
  if (route.rest[0] === 'licences') return <Licences />;
  const topic = topics().find(({ id }) => id === route.rest[0]);
  return topic ? <OneTopic topic={topic} /> : <AllTopics />;
}

function AllTopics() {
  return (
    <div class={`${panel.column} ${css.page}`}>
      <PageHeading title={text.title}>{text.title}</PageHeading>
      <p class="hint">{text.lead}</p>
      {topics().map(({ id, question, paragraphs }) => (
        <section key={id} class={`${panel.section} ${css.topic}`}>
          <h2>
            <a class={row.link} href={routes.help(id)}>
              {question}
            </a>
          </h2>
          <Paragraphs paragraphs={paragraphs} />
        </section>
      ))}
      <p>
        <a href={routes.help('diagnostics')}>{text.diagnostics}</a>
      </p>
      <p>
        <a href={routes.help('licences')}>{text.licences}</a>
      </p>
    </div>
  );
}

function OneTopic({ topic: { question, paragraphs } }: { readonly topic: Topic }) {
  return (
    <div class={`${panel.column} ${css.page}`}>
      <PageHeading title={`${question} – ${text.title}`}>{question}</PageHeading>
      <Paragraphs paragraphs={paragraphs} />
      <p>
        <a href={routes.help()}>{text.all}</a>
      </p>
    </div>
  );
}

const Paragraphs = ({ paragraphs }: { readonly paragraphs: readonly string[] }) => (
  <>
    {paragraphs.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </>
);
