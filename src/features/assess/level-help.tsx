import { establishedLevel, inLanguage, levelLabel, type Rubric } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import card from '../../ui/layout/card.module.css';
import css from './assess.module.css';
import { text } from './text.ts';

/** Shows the two rules of the scale, and the meaning of each level on demand. */
export function LevelHelp({ rubric }: { readonly rubric: Rubric }) {
  return (
    <div class={css.help}>
      <p class="hint">{text.chooseToday}</p>
      <ul class={css.rules} aria-label={text.rulesTitle}>
        <li>{formatMessage(text.ruleParts, { level: levelLabel(rubric, establishedLevel(rubric) - 1) })}</li>
        <li>{text.ruleLower}</li>
      </ul>
      <details class={css.meanings}>
        <summary class="unfold">{text.levelsTitle}</summary>
        <dl class={card.quiet}>
          {rubric.scale.levels.map((level, i) => {
            const means = inLanguage(level.means);
            return (
              <div key={level.id}>
                <dt>
                  <span class="number">{i + 1}</span> {levelLabel(rubric, i + 1)}
                </dt>
                <dd lang={means.lang}>{means.text}</dd>
              </div>
            );
          })}
        </dl>
      </details>
    </div>
  );
}
