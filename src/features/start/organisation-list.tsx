import { useState } from 'preact/hooks';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { Button } from '../../ui/controls/button.tsx';
import { LineInput } from '../../ui/controls/line-input.tsx';
import { Menu } from '../../ui/controls/menu.tsx';
import { type HomeOrganisation, type RoundChain, roundTitle } from './home-data.ts';
import { type HomeCommands, RoundRow } from './round-row.tsx';
import css from './start.module.css';
import { text } from './text.ts';

/** With more organisations than this, there is a search field and earlier rounds are folded. */
const MOST_UNFOLDED = 12;
/** Organisations that are drawn at first, and more at a time. */
const PAGE_SIZE = 30;

interface OrganisationListProps extends HomeCommands {
  readonly organisations: readonly HomeOrganisation[];
}

/** Lists organisations with their rounds. */
export function OrganisationList({ organisations, ...commands }: OrganisationListProps) {
  const [sought, setSought] = useState('');
  const [limit, setLimit] = useState(PAGE_SIZE);
  const isLong = organisations.length > MOST_UNFOLDED;
  const found = isLong ? organisations.filter((organisation) => matches(organisation, sought)) : organisations;
  return (
    <>
      {isLong && (
        <search class={css.search}>
          <LineInput label={text.search} value={sought} onWrite={setSought} />
          <p role="status" class="hint">
            {sought.trim() !== '' && formatMessage(text.found, { n: found.length })}
          </p>
        </search>
      )}
      {found.slice(0, limit).map((organisation) => (
        <Organisation key={organisation.id} organisation={organisation} isFolded={isLong} {...commands} />
      ))}
      {found.length > limit && (
        <div>
          <Button onClick={() => setLimit(limit + PAGE_SIZE)}>
            {formatMessage(text.more, { n: found.length - limit })}
          </Button>
        </div>
      )}
      {organisations.length > 0 && <p class="hint">{keyText(organisations)}</p>}
    </>
  );
}

function matches({ name, chains }: HomeOrganisation, sought: string): boolean {
  const words = sought.trim().toLowerCase();
  if (words === '' || name.toLowerCase().includes(words)) return true;
  return chains.some(({ latest, earlier }) =>
    [latest, ...earlier].some((row) => roundTitle(row).toLowerCase().includes(words)),
  );
}

/** Explains the squares; the sign for not agreed only where there is one. */
function keyText(organisations: readonly HomeOrganisation[]): string {
  const hasDisagreement = organisations.some(({ chains }) =>
    chains.some(({ latest, earlier }) =>
      [latest, ...earlier].some(({ stages }) => stages.some(({ agreed }) => agreed?.type === 'not-agreed')),
    ),
  );
  return hasDisagreement ? `${text.key} ${text.keyNotAgreed}` : text.key;
}

interface OrganisationProps extends HomeCommands {
  readonly organisation: HomeOrganisation;
  readonly isFolded: boolean;
}

function Organisation({ organisation: { id, name, chains }, isFolded, ...commands }: OrganisationProps) {
  const all = chains.flatMap(({ latest, earlier }) => [latest, ...earlier]);
  const shown = name === '' ? text.noName : name;
  return (
    <section class={css.organisation} aria-labelledby={`organisation-${id}`}>
      <div class={css.heading}>
        <h2 id={`organisation-${id}`} dir="auto">
          {shown}
        </h2>
        <Menu
          label={formatMessage(text.moreFor, { title: shown })}
          items={[
            { label: text.rename, does: routes.details(all[0]?.id ?? '', { field: 'name', back: 'start' }) },
            { label: text.anotherHere, does: routes.begin({ organisation: id }) },
            { label: text.archiveAll, does: () => commands.onArchive(all) },
          ]}
        />
      </div>
      {chains.map((chain) => (
        <Chain key={chain.latest.id} chain={chain} organisation={shown} isFolded={isFolded} {...commands} />
      ))}
    </section>
  );
}

interface ChainProps extends HomeCommands {
  readonly chain: RoundChain;
  readonly organisation: string;
  readonly isFolded: boolean;
}

function Chain({ chain: { latest, earlier }, organisation, isFolded, ...commands }: ChainProps) {
  const [isOpen, setOpen] = useState(false);
  const rows = earlier.map((row) => (
    <RoundRow key={row.id} row={row} organisation={organisation} isEarlier {...commands} />
  ));
  const isFoldedHere = isFolded && earlier.length > 0;
  return (
    <>
      <ul class={css.rounds}>
        <RoundRow row={latest} organisation={organisation} isEarlier={false} {...commands} />
        {!isFoldedHere && rows}
      </ul>
      {isFoldedHere && (
        <details class={css.earlierRounds} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary class="unfold">{formatMessage(text.earlierRounds, { n: earlier.length })}</summary>
          {isOpen && <ul class={css.rounds}>{rows}</ul>}
        </details>
      )}
    </>
  );
}
