import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AppData } from '../../data/app-data.ts';
import { readKnownContents } from '../../data/recovery/data-loss-check.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import { findInTrash } from '../../data/workspace/trash.ts';
import { formatDateTime, formatMessage } from '../../lib/i18n/messages.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { routes } from '../../lib/routes.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import rowCss from '../../ui/layout/row.module.css';
import type { PageProps } from '../feature-types.ts';
import { DueActions } from './due-actions.tsx';
import { type ArchivedRound, type HomeData, readHome, roundTitle, type WorkshopUnderWay } from './home-data.ts';
import { OpenFileButton } from './open-file-button.tsx';
import { OrganisationList } from './organisation-list.tsx';
import css from './start.module.css';
import { text } from './text.ts';
import { Welcome } from './welcome.tsx';

/** Command that is done and can be undone. */
interface Done {
  readonly type: 'archived' | 'deleted';
  readonly ids: readonly string[];
  /** Title of the assessment, if it is one. */
  readonly title: string;
}

/** Commands open documents, whose code is not part of the first load. */
const loadCommands = () => import('./home-commands.ts');

/** Start screen: a welcome on the first visit, afterwards the assessments of this device. */
export default function StartScreen({ appData, route }: PageProps) {
  const live = useLiveQuery<HomeData, null>(appData?.storage ?? null, readHome, null);
  const [done, setDone] = useDone(appData, route.query.deleted);
  const home = live.state === 'ready' ? live.value : null;
  const hasWork = home
    ? home.organisations.length + home.archived.length > 0
    : (readKnownContents()?.documents ?? 0) > 0;
  const isFirstVisit = !hasWork && done === null && live.state !== 'failed';

  function run(next: Done): void {
    if (!appData) return;
    void loadCommands()
      .then((commands) =>
        next.type === 'archived' ? commands.archive(appData, next.ids, true) : commands.remove(appData, next.ids),
      )
      .then(() => setDone(next));
  }

  async function undo({ type, ids }: Done): Promise<void> {
    if (!appData) return;
    const commands = await loadCommands();
    await (type === 'archived' ? commands.archive(appData, ids, false) : commands.restore(appData, ids));
    setDone(null);
  }

  if (isFirstVisit) return <Welcome binned={home?.binned ?? 0} />;
  return (
    <div class={css.returning}>
      <Head workshop={home?.underWay[0] !== undefined} />
      <div role="status">{done && <DoneNotice done={done} onUndo={() => void undo(done)} />}</div>
      {live.state === 'loading' && <p class="quiet">{text.wait}</p>}
      {live.state === 'failed' && <Notice tone="bad">{problemMessage(live.problem)}</Notice>}
      {home?.underWay.map((underWay) => (
        <UnderWay key={underWay.workshop.id} underWay={underWay} />
      ))}
      {home && appData && <DueActions storage={appData.storage} organisations={home.organisations} />}
      {home && home.organisations.length === 0 && <p>{text.none}</p>}
      {home && (
        <OrganisationList
          organisations={home.organisations}
          onArchive={(rows) =>
            run({
              type: 'archived',
              ids: rows.map(({ id }) => id),
              title: rows.length === 1 ? titleOf(home, rows[0]?.id) : '',
            })
          }
          onDelete={({ id }) => run({ type: 'deleted', ids: [id], title: titleOf(home, id) })}
        />
      )}
      {home && <Foot home={home} onBringBack={(id) => void undo({ type: 'archived', ids: [id], title: '' })} />}
    </div>
  );
}

/** Returns 'Harbour Lane, Youth service, Autumn 2026'. */
function titleOf({ organisations }: HomeData, id: string | undefined): string {
  for (const { name, chains } of organisations) {
    const row = chains.flatMap(({ latest, earlier }) => [latest, ...earlier]).find((round) => round.id === id);
    if (row) return [name, roundTitle(row)].filter((part) => part !== '').join(', ');
  }
  return '';
}

