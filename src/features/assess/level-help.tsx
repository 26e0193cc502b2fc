import { preferences } from '../../data/device/preferences.ts';
import {
  establishedLevel,
  inLanguage,
  levelGloss,
  levelLabel,
  levelName,
  type Rubric,
} from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import card from '../../ui/layout/card.module.css';
import css from './stage.module.css';
import { text } from './text.ts';

/** More levels than this are rated in a list, which needs no heads. */
const MOST_HEADS = 6;

interface RatingHeadProps {
  readonly rubric: Rubric;
  /** Period of the assessment before this one; `null` in a first round. */
  readonly lastPeriod: string | null;
}

/** Head of the statements: how to choose, and the names of the levels above their stops. */
export function RatingHead({ rubric, lastPeriod }: RatingHeadProps) {
  const plain = useStore(preferences, (state) => state.plain);
  return (
    <div class={`${css.pair} ${css.ratingHead}`}>
      <div class={css.ratingHint}>
        <p>
          {text.chooseToday} {formatMessage(text.chooseRules, { level: establishedLevel(rubric) - 1 })}
          {lastPeriod !== null && ` ${formatMessage(text.lastTimeRing, { period: lastPeriod })}`}
        </p>
        <LevelMeanings rubric={rubric} />
      </div>
      {rubric.scale.levels.length <= MOST_HEADS && (
        <div class={css.levelHeads} style={{ '--count': String(rubric.scale.levels.length) }} aria-hidden="true">
          {rubric.scale.levels.map((level, i) => (
            <span key={level.id}>
              <b>{i + 1}</b>
              <b>{levelLabel(rubric, i + 1)}</b>
              {plain && <small>{levelGloss(rubric, i + 1)}</small>}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

function LevelMeanings({ rubric }: { readonly rubric: Rubric }) {
  return (
    <details class={css.meanings}>
      <summary>{text.levelsTitle}</summary>
      <dl class={card.quiet}>
        {rubric.scale.levels.map((level, i) => {
          const means = inLanguage(level.means);
          return (
            <div key={level.id}>
              <dt>{levelName(rubric, i + 1)}</dt>
              <dd lang={means.lang}>{means.text}</dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
