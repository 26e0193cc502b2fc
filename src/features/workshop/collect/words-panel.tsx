import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { decideEntry } from '../../../data/workshops/workshop-commands.ts';
import { answersTo, type Entry } from '../../../domain/workshop/entry.ts';
import { type RankedWord, rankedWords, similarPairs } from '../../../domain/workshop/five-words.ts';
import type { Group, Workshop } from '../../../domain/workshop/workshop.ts';
import { formatList, formatMessage } from '../../../lib/i18n/messages.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Select } from '../../../ui/controls/field.tsx';
import panel from '../../../ui/layout/panel.module.css';
import row from '../../../ui/layout/row.module.css';
import { AddEntry } from './add-entry.tsx';
import css from './collect.module.css';
import { RemoveButton, ShowAllEntries, ShowSwitch } from './entry-line.tsx';
import { text } from './text.ts';

interface WordsPanelProps {
  readonly workshop: OpenWorkshop;
  readonly state: Workshop;
  readonly question: string;
  readonly title: string;
  readonly groups: readonly Group[];
  readonly before: readonly string[];
}

/** Words as they are called out. People decide which ones mean the same and are counted together, and when they are shown. */
export function WordsPanel({ workshop, state, question, title, groups, before }: WordsPanelProps) {
  const entries = answersTo(state.entries, question, 'word');
  const ranked = rankedWords(entries);
  const near = similarPairs(ranked);
  const merge = (from: RankedWord, into: RankedWord): void => {
    const [target] = into.entries;
    if (target === undefined) return;
    workshop.act(text.undoMerge, () => {
      for (const id of from.entries) decideEntry(workshop.document, id, 'mergedInto', target);
    });
  };
  return (
    <section class={panel.part}>
      <h2>{title}</h2>
      <AddEntry workshop={workshop} kind="word" question={question} groups={groups} label={text.addWord} />
      {near.length > 0 && (
        <div class={css.near}>
          <h3>{text.near}</h3>
          {near.map(([a, b]) => (
            <p key={`${a.words} ${b.words}`} class={row.ends}>
              <span>{formatMessage(text.pair, { a: a.words, b: b.words })}</span>
              <Button small onClick={() => merge(b, a)}>
                {text.same}
                <span class="hidden">: {formatMessage(text.pair, { a: a.words, b: b.words })}</span>
              </Button>
            </p>
          ))}
        </div>
      )}
      <ol class={css.ranked} aria-label={text.words}>
        {ranked.map((word) => (
          <WordLine
            key={word.entries[0]}
            workshop={workshop}
            word={word}
            entries={entries}
            others={ranked}
            onMerge={(into) => merge(word, into)}
          />
        ))}
      </ol>
      <ShowAllEntries workshop={workshop} entries={entries} />
      {before.length > 0 && <p class={css.small}>{formatMessage(text.before, { words: formatList(before) })}</p>}
    </section>
  );
}

interface WordLineProps {
  readonly workshop: OpenWorkshop;
  readonly word: RankedWord;
  readonly entries: readonly Entry[];
  readonly others: readonly RankedWord[];
  readonly onMerge: (into: RankedWord) => void;
}

function WordLine({ workshop, word, entries, others, onMerge }: WordLineProps) {
  const counted = entries.filter(({ id }) => word.entries.includes(id));
  const merged = counted.filter(({ mergedInto }) => mergedInto !== null);
  const targets = others
    .filter((other) => other !== word)
    .map((other) => ({ value: other.entries[0] ?? '', label: other.words }));
  return (
    <li class={row.ends}>
      <p>
        <b class="number">{word.count}</b> <span dir="auto">{word.words}</span>
      </p>
      <div class={`${row.controls} ${css.entryWays}`}>
        <ShowSwitch workshop={workshop} entries={counted} words={word.words} />
        <details>
          <summary>
            …<span class="hidden"> {word.words}</span>
          </summary>
          <Select
            label={text.mergeInto}
            none={text.mergeNone}
            value={null}
            choices={targets}
            onChoose={(id) => {
              const into = others.find((other) => other.entries[0] === id);
              if (into) onMerge(into);
            }}
          />
          {merged.length > 0 && (
            <Button
              small
              look="plain"
              onClick={() =>
                workshop.act(text.undoMerge, () => {
                  for (const { id } of merged) decideEntry(workshop.document, id, 'mergedInto', null);
                })
              }
            >
              {text.apart}
            </Button>
          )}
          <RemoveButton workshop={workshop} entries={counted} words={word.words} />
        </details>
      </div>
    </li>
  );
}
