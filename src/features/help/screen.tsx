import { useEffect, useState } from 'preact/hooks';
import type { AppData } from '../../data/app-data.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { routes } from '../../lib/routes.ts';
import { DataTable } from '../../ui/display/data-table.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import panel from '../../ui/layout/panel.module.css';
import row from '../../ui/layout/row.module.css';
import type { PageProps } from '../feature-types.ts';
import { CopyText } from './copy-text.tsx';
import { Diagnostics } from './diagnostics.tsx';
import css from './help.module.css';
import { Licences } from './licences.tsx';
import { text } from './text.ts';
import { type HelpBlock, type Topic, topicGroups } from './topics.ts';

/** One topic, the diagnostics, the licences, or the list of all topics. */
export default function HelpScreen({ appData, route }: PageProps) {
  const rubric = useShippedRubric(appData);
  const [id] = route.rest;
  if (id === 'diagnostics') return <Diagnostics />;
  if (id === 'licences') return <Licences />;
  const topic = topicGroups(rubric)
    .flatMap(({ topics }) => topics)
    .find((candidate) => candidate.id === id);
  return topic ? <OneTopic topic={topic} /> : <AllTopics rubric={rubric} />;
}

/** Returns the first framework on this device; `null` while it loads, or if the database cannot be opened. */
function useShippedRubric(appData: AppData | null): Rubric | null {
  const [rubric, setRubric] = useState<Rubric | null>(null);
  useEffect(() => {
    let current = true;
    void appData
      ?.userWorkspace()
      .then(({ rubrics }) => rubrics.list())
      .then(([first]) => current && setRubric(first?.rubric ?? null));
    return () => {
      current = false;
    };
  }, [appData]);
  return rubric;
}

function AllTopics({ rubric }: { readonly rubric: Rubric | null }) {
  const more = [
    { id: 'diagnostics', title: text.diagnostics },
    { id: 'licences', title: text.licences },
  ];
  return (
    <div class={`${panel.column} ${css.page}`}>
      <PageHeading title={text.title}>{text.title}</PageHeading>
      <p class="hint">{text.lead}</p>
      {topicGroups(rubric).map(({ title, topics }, i, groups) => (
        <section key={title} class={`${panel.section} ${css.group}`}>
          <h2>{title}</h2>
          <ul class={css.links}>
            {[...topics, ...(i === groups.length - 1 ? more : [])].map((topic) => (
              <li key={topic.id}>
                <a class={row.link} href={routes.help(topic.id)}>
                  {topic.title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function OneTopic({ topic: { title, blocks } }: { readonly topic: Topic }) {
  return (
    <div class={`${panel.column} ${css.page}`}>
      <PageHeading title={`${title} – ${text.title}`}>{title}</PageHeading>
      {blocks.map((block) => (
        <Block key={JSON.stringify(block)} block={block} />
      ))}
      <p>
        <a href={routes.help()}>{text.all}</a>
      </p>
    </div>
  );
}

function Block({ block }: { readonly block: HelpBlock }) {
  if (typeof block === 'string') return <p>{block}</p>;
  if ('table' in block) return <DataTable label={block.label} {...block.table} />;
  if ('copy' in block) return <CopyText paragraphs={block.copy} />;
  const List = 'steps' in block ? 'ol' : 'ul';
  return (
    <List class={css.list}>
      {('steps' in block ? block.steps : block.list).map((item) => (
        <li key={item}>{item}</li>
      ))}
    </List>
  );
}
