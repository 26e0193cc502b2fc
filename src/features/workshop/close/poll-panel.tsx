import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { countPoll } from '../../../data/workshops/workshop-commands.ts';
import { handsIn, POLL_ANSWERS, POLL_QUESTIONS, type PollQuestion, withHand } from '../../../domain/workshop/poll.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';
import card from '../../../ui/layout/card.module.css';
import css from './close.module.css';
import { DayComments } from './day-text.tsx';
import { text } from './text.ts';

/** Closing poll: counts raised hands for two questions. */
export function PollPanel({ workshop }: { readonly workshop: OpenWorkshop }) {
  return (
    <section class={css.poll}>
      <h2>{text.poll}</h2>
      <p class="hint">{text.pollHint}</p>
      {POLL_QUESTIONS.map((question) => (
        <Hands key={question} workshop={workshop} question={question} />
      ))}
      <DayComments workshop={workshop} />
    </section>
  );
}

function Hands({ workshop, question }: { readonly workshop: OpenWorkshop; readonly question: PollQuestion }) {
  const counts = useStore(workshop.workshop, (state) => state.poll[question]);
  const count = (i: number, change: 1 | -1): void =>
    workshop.act(text.undoPoll, () => countPoll(workshop.document, question, withHand(counts, i, change)), {
      offer: false,
    });
  return (
    <fieldset class={css.hands}>
      <legend>
        {text[question]} <span class="number">{formatMessage(text.hands, { n: handsIn(counts) })}</span>
      </legend>
      {POLL_ANSWERS.map((answer, i) => {
        const named = { question: text[question], answer: text[answer] };
        return (
          <div key={answer}>
            <button
              type="button"
              class={`${card.control} ${css.count}`}
              aria-label={formatMessage(text.add, { ...named, n: counts[i] ?? 0 })}
              onClick={() => count(i, 1)}
            >
              <b class="number">{counts[i]}</b> <span>{text[answer]}</span>
            </button>
            <button
              type="button"
              class={css.less}
              aria-label={formatMessage(text.takeBack, named)}
              disabled={counts[i] === 0}
              onClick={() => count(i, -1)}
            >
              −
            </button>
          </div>
        );
      })}
    </fieldset>
  );
}