/** Holds the last command. @param deleted id of an assessment that was deleted on its own page just before */
function useDone(appData: AppData | null, deleted: string | undefined) {
  const [done, setDone] = useState<Done | null>(null);
  useEffect(() => {
    if (!appData || deleted === undefined) return;
    void appData.storage
      .read(['bin'], (reader) => findInTrash(reader, deleted))
      .then((binned) => {
        if (!binned) return;
        const title = [binned.organisationName, roundTitle(binned.row)].filter((part) => part !== '').join(', ');
        setDone({ type: 'deleted', ids: [deleted], title });
      });
  }, [appData, deleted]);
  return [done, setDone] as const;
}

function Head({ workshop }: { readonly workshop: boolean }) {
  return (
    <div class="page-head">
      <PageHeading title={text.title}>{text.yours}</PageHeading>
      <div class={rowCss.controls}>
        <OpenFileButton />
        {/* The workshop's button is the main one while a workshop is under way. */}
        <LinkButton look={workshop ? 'second' : 'first'} href={routes.begin()}>
          {text.start}
        </LinkButton>
      </div>
    </div>
  );
}

function DoneNotice({ done, onUndo }: { readonly done: Done; readonly onUndo: () => void }) {
  return (
    <Notice
      actions={
        <>
          <Button small icon="undo" onClick={onUndo}>
            {text.undo}
          </Button>
          {done.type === 'deleted' && (
            <LinkButton small look="plain" href={routes.files()}>
              {text.toBin}
            </LinkButton>
          )}
        </>
      }
    >
      <p>{doneText(done)}</p>
    </Notice>
  );
}

function doneText({ type, ids, title }: Done): string {
  if (type === 'deleted') return formatMessage(text.didDelete, { title });
  return ids.length === 1
    ? formatMessage(text.didArchive, { title })
    : formatMessage(text.didArchiveMany, { n: ids.length });
}

function UnderWay({ underWay: { workshop, organisation } }: { readonly underWay: WorkshopUnderWay }) {
  const facts = [
    organisation,
    workshop.startedAt === null ? '' : formatMessage(text.lastUsed, { when: formatDateTime(workshop.startedAt) }),
  ];
  return (
    <section class={css.underWay}>
      <div>
        <h2 dir="auto">{formatMessage(text.underWay, { title: workshop.title || text.workshop })}</h2>
        <p dir="auto">{facts.filter((part) => part !== '').join(' · ')}</p>
      </div>
      <LinkButton look="first" href={routes.workshop(workshop.id)}>
        {text.continueWorkshop}
      </LinkButton>
    </section>
  );
}

interface FootProps {
  readonly home: HomeData;
  readonly onBringBack: (id: string) => void;
}

function Foot({ home: { archived, binned }, onBringBack }: FootProps) {
  return (
    <div class={css.foot}>
      {archived.length > 0 && (
        <details class={css.archive}>
          <summary class="unfold">{formatMessage(text.archived, { n: archived.length })}</summary>
          <ul class={rowCss.ruled}>
            {archived.map((round) => (
              <Archived key={round.row.id} round={round} onBringBack={onBringBack} />
            ))}
          </ul>
        </details>
      )}
      <Links>
        {binned > 0 && <a href={routes.files()}>{formatMessage(text.bin, { n: binned })}</a>}
        <a href={routes.example()}>{text.example}</a>
        <a href={routes.vote()}>{text.join}</a>
      </Links>
    </div>
  );
}

const Links = ({ children }: { readonly children: ComponentChildren }) => <p class={css.links}>{children}</p>;

function Archived({
  round: { row, organisation },
  onBringBack,
}: {
  readonly round: ArchivedRound;
  readonly onBringBack: (id: string) => void;
}) {
  const title = [organisation, roundTitle(row)].filter((part) => part !== '').join(', ');
  return (
    <li class={rowCss.ends}>
      <a class={rowCss.title} href={routes.overview(row.id)} dir="auto">
        {title}
      </a>
      <Button small aria-label={formatMessage(text.bringBackNamed, { title })} onClick={() => onBringBack(row.id)}>
        {text.bringBack}
      </Button>
    </li>
  );
}
