import type { ComponentChildren } from 'preact';
import css from './change-list.module.css';

/** Part of a text: unchanged, removed or added. */
export interface TextSpan {
  readonly type: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** One changed field. */
export interface ChangedField {
  readonly key: string;
  readonly field: string;
  /** Parts of a text, marked; or a choice before and after. */
  readonly change: readonly TextSpan[] | { readonly before: string; readonly after: string };
  /** Note beside it: 'Edited on both sides'. */
  readonly note?: string;
  /** Complete texts of both sides, each with its owner. */
  readonly versions?: readonly { readonly label: string; readonly text: string }[];
}

export interface ChangedPlace {
  readonly key: string;
  readonly place: string;
  readonly fields: readonly ChangedField[];
  readonly actions?: ComponentChildren;
}

/** Screen-reader text for marks that are otherwise visible only. */
export interface ChangeWords {
  readonly added: string;
  readonly removed: string;
  readonly from: string;
  readonly to: string;
}

/** Lists changed fields by place: removed words are struck through, added words underlined. */
export function ChangeList({
  places,
  words,
}: {
  readonly places: readonly ChangedPlace[];
  readonly words: ChangeWords;
}) {
  return (
    <ul class={css.places}>
      {places.map((place) => (
        <li key={place.key} class={css.place}>
          <div class={css.head}>
            <b dir="auto">{place.place}</b>
            {place.actions}
          </div>
          <dl class={css.fields}>
            {place.fields.map((field) => (
              <div key={field.key}>
                <dt>{field.field}</dt>
                <dd dir="auto">
                  <ChangeView change={field.change} words={words} />
                  {field.note && <span class={css.note}>{field.note}</span>}
                  {field.versions?.map(({ label, text }) => (
                    <span key={label} class={css.version}>
                      <span class={css.whose}>{label}</span> {text}
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** Shows one change: a text with its marks, or a choice before and after. */
function ChangeView({ change, words }: { readonly change: ChangedField['change']; readonly words: ChangeWords }) {
  if ('before' in change) {
    return (
      <>
        <Hidden>{words.from}</Hidden>
        <span class={css.before}>{change.before}</span>
        <span aria-hidden="true" class={css.arrow}>
          {' → '}
        </span>
        <Hidden>{words.to}</Hidden>
        <b>{change.after}</b>
      </>
    );
  }
  return <span class={css.text}>{change.map((span, i) => marked(span, i, words))}</span>;
}

function marked({ type, text }: TextSpan, key: number, words: ChangeWords) {
  if (type === 'same') return text;
  const Mark = type === 'added' ? 'ins' : 'del';
  return (
    <Mark key={key}>
      <Hidden>{type === 'added' ? words.added : words.removed}</Hidden>
      {text}
    </Mark>
  );
}

const Hidden = ({ children }: { readonly children: string }) => <span class="hidden">{` ${children} `}</span>;
