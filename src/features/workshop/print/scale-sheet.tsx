import { inLanguage, levelLabels } from '../../../domain/rubric/rubric.ts';
import { type PaperProps, PaperSheet } from './paper-sheet.tsx';
import css from './print.module.css';
import { text } from './text.ts';
import { WorksheetRules } from './worksheet.tsx';

/** Poster of the levels, with the two rules of rating. */
export const ScaleSheet = ({ rubric }: PaperProps) => (
  <PaperSheet format="poster" label={text['paper-scale']}>
    <h1 class={css.scaleTitle}>{text.scaleTitle}</h1>
    <ol class={css.levels} style={{ '--rows': String(rubric.scale.levels.length) }}>
      {levelLabels(rubric).map((label, i) => {
        const means = inLanguage(rubric.scale.levels[i]?.means ?? {});
        return (
          <li key={label}>
            <b>{i + 1}</b>
            <strong>{label}</strong>
            <span lang={means.lang}>{means.text}</span>
          </li>
        );
      })}
    </ol>
    <WorksheetRules rubric={rubric} />
  </PaperSheet>
);
