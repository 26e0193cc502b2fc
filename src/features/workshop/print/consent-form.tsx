import { PaperSheet } from './paper-sheet.tsx';
import css from './print.module.css';
import { text } from './text.ts';

/** For one person's words: who may read them. The same circles as in the program, so that it is typed in as it stands. */
export const ConsentForm = () => (
  <PaperSheet format="portrait" label={text['paper-consent']}>
    <header class={css.paperHead}>
      <h1>{text.consentTitle}</h1>
      <p>{text.consentLead}</p>
    </header>
    <Room words={text.consentWords} lines={5} />
    <Room words={text.consentHow} lines={1} />
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
    <Room words={text.consentUntil} lines={1} />
    <div class={css.choices}>
      <h2>{text.consentExposed}</h2>
      <ul class={css.tickList}>
        <li>
          <i /> {text.consentAsked}
        </li>
      </ul>
    </div>
    <Room words={text.consentChange} lines={1} />
  </PaperSheet>
);

/** A heading with lines to write on. */
const Room = ({ words, lines }: { readonly words: string; readonly lines: number }) => (
  <div class={css.room}>
    <h2>{words}</h2>
    {Array.from({ length: lines }, (_, n) => n).map((n) => (
      <i key={n} />
    ))}
  </div>
);
