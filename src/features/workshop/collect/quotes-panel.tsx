import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { addEntry, attribute, decideEntry } from '../../../data/workshops/workshop-commands.ts';
import { type Entry, type EntryChoices, QUOTE_AUDIENCES, quoteRefusal } from '../../../domain/workshop/entry.ts';
import { type Group, type Setup, speakersIn, type Workshop } from '../../../domain/workshop/workshop.ts';
import { formatList, formatMessage } from '../../../lib/i18n/messages.ts';
import { today } from '../../../ui/browser/today.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Checkbox, DayBox, Select } from '../../../ui/controls/field.tsx';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import css from './collect.module.css';
import { RemoveButton } from './entry-line.tsx';
import { text } from './text.ts';
import { useEntryText } from './use-entry-text.ts';

/** Quotes with their speakers' consent. A quote is never shown to an audience that the consent leaves out. */
export function QuotesPanel({ workshop, state }: { readonly workshop: OpenWorkshop; readonly state: Workshop }) {
  const quotes = state.entries.filter((entry) => entry.kind === 'quote' && !entry.removed);
  const add = (): void =>
    workshop.act(text.undoWrite, () =>
      addEntry(workshop.document, { kind: 'quote', question: null, group: null, texts: {} }),
    );
  return (
    <details class={css.more}>
      <summary>
        {text.quotes} {quotes.length > 0 && `(${quotes.length})`}
      </summary>
      <p class={css.small}>{text.quoteHint}</p>
      <ul class={css.entries}>
        {quotes.map((quote) => (
          <Quote key={quote.id} workshop={workshop} setup={state.setup} quote={quote} />
        ))}
      </ul>
      <Button small icon="plus" onClick={add}>
        {text.addQuote}
      </Button>
    </details>
  );
}

interface QuoteProps {
  readonly workshop: OpenWorkshop;
  readonly setup: Setup;
  readonly quote: Entry;
}

function Quote({ workshop, setup, quote }: QuoteProps) {
  const groups = speakersIn(setup);
  const questions = setup.questions.filter(({ on, id }) => on || id === quote.question);
  const group = groups.find(({ id }) => id === quote.group) ?? null;
  const words = useEntryText(workshop, quote.id, 'words');
  const speaker = useEntryText(workshop, quote.id, 'speaker');
  const organisation = useEntryText(workshop, quote.id, 'organisation');
  const set = <F extends keyof EntryChoices>(field: F, value: EntryChoices[F]): void =>
    workshop.act(text.undoDecide, () => decideEntry(workshop.document, quote.id, field, value));
  return (
    <li class={css.entry}>
      <TextArea text={words} label={text.quote} lines={2} />
      <TextArea text={speaker} label={text.speaker} hint={text.noNames} lines={1} />
      <TextArea text={organisation} label={text.speakerFrom} lines={1} />
      {groups.length > 0 && (
        <Select
          label={text.quoteGroup}
          hint={text.quoteGroupHint}
          none={text.noGroup}
          value={group?.id ?? null}
          choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(id) => workshop.act(text.undoDecide, () => attribute(workshop.document, quote.id, { group: id }))}
        />
      )}
      <Select
        label={text.goesWith}
        none={text.noQuestion}
        value={questions.find(({ id }) => id === quote.question)?.id ?? null}
        choices={questions.map(({ id, words: label }) => ({ value: id, label }))}
        onChoose={(id) => workshop.act(text.undoDecide, () => attribute(workshop.document, quote.id, { question: id }))}
      />
      <fieldset>
        <legend class={css.legend}>{text.consent}</legend>
        {QUOTE_AUDIENCES.map((audience) => (
          <Checkbox
            key={audience}
            checked={quote.consent.includes(audience)}
            onToggle={(on) =>
              set(
                'consent',
                QUOTE_AUDIENCES.filter((other) => (other === audience ? on : quote.consent.includes(other))),
              )
            }
          >
            {text[audience]}
          </Checkbox>
        ))}
      </fieldset>
      <DayBox label={text.until} value={quote.until} onChoose={(until) => set('until', until)} />
      <Checkbox checked={quote.exposureChecked} onToggle={(on) => set('exposureChecked', on)}>
        {text.exposure}
      </Checkbox>
      <p class={css.small} role="status">
        {audienceText(quote)}
        {group &&
          isFew(group, setup) &&
          ` ${formatMessage(text.fewInGroup, { group: group.name, n: setup.leastInExports })}`}
      </p>
      <RemoveButton workshop={workshop} entries={[quote]} words={quote.words} />
    </li>
  );
}

/** An uncounted group may be a single person. */
const isFew = ({ people }: Group, { leastInExports }: Setup): boolean => (people ?? 1) < leastInExports;

/** Returns who may see a quote, and why the others may not. */
function audienceText(quote: Entry): string {
  const allowed = QUOTE_AUDIENCES.filter((audience) => quoteRefusal(quote, audience, today()) === null);
  if (allowed.length === 0) return refusalText(quoteRefusal(quote, 'team', today()));
  const shown = formatMessage(text.showTo, { who: formatList(allowed.map((audience) => text[audience])) });
  const refusal = quoteRefusal(quote, quote.consent.includes('public') ? 'public' : 'partners', today());
  return refusal === 'no-consent' ? shown : `${shown} ${refusalText(refusal)}`.trim();
}

const refusalText = (refusal: ReturnType<typeof quoteRefusal>): string =>
  refusal === null ? '' : text[`withheld-${refusal}`];
