import { useRef, useState } from 'preact/hooks';
import type { OpenWorkshop } from '../../../data/open-workshop.ts';
import { addEntry, countPoll, decideEntry } from '../../../data/workshop-commands.ts';
import { answersTo, CLOSE } from '../../../domain/entry.ts';
import { handsIn, POLL_ANSWERS, POLL_QUESTIONS, type PollQuestion, withHand } from '../../../domain/poll.ts';
import { say } from '../../../domain/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { LineBox } from '../../../ui/line-box.tsx';
import { useStore } from '../../../ui/use-store.ts';
import css from './close.module.css';
import { text } from './text.ts';

/** The last minute: hands for two questions, and the words that people call out. */
export function PollPanel({ workshop }: { readonly workshop: OpenWorkshop }) {
  return (
    <section class={css.poll}>
      <h2>{text.poll}</h2>
      <p class="hint">{text.pollHint}</p>
      {POLL_QUESTIONS.map((question) => (
        <Hands key={question} workshop={workshop} question={question} />
      ))}
      <ClosingWords workshop={workshop} />
    </section>
  );
}

function Hands({ workshop, question }: { readonly workshop: OpenWorkshop; readonly question: PollQuestion }) {
  const counts = useStore(workshop.workshop, (state) => state.poll[question]);
  const count = (i: number, by: 1 | -1): void =>
    workshop.act(text.undoPoll, () => countPoll(workshop.document, question, withHand(counts, i, by)), { offer: false });
  return (
    <fieldset class={css.hands}>
      <legend>
        {text[question]} <span class="number">{say(text.hands, { n: handsIn(counts) })}</span>
      </legend>
      {POLL_ANSWERS.map((answer, i) => {
        const named = { question: text[question], answer: text[answer] };
        return (
          <div key={answer}>
            <button type="button" class={css.count} aria-label={say(text.add, { ...named, n: counts[i] ?? 0 })} onClick={() => count(i, 1)}>
              <b class="number">{counts[i]}</b>
              <span>{text[answer]}</span>
            </button>
            <button type="button" class={css.less} aria-label={say(text.takeBack, named)} disabled={counts[i] === 0} onClick={() => count(i, -1)}>
              −
            </button>
          </div>
        );
      })}
    </fieldset>
  );
}

function ClosingWords({ workshop }: { readonly workshop: OpenWorkshop }) {
  const entries = useStore(workshop.workshop, (state) => state.entries);
  const [word, setWord] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const said = answersTo(entries, CLOSE, 'word');
  function add(): void {
    if (word.trim() === '') return;
    const texts = { words: word.trim() };
    workshop.act(text.undoWord, () => addEntry(workshop.document, { kind: 'word', question: CLOSE, group: null, texts, choices: { shown: true } }));
    setWord('');
    box.current?.focus();
  }
  return (
    <form
      class={css.word}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <LineBox label={text.oneWord} value={word} onWrite={setWord} boxRef={box} />
      <Button submit small icon="plus">
        {text.addWord}
      </Button>
      {said.length > 0 && (
        <ul class={css.words}>
          {said.map((entry) => (
            <li key={entry.id}>
              <span dir="auto">{entry.words}</span>
              <button
                type="button"
                aria-label={say(text.removeWord, { word: entry.words })}
                onClick={() => workshop.act(text.undoWord, () => decideEntry(workshop.document, entry.id, 'removed', true))}
              >
                <Icon name="close" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
