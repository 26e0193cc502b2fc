import type { ComponentChildren } from 'preact';
import css from './change-list.module.css';

/** A stretch of a text: as it was, gone, or new. */
export interface TextSpan {
  readonly type: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** One field that is different. */
export interface ChangedField {
  readonly key: string;
  readonly field: string;
  /** What a text's words have become, marked; or a choice before and after. */
  readonly change: readonly TextSpan[] | { readonly before: string; readonly after: string };
  /** What is to be known beside it: 'Edited on both sides'. */
  readonly note?: string;
  /** The texts that were edited apart, whole, each with whose it is. */
  readonly versions?: readonly { readonly label: string; readonly text: string }[];
}

export interface ChangedPlace {
  readonly key: string;
  readonly place: string;
  readonly fields: readonly ChangedField[];
  readonly actions?: ComponentChildren;
}

/** What hearers are told where eyes see strokes and colours. */
export interface ChangeWords {
  readonly added: string;
  readonly removed: string;
  readonly from: string;
  readonly to: string;
}

/** Fields that are different, by place: words that went are struck through, words that came are underlined. */
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

/** One change, for places that list changes in their own way. */
export function ChangeView({
  change,
  words,
}: {
  readonly change: ChangedField['change'];
  readonly words: ChangeWords;
}) {
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
  return <span class={css.text}>{change.map((stretch, i) => marked(stretch, i, words))}</span>;
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
