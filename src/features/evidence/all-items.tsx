import { useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { EvidenceItem } from '../../domain/assessment/evidence.ts';
import { currentLocale, formatList, formatMessage, formatShortDate } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Select } from '../../ui/controls/field.tsx';
import { LineInput } from '../../ui/controls/line-input.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import row from '../../ui/layout/row.module.css';
import css from './evidence.module.css';
import { supportNames } from './evidence-use.ts';
import { ItemLink } from './item-link.tsx';
import { text } from './text.ts';

/** Items rendered at first, and more at a time. */
const FIRST_SHOWN = 20;
/** A shorter list is read at a glance and needs no search. */
const SEARCHABLE_FROM = 5;

const SORTS = ['newest', 'oldest', 'byTitle', 'byKind'] as const;
type Sort = (typeof SORTS)[number];

/** All evidence of the organisation, with what each item supports; searched and sorted. */
export function AllItems({ open, items }: { readonly open: OpenAssessment; readonly items: readonly EvidenceItem[] }) {
  const assessment = useStore(open.assessment, (state) => state);
  const [limit, setLimit] = useState(FIRST_SHOWN);
  const [wanted, setWanted] = useState('');
  const [sort, setSort] = useState<Sort>('newest');
  const names = supportNames(assessment, open.rubric);
  const found = items
    .filter((item) => matches(item, names.get(item.id) ?? [], wanted))
    .toSorted((a, b) => compare(a, b, sort));
  return (
    <section aria-labelledby="all-evidence" class={css.byStage}>
      <h2 id="all-evidence" class={css.title}>
        {text.all}
      </h2>
      {items.length === 0 && <p class="quiet">{text.nothing}</p>}
      {items.length >= SEARCHABLE_FROM && (
        <div class={`no-print ${row.fields}`}>
          <LineInput label={text.search} value={wanted} onWrite={setWanted} short />
          <Select
            label={text.sort}
            value={sort}
            choices={SORTS.map((value) => ({ value, label: text[value] }))}
            onChoose={(value) => setSort(value ?? 'newest')}
          />
          <p role="status" class={css.found}>
            {found.length > 0 ? formatMessage(text.found, { n: found.length }) : text.noMatch}
          </p>
          {found.length === 0 && (
            <Button small look="plain" onClick={() => setWanted('')}>
              {text.clearSearch}
            </Button>
          )}
        </div>
      )}
      <ul class={css.all}>
        {found.slice(0, limit).map((item) => (
          <li key={item.id} class={row.ends}>
            <span>
              <ItemLink open={open} item={item} />
              <small class={css.support}>{supportText(names.get(item.id) ?? [])}</small>
            </span>
            <span class="quiet">
              {[item.kind ? text[item.kind] : '', item.date === null ? text.undated : formatShortDate(item.date)]
                .filter((part) => part !== '')
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {found.length > limit && (
        <div>
          <Button onClick={() => setLimit(limit + FIRST_SHOWN)}>
            {formatMessage(text.showMore, { n: found.length - limit })}
          </Button>
        </div>
      )}
    </section>
  );
}

const MAX_NAMES = 5;

function supportText(names: readonly string[]): string {
  if (names.length === 0) return text.unlinked;
  const shown = names.length > MAX_NAMES ? [...names.slice(0, MAX_NAMES), '…'].join(', ') : formatList(names);
  return formatMessage(text.supportsNames, { names: shown });
}

/** True if every word that is searched for is in the title, the place, the type or what the item supports. */
function matches(item: EvidenceItem, names: readonly string[], wanted: string): boolean {
  const all = [item.title, item.where, item.kind ? text[item.kind] : '', ...names].join(' ').toLocaleLowerCase();
  return wanted
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** Undated items are last in either order of time. */
function compare(a: EvidenceItem, b: EvidenceItem, sort: Sort): number {
  const byTitle = a.title.localeCompare(b.title, currentLocale());
  if (sort === 'byTitle') return byTitle;
  if (sort === 'byKind') return kindText(a).localeCompare(kindText(b), currentLocale()) || byTitle;
  if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null) || byTitle;
  if (a.date === b.date) return byTitle;
  return a.date < b.date === (sort === 'oldest') ? -1 : 1;
}

/** Items without a type are last. */
const kindText = ({ kind }: EvidenceItem): string => (kind ? text[kind] : '\uffff');
