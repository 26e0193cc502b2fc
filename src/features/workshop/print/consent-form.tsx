import { PaperSheet } from './paper-sheet.tsx';
import css from './print.module.css';
import { text } from './text.ts';

/** Consent form for a quote. Its audiences are those of the quotes panel, so that it can be typed in as it is. */
export const ConsentForm = () => (
  <PaperSheet format="portrait" label={text['paper-consent']}>
    <header class={css.paperHead}>
      <h1>{text.consentTitle}</h1>
      <p>{text.consentLead}</p>
    </header>
    <WritingLines words={text.consentWords} lines={5} />
    <WritingLines words={text.consentHow} lines={1} />
    <div class={css.choices}>
      <h2>{text.consentWho}</h2>
      <ul class={css.tickList}>
        {[text.consentTeam, text.consentPartners, text.consentPublic, text.consentNobody].map((words) => (
          <li key={words}>
            <i /> {words}
          </li>
        ))}
      </ul>
    </div>
    <WritingLines words={text.consentUntil} lines={1} />
    <div class={css.choices}>
      <h2>{text.consentExposed}</h2>
      <ul class={css.tickList}>
        <li>
          <i /> {text.consentAsked}
        </li>
      </ul>
    </div>
    <WritingLines words={text.consentChange} lines={1} />
  </PaperSheet>
);

/** Heading with ruled lines to write on. */
const WritingLines = ({ words, lines }: { readonly words: string; readonly lines: number }) => (
  <div class={css.room}>
    <h2>{words}</h2>
    {Array.from({ length: lines }, (_, n) => n).map((n) => (
      <i key={n} />
    ))}
  </div>
);
